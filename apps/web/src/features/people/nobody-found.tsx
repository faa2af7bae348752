import { Button, LinkButton } from '../../shared/button';
import { WhoKnowsButton } from '../../shared/experts/who-knows-button';
import { EmptyState } from '../../shared/states/empty-state';
import { usePeopleFilter, withoutFilters } from './people-filter';
import { usePeopleWords } from './words';

/** Nobody fits: which filters could be taken away, where else to look, whom to ask. */
export function NobodyFound() {
  const t = usePeopleWords();
  const { filter, set, narrowed } = usePeopleFilter();
  if (!narrowed) return <EmptyState icon="people" title={t('empty.title')} text={t('empty.text')} />;
  const { q, skill } = filter;
  return (
    <EmptyState
      icon="people"
      title={q ? t('nobody.named', { q }) : skill ? t('nobody.skilled') : t('nobody.title')}
      text={skill ? t('nobody.skilledText') : t('nobody.text')}
    >
      <Button variant="default" onClick={() => set(withoutFilters)}>
        {t('nobody.everybody')}
      </Button>
      {!filter.inactive && (
        <Button variant="default" onClick={() => set({ inactive: '1' })}>
          {t('nobody.inactive')}
        </Button>
      )}
      <WhoKnowsButton q={q} />
      {q && (
        <LinkButton variant="subtle" to={`/search?q=${encodeURIComponent(q)}`}>
          {t('nobody.elsewhere')}
        </LinkButton>
      )}
    </EmptyState>
  );
}
