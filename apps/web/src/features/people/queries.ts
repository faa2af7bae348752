import { answers, type CallOf, endorsements, helpRequests, ideas, people, posts, skills, team } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

type Asked = NonNullable<CallOf<typeof people.list>['query']>;
export type DirectoryFilter = Omit<Asked, 'limit' | 'cursor' | 'inactive'> & { inactive?: boolean };

/** Every read of this feature, in one place. */
export const peopleQueries = {
  directory: (filter: DirectoryFilter) => infiniteQuery(people.list, { query: { ...filter, limit: 24 } }),
  person: (handle: string) => query(people.get, { params: { handle } }),
  chart: (handle: string) => query(people.chart, { params: { handle } }),
  skills: (q: string) => query(skills.list, { query: q ? { q } : {} }),
  endorsements: (handle: string, skillId: number) => query(endorsements.list, { params: { handle, skillId } }),
  shared: (handle: string) => query(endorsements.shared, { params: { handle } }),
  team: () => query(team.get),
  gaps: () => query(helpRequests.gaps),
  answersOf: (author: number) => infiniteQuery(answers.list, { query: { author, limit: 5 } }),
  postsOf: (author: number) => infiniteQuery(posts.list, { query: { author, limit: 6 } }),
  ideasOf: (author: number) => infiniteQuery(ideas.list, { query: { author, sort: 'new' } }),
};
