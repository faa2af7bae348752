import { announcements, people } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const announcementQueries = {
  list: (filter: { current?: 'true'; drafts?: 'true' }) => infiniteQuery(announcements.list, { query: filter }),
  detail: (id: number) => query(announcements.get, { params: { id } }),
  readers: (id: number, state: 'read' | 'unread') => infiniteQuery(announcements.readers, { params: { id }, query: { state, limit: 50 } }),
  /** The departments and sites that there are. */
  places: () => query(people.list, { query: { limit: 1 } }),
};
