import { helpRequests } from '@ruche/contracts';
import { query } from '../../platform/query';

/** What somebody is looked for by: a skill, or what an entry or some words are about. */
export interface Meant {
  skill?: number;
  entry?: number;
  q?: string;
}

export const expertQueries = {
  experts: (meant: Meant) => query(helpRequests.experts, { query: { ...meant } }),
  /** The viewer's own requests about an entry that are not over. */
  mineAbout: (entry: number) => query(helpRequests.list, { query: { side: 'asker', open: true, entry, limit: 1 } }),
};
