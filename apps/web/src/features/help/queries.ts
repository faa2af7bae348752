import { entries, helpRequests, people, skills } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const helpQueries = {
  list: (side: 'asker' | 'expert', open: boolean) => infiniteQuery(helpRequests.list, { query: { side, ...(open ? { open } : {}) } }),
  one: (id: number) => query(helpRequests.get, { params: { id } }),
  experts: (skill: number, entry: number | null) => query(helpRequests.experts, { query: { skill, ...(entry ? { entry } : {}) } }),
  person: (handle: string) => query(people.get, { params: { handle } }),
  entry: (id: number) => query(entries.get, { params: { id } }),
  skillsLike: (q: string) => query(skills.list, { query: { q } }),
};
