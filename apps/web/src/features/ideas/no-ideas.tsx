import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { WhoKnowsButton } from '../../shared/experts/who-knows-button';
import { EmptyState } from '../../shared/states/empty-state';
import type { GroupKey } from './stage-groups';
import { useIdeasWords } from './words';

/** Nothing on the board: because of the filters, or because nobody has come that far yet. */
export function NoIdeas({ group, filtered, q }: { group: GroupKey; filtered: boolean; q: string | undefined }) {
  const t = useIdeasWords();
  const { can } = useSession();
  if (filtered) {
    return (
      <EmptyState icon="filter" title={t('empty.filtered')} text={t('empty.filteredText')}>
        <LinkButton to="/ideas?tab=all" variant="default">
          {t('empty.everything')}
        </LinkButton>
        <WhoKnowsButton q={q} />
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="bulb" title={t(group === 'open' || group === 'all' ? 'empty.title' : 'empty.stage')} text={t('empty.text')}>
      {can.propose && <LinkButton to="/ideas/new">{t('propose')}</LinkButton>}
    </EmptyState>
  );
}
