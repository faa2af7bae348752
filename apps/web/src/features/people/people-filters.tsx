import type { DirectoryFacets, PeoplePage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { FilterBar, FilterChip, FilterMenu } from '../../shared/chips/filter-chips';
import { Icon } from '../../shared/icons/icon';
import { useLanguageName } from '../../shared/text/language-name';
import { useSharedWords } from '../../shared/words';
import styles from './people.module.css';
import { type FacetName, facetNames, usePeopleFilter } from './people-filter';
import { usePeopleWords } from './words';

interface PeopleFiltersProps {
  /** Undefined while they are asked for. */
  found: Pick<PeoplePage, 'facets' | 'total'> | undefined;
}

/** What somebody knows, where they are, whether they are there, with how many people each has; at the end the total and the view. */
export function PeopleFilters({ found }: PeopleFiltersProps) {
  const t = usePeopleWords();
  const { number } = useFormats();
  const { filter, set } = usePeopleFilter();
  const total = found?.total ?? undefined;
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
        <Facet key={name} name={name} facets={found?.facets ?? undefined} />
      ))}
      {filter.inactive && (
        <FilterChip active onToggle={() => set({ inactive: null })}>
          {t('inactiveToo')}
        </FilterChip>
      )}
    </FilterBar>
  );
}

function Facet({ name, facets }: { name: FacetName; facets: DirectoryFacets | undefined }) {
  const t = usePeopleWords();
  const { number } = useFormats();
  const { filter, set } = usePeopleFilter();
  const wordOf = useFacetWord(name);
  const value = filter[name] ?? null;
  const options = (facets?.[name] ?? []).map((bucket) => ({
    value: bucket.value,
    label:
      bucket.value === value
        ? wordOf(bucket.value, bucket.label)
        : t('bucket', { name: wordOf(bucket.value, bucket.label), number: number(bucket.count) }),
  }));
  if (options.length === 0 && value === null) return null;
  const shown =
    value !== null && !options.some((option) => option.value === value) ? [...options, { value, label: wordOf(value, value) }] : options;
  return <FilterMenu label={t(`facets.${name}`)} options={shown} value={value} onChange={(chosen) => set({ [name]: chosen })} />;
}

/** How the value of a facet is called. */
function useFacetWord(name: FacetName): (value: string, label: string) => string {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const languageName = useLanguageName();
  return (value, label) => {
    if (name === 'language') return languageName(value);
    if (name === 'availability') return shared(`skills.availability.${value as 'available'}`);
    if (name === 'level') return t('fromLevel', { level: shared(`skills.levels.${value as '1'}`) });
    return label;
  };
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
