import type { Space } from '@ruche/contracts';
import { LinkButton } from '../../shared/button';
import { IdeaRow } from '../../shared/idea/idea-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { spaceQueries } from './queries';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

/** The ideas of a space, those that move most first; the board has the filters. */
export function SpaceIdeas({ space }: { space: Space }) {
  const t = useSpacesWords();
  return (
    <InfiniteList
      options={spaceQueries.ideas(space.id)}
      label={t('page.ideas')}
      before={() => (
        <p className={styles.bar}>
          <LinkButton variant="subtle" size="xs" to={`/ideas?tab=all&space=${space.id}`}>
            {t('page.board')}
          </LinkButton>
        </p>
      )}
      empty={
        <EmptyState icon="bulb" title={t('page.noIdeas')} text={t('page.noIdeasText')}>
          {space.can.post && <LinkButton to={`/ideas/new?space=${space.id}`}>{t('page.propose')}</LinkButton>}
        </EmptyState>
      }
    >
      {(idea) => <IdeaRow idea={idea} />}
    </InfiniteList>
  );
}
