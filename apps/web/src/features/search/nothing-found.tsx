import { useSession } from '../../platform/session';
import { Button, LinkButton } from '../../shared/button';
import { WhoKnowsButton } from '../../shared/experts/who-knows-button';
import { EmptyState } from '../../shared/states/empty-state';
import { useSearchFilter, withoutFilters } from './search-filter';
import { useSearchWords } from './words';

/** Nothing fits: which narrowing to take away, how else to spell it, and the idea that is perhaps missing. */
export function NothingFound() {
  const t = useSearchWords();
  const { filter, narrowed, tab, set } = useSearchFilter();
  const { can } = useSession();
  const { q } = filter;
  return (
    <EmptyState icon="search" title={t('nothing.title', { q })} text={t(narrowed || tab !== 'all' ? 'nothing.narrowed' : 'nothing.text')}>
      {(narrowed || tab !== 'all') && (
        <Button variant="default" onClick={() => set({ ...withoutFilters, tab: null })}>
          {t('nothing.everywhere')}
        </Button>
      )}
      {can.propose && <LinkButton to={`/ideas/new?title=${encodeURIComponent(q)}`}>{t('nothing.propose')}</LinkButton>}
      <WhoKnowsButton q={q} />
    </EmptyState>
  );
}
