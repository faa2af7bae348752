import type { Space } from '@ruche/contracts';
import { LinkButton } from '../../shared/button';
import { EmptyState } from '../../shared/states/empty-state';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

/** What members agreed on: how one speaks, decides and helps here. */
export function SpaceCharter({ space }: { space: Space }) {
  const t = useSpacesWords();
  if (space.charter.trim() !== '') return <p className={styles.charter}>{space.charter}</p>;
  return (
    <EmptyState icon="book" title={t('page.noCharter')} text={t('page.noCharterText')}>
      {space.can.edit && (
        <LinkButton variant="default" to={`/spaces/${space.slug}?tab=settings`}>
          {t('page.writeCharter')}
        </LinkButton>
      )}
    </EmptyState>
  );
}
