import type { PeoplePage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { FilterBar, FilterChip, FilterMenu } from '../../shared/chips/filter-chips';
import { Icon } from '../../shared/icons/icon';
import { useSharedWords } from '../../shared/words';
import styles from './people.module.css';
import { type FacetName, facetNames, usePeopleFilter } from './people-filter';
import { usePeopleWords } from './words';

type Facets = PeoplePage['facets'];

/** Department, site and language with how many people each has; at the end the total and the view. */
export function PeopleFilters({ facets }: { facets: Facets | undefined }) {
  const t = usePeopleWords();
  const { number } = useFormats();
  const { filter, set } = usePeopleFilter();
  const total = facets?.language.reduce((sum, { count }) => sum + count, 0);
  return (
    <FilterBar
      trailing={
        <>
          <span role="status" className="num">
            {total !== undefined && t('total', { count: total, number: number(total) })}
          </span>
          <ViewSwitch />
        </>
      }
    >
      {facetNames.map((name) => (
        <Facet key={name} name={name} facets={facets} />
      ))}
      {filter.inactive && (
        <FilterChip active onToggle={() => set({ inactive: null })}>
          {t('inactiveToo')}
        </FilterChip>
      )}
    </FilterBar>
  );
}

function Facet({ name, facets }: { name: FacetName; facets: Facets | undefined }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const { number } = useFormats();
  const { filter, set } = usePeopleFilter();
  const wordOf = (value: string) => (name === 'language' ? shared(`languages.${value as 'fr'}`) : value);
  const value = filter[name] ?? null;
  const options = (facets?.[name] ?? []).map((bucket) => ({
    value: bucket.value,
    label: bucket.value === value ? wordOf(bucket.value) : t('bucket', { name: wordOf(bucket.value), number: number(bucket.count) }),
  }));
  if (options.length === 0 && value === null) return null;
  return <FilterMenu label={t(`facets.${name}`)} options={options} value={value} onChange={(chosen) => set({ [name]: chosen })} />;
}

function ViewSwitch() {
  const t = usePeopleWords();
  const { view, set } = usePeopleFilter();
  const other = view === 'cards' ? 'table' : 'cards';
  return (
    <button
      type="button"
      className={styles.view}
      aria-label={t(`views.${other}`)}
      title={t(`views.${other}`)}
      onClick={() => set({ view: other === 'table' ? other : null })}
    >
      <Icon name={other === 'table' ? 'rows' : 'grid'} size={18} />
    </button>
  );
}
