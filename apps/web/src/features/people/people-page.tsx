import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchField } from '../../shared/fields/search-field';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { CardSkeletons } from '../../shared/states/skeletons';
import { InfiniteTable } from '../../shared/table/infinite-table';
import { DirectoryCard } from './directory-card';
import { useDirectoryColumns } from './directory-columns';
import { NobodyFound } from './nobody-found';
import styles from './people.module.css';
import { usePeopleFilter } from './people-filter';
import { PeopleFilters } from './people-filters';
import { PeopleSide } from './people-side';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

/** The directory: who knows what, who does what, where; as cards or as a compact table. */
export function PeoplePage() {
  const t = usePeopleWords();
  const { filter, view, set } = usePeopleFilter();
  const options = peopleQueries.directory(filter);
  const { data } = useInfiniteQuery({ ...options, placeholderData: keepPreviousData });
  const columns = useDirectoryColumns();
  return (
    <Page title={t('title')} lead={t('lead')} side={<PeopleSide />} sideOnNarrow="after">
      <div className={styles.find}>
        <SearchField label={t('search')} placeholder={t('searchHint')} value={filter.q ?? ''} onSearch={(q) => set({ q })} />
      </div>
      <PeopleFilters found={data?.pages[0]} />
      {view === 'cards' ? (
        <InfiniteList
          options={options}
          label={t('title')}
          className={styles.grid}
          skeleton={<CardSkeletons count={9} />}
          empty={<NobodyFound />}
        >
          {(person) => <DirectoryCard person={person} />}
        </InfiniteList>
      ) : (
        <InfiniteTable options={options} label={t('title')} columns={columns} empty={<NobodyFound />} />
      )}
    </Page>
  );
}
