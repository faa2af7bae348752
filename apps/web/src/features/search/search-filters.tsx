import type { SearchPage } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { FilterBar, FilterChip, FilterMenu } from '../../shared/chips/filter-chips';
import { DateFilter } from './date-filter';
import { searchQueries } from './queries';
import { useSearchFilter } from './search-filter';
import { useSearchWords } from './words';

/** Space, theme, author, dates. Spaces and authors are those of what was found, with how much each has. */
export function SearchFilters({ facets }: { facets: SearchPage['facets'] | undefined }) {
  const t = useSearchWords();
  const { language, number } = useFormats();
  const { filter, set, tab } = useSearchFilter();
  const { data: themes } = useQuery(searchQueries.themes());
  const buckets = (name: 'space' | 'author') =>
    (facets?.[name] ?? []).map(({ value, label, count }) => ({
      value,
      label: value === filter[name] ? label : t('bucket', { label, number: number(count) }),
    }));
  const themeOptions = themes?.items.map(({ id, label }) => ({ value: String(id), label: label[language] })) ?? [];
  const written = tab !== 'people' && tab !== 'spaces';
  const shown = (name: 'space' | 'author') => filter[name] || buckets(name).length > 1;
  return (
    <FilterBar>
      {shown('space') && (
        <FilterMenu
          label={t('filters.space')}
          options={buckets('space')}
          value={filter.space ?? null}
          onChange={(space) => set({ space })}
        />
      )}
      {written && themeOptions.length > 0 && (
        <FilterMenu label={t('filters.theme')} options={themeOptions} value={filter.theme ?? null} onChange={(theme) => set({ theme })} />
      )}
      {written && shown('author') && (
        <FilterMenu
          label={t('filters.author')}
          options={buckets('author')}
          value={filter.author ?? null}
          onChange={(author) => set({ author })}
        />
      )}
      <DateFilter />
      <FilterChip active={filter.archived === 'true'} onToggle={() => set({ archived: filter.archived ? null : 'true' })}>
        {t('filters.archived')}
      </FilterChip>
    </FilterBar>
  );
}
