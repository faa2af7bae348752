import { badges, kudos } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** What is read of somebody's recognition, wherever it is shown. */
export const recognitionQueries = {
  badgesOf: (handle: string) => query(badges.of, { params: { handle } }),
  kudosOf: (handle: string) => infiniteQuery(kudos.of, { params: { handle }, query: { limit: 5 } }),
  left: () => query(kudos.left),
};
