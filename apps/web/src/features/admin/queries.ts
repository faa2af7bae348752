import { admin, type PointRule, points, quickLinks, rings, skills, spaces, themes } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const adminQueries = {
  people: (q: string) => infiniteQuery(admin.people, { query: { limit: 30, ...(q ? { q } : {}) } }),
  invitations: () => infiniteQuery(admin.invitations, { query: { limit: 30 } }),
  spaces: (filter: { q?: string; archived?: boolean }) => infiniteQuery(spaces.list, { query: { limit: 30, ...filter } }),
  themes: () => query(themes.list),
  links: () => query(quickLinks.company),
  switches: () => query(points.switches),
  rules: () => query(points.rules),
  recalculation: (code: PointRule['code']) => query(points.recalculation, { params: { code } }),
  contests: (answered: boolean) => infiniteQuery(points.contests, { query: { limit: 20, ...(answered ? { answered: true } : {}) } }),
  rings: () => infiniteQuery(rings.list, { query: { limit: 20 } }),
  skills: (q: string) => infiniteQuery(skills.all, { query: { limit: 40, ...(q ? { q } : {}) } }),
  jobs: () => infiniteQuery(admin.queues, { query: { limit: 20 } }),
  mail: () => infiniteQuery(admin.mail, { query: { limit: 20 } }),
  audit: () => infiniteQuery(admin.audit, { query: { limit: 40 } }),
  demo: () => query(admin.demo),
};
