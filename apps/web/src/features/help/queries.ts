import { entries, helpRequests, people } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const helpQueries = {
  list: (side: 'asker' | 'expert', open: boolean) => infiniteQuery(helpRequests.list, { query: { side, ...(open ? { open } : {}) } }),
  one: (id: number) => query(helpRequests.get, { params: { id } }),
  person: (handle: string) => query(people.get, { params: { handle } }),
  entry: (id: number) => query(entries.get, { params: { id } }),
};
