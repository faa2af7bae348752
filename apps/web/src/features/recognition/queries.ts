import { type BoardPeriod, badges, leaderboard, points } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

export interface BoardAsked {
  period: BoardPeriod;
  scope: string;
  view?: 'newcomers';
}

/** Every read of this feature, in one place. */
export const boardQueries = {
  board: (asked: BoardAsked) => infiniteQuery(leaderboard.board, { query: { ...asked, limit: 10 } }),
  around: (asked: BoardAsked) => query(leaderboard.board, { query: { ...asked, around: 'me' } }),
  me: (period: BoardPeriod) => query(leaderboard.me, { query: { period } }),
  badges: () => query(badges.list),
  points: (limit: number) => infiniteQuery(points.mine, { query: { limit } }),
  pending: () => query(points.pending),
  rules: () => query(points.rules),
  switches: () => query(points.switches),
  choice: () => query(points.choice),
};
