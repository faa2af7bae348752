import { ideas, type PersonFilter, people, posts } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

export type DirectoryFilter = Partial<Pick<PersonFilter, 'q' | 'department' | 'site' | 'language'>> & { inactive?: boolean };

/** Every read of this feature, in one place. */
export const peopleQueries = {
  directory: (filter: DirectoryFilter) => infiniteQuery(people.list, { query: { ...filter, limit: 24 } }),
  person: (handle: string) => query(people.get, { params: { handle } }),
  postsOf: (author: number) => infiniteQuery(posts.list, { query: { author, limit: 6 } }),
  ideasOf: (author: number) => infiniteQuery(ideas.list, { query: { author, sort: 'new' } }),
};
