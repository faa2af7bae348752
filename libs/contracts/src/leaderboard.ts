import { z } from 'zod';
import { badgeKeys } from './badges';
import { paging } from './common';
import { PersonRef } from './people';
import { route } from './route';

export const boardPeriods = ['week', 'month', 'quarter', 'year', 'all'] as const;
export type BoardPeriod = (typeof boardPeriods)[number];
/** `bridges`: by how many departments other than their own somebody helped. */
export const boardViews = ['top', 'newcomers', 'bridges'] as const;
export type BoardView = (typeof boardViews)[number];
/** `few`: fewer people than this have points, so nobody is ranked. A department of fewer people has no average. */
export const boardLimits = { few: 5, around: 3, team: 5, newcomerDays: 90 } as const;

export const BoardFilter = z.strictObject({
  ...paging,
  period: z.enum(boardPeriods).default('month'),
  /** `company`, `department` (departments by the average of their people), `space:SLUG`, or `theme:ID` with what stands below it. */
  scope: z
    .string()
    .regex(/^(company|department|theme:[1-9]\d{0,15}|space:[a-z0-9]+(?:-[a-z0-9]+)*)$/)
    .max(90)
    .default('company'),
  view: z.enum(boardViews).default('top'),
  /** `me`: three ranks before and after mine. */
  around: z.literal('me').optional(),
  /** A day of an earlier period. */
  on: z.iso.date().optional(),
});
export type BoardFilter = z.output<typeof BoardFilter>;

/** A person or, on the board of departments, a department with the average of its people. */
export const BoardRow = z
  .object({
    rank: z.int(),
    /** What ranks: points, or departments on the board of bridges. */
    points: z.number(),
    person: PersonRef.nullable(),
    department: z.string(),
    /** Has a duty that gives points, so that nobody compares themselves. */
    staff: z.boolean(),
    people: z.int().nullable(),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = z.output<typeof BoardRow>;

export const Board = z
  .object({
    items: z.array(BoardRow),
    nextCursor: z.string().nullable(),
    /** `off`: the company shows no boards. `few`: too few people have points. */
    state: z.enum(['shown', 'off', 'few']),
    period: z.object({ kind: z.enum(boardPeriods), startsOn: z.string(), endsOn: z.string().nullable(), closed: z.boolean() }),
    viewer: z.object({ onBoard: z.boolean() }),
  })
  .meta({ id: 'Board' });
export type Board = z.output<typeof Board>;

/** Me against myself: nobody else is in it. */
export const MyProgress = z
  .object({
    period: z.enum(boardPeriods),
    points: z.int(),
    /** In the period before, up to the same moment of it; null for all time. */
    before: z.int().nullable(),
    pending: z.int(),
    total: z.int(),
    /** Of the points, those that the board of the company counts: what everybody may see. */
    onBoards: z.int(),
    nextBadge: z.object({ key: z.enum(badgeKeys), progress: z.int(), threshold: z.int() }).nullable(),
  })
  .meta({ id: 'MyProgress' });
export type MyProgress = z.output<typeof MyProgress>;

export const leaderboard = {
  board: route({
    method: 'GET',
    path: '/leaderboard',
    summary: 'Who helped most, among those who want to be on it',
    query: BoardFilter,
    reply: Board,
  }),
  me: route({
    method: 'GET',
    path: '/leaderboard/me',
    summary: 'My own progress against my last period',
    query: z.strictObject({ period: z.enum(boardPeriods).default('month') }),
    reply: MyProgress,
  }),
};
