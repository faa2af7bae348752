import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { WhoKnows } from '../../shared/experts/who-knows';
import { SearchField } from '../../shared/fields/search-field';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { Corrected } from './corrected';
import { HitRow } from './hit-row';
import { NothingFound } from './nothing-found';
import { searchQueries } from './queries';
import { RecentSearches } from './recent-searches-list';
import styles from './search.module.css';
import { tabKeys, tabKinds, useSearchFilter } from './search-filter';
import { SearchFilters } from './search-filters';
import { useSearchWords } from './words';

/** One box for everything one may read: tabs by kind with counts, filters, marked words, and help when there is nothing. */
export function SearchPage() {
  const t = useSearchWords();
  const { tab, filter, set, to } = useSearchFilter();
  const { q } = filter;
  const { data } = useQuery({ ...searchQueries.counts(filter), enabled: q !== '', placeholderData: keepPreviousData });
  const countOf = (kinds: string | null) =>
    data && kinds?.split(',').reduce((sum, kind) => sum + (data.facets.kind.find(({ value }) => value === kind)?.count ?? 0), 0);
  const shown = tabKeys.filter((key) => key === 'all' || key === tab || countOf(tabKinds[key]));
  const total = data?.total;
  return (
    <Page title={q ? t('titleFor', { q }) : t('title')} lead={q && total !== undefined ? <Total total={total} /> : t('lead')}>
      <div className={styles.find}>
        <SearchField
          label={t('label')}
          placeholder={t('placeholder')}
          value={q}
          onSearch={(words) => set({ q: words })}
          autoFocus={q === ''}
          maxLength={200}
        />
      </div>
      {q === '' ? (
        <RecentSearches />
      ) : (
        <>
          <Tabs
            label={t('tabs.label')}
            current={tab}
            tabs={shown.map((key) => ({
              key,
              label: t(`tabs.${key}`),
              count: countOf(tabKinds[key]),
              to: to({ tab: key === 'all' ? null : key }),
            }))}
          />
          <SearchFilters facets={data?.facets} />
          <WhoKnows q={q} />
          <InfiniteList
            options={searchQueries.find(filter)}
            label={t('results')}
            keyOf={({ kind, id }) => `${kind}-${id}`}
            skeleton={<RowSkeletons hexagon={false} />}
            before={({ corrected }) => <Corrected words={corrected} q={q} />}
            empty={<NothingFound />}
          >
            {(hit) => <HitRow hit={hit} q={q} />}
          </InfiniteList>
        </>
      )}
    </Page>
  );
}

function Total({ total }: { total: number | '1000+' }) {
  const t = useSearchWords();
  const { number } = useFormats();
  return (
    <span role="status">
      {total === '1000+' ? t('manyResults', { number: number(1000) }) : t('count', { count: total, number: number(total) })}
    </span>
  );
}
