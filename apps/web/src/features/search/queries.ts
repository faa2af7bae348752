import { search, themes } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

export interface SearchFilter {
  q: string;
  kind?: string;
  space?: string;
  theme?: string;
  author?: string;
  from?: string;
  to?: string;
  archived?: 'true';
}

/** Every read of this feature, in one place. */
export const searchQueries = {
  find: (filter: SearchFilter) => infiniteQuery(search.find, { query: { ...filter } }),
  /** Facets and counts over every kind, whichever tab is open. */
  counts: ({ kind: _kind, ...filter }: SearchFilter) => query(search.find, { query: { ...filter, limit: 1 } }),
  themes: () => query(themes.list),
};
