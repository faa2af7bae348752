import { entries, type PageFilterInput, pageHistory, pages, pageTrust } from '@ruche/contracts';
import { infiniteQuery, query, revalidatedQuery } from '../../platform/query';

type Filter = Omit<PageFilterInput, 'cursor'>;

/** Every read of this feature, in one place. */
export const pageQueries = {
  detail: (id: number) => query(pages.get, { params: { id } }),
  tree: (slug: string) => revalidatedQuery(pages.tree, { params: { slug } }),
  list: (filter: Filter) => infiniteQuery(pages.list, { query: filter }),
  few: (filter: Filter) => query(pages.list, { query: { ...filter, limit: '6' } }),
  links: (id: number) => query(entries.links, { params: { id } }),
  backlinks: (id: number) => query(pageTrust.backlinks, { params: { id }, query: { limit: 8 } }),
  brokenLinks: (slug: string) => infiniteQuery(pageTrust.brokenLinks, { params: { slug }, query: { limit: 50 } }),
  readers: (id: number) => query(pageTrust.readers, { params: { id } }),
  revisions: (id: number) => infiniteQuery(pageHistory.revisions, { params: { id }, query: { limit: 50 } }),
  diff: (id: number, from: number, to: number) => query(pageHistory.diff, { params: { id }, query: { from, to } }),
  changes: (id: number) => query(pageHistory.changes, { params: { id } }),
  workingVersions: (id: number) => query(pageHistory.workingVersions, { params: { id } }),
  workingVersion: (id: number, versionId: number) => query(pageHistory.workingVersion, { params: { id, versionId } }),
  revision: (id: number, number: number) => query(pageHistory.revision, { params: { id, number } }),
};
