import { type BoardPeriod, type BoardView, badges, leaderboard, points, spotlights, themes } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Nobody is told of another's points: a board that is looked at asks again. */
const BOARD_EVERY_MS = 15_000;

export interface BoardAsked {
  period: BoardPeriod;
  scope: string;
  view?: Exclude<BoardView, 'top'>;
}

/** Every read of this feature, in one place. */
export const boardQueries = {
  board: (asked: BoardAsked) => ({
    ...infiniteQuery(leaderboard.board, { query: { ...asked, limit: 10 } }),
    refetchInterval: BOARD_EVERY_MS,
  }),
  around: (asked: BoardAsked) => ({
    ...query(leaderboard.board, { query: { ...asked, around: 'me' } }),
    refetchInterval: BOARD_EVERY_MS,
  }),
  me: (period: BoardPeriod) => query(leaderboard.me, { query: { period } }),
  badges: () => query(badges.list),
  points: (limit: number) => infiniteQuery(points.mine, { query: { limit } }),
  pending: () => query(points.pending),
  rules: () => query(points.rules),
  switches: () => query(points.switches),
  themes: () => query(themes.list),
  choice: () => query(points.choice),
  portraits: () => infiniteQuery(spotlights.list, { query: { limit: 10 } }),
  myPortraits: () => query(spotlights.mine),
  desk: () => infiniteQuery(spotlights.desk, { query: { limit: 5 } }),
};
