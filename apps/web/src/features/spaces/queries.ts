import { ideas, spaces } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

interface SpacesFilter {
  mine?: boolean;
  archived?: boolean;
  q?: string;
}

/** Every read of this feature, in one place. */
export const spaceQueries = {
  list: (filter: SpacesFilter) => infiniteQuery(spaces.list, { query: { ...filter, limit: 24 } }),
  detail: (slug: string) => query(spaces.get, { params: { slug } }),
  members: (slug: string) => infiniteQuery(spaces.members, { params: { slug }, query: { limit: 50 } }),
  quiet: (slug: string) => infiniteQuery(spaces.members, { params: { slug }, query: { inactive: true, limit: 50 } }),
  requests: (slug: string) => infiniteQuery(spaces.requests, { params: { slug }, query: { limit: 50 } }),
  ideas: (space: number) => infiniteQuery(ideas.list, { query: { space, sort: 'trending' } }),
};
