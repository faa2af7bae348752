import { type PostFilter, posts } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

type Filter = Partial<Pick<PostFilter, 'sort' | 'author' | 'theme'>> & { picked?: 'true'; drafts?: 'true' };

/** Every read of this feature, in one place. */
export const postQueries = {
  list: (filter: Filter) => infiniteQuery(posts.list, { query: filter as Record<string, string> }),
  detail: (id: number) => query(posts.get, { params: { id } }),
  /** A few others by the same person. */
  moreBy: (author: number) => query(posts.list, { query: { author, limit: 4 } }),
};
