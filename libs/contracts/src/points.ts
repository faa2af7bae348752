import { z } from 'zod';
import { ById, FlagParam, Id, Instant, line, listOf, pageOf, paging } from './common';
import { PersonRef } from './people';
import { route } from './route';

/** What gives points. Source: product/gamification 4.2; `manual`: an admin's answer to a contest. */
export const pointRules = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'P07',
  'P08',
  'P09',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
  'P23',
  'P24',
  'P25',
  'P26',
  'P27',
  'P28',
  'P29',
  'P30',
] as const;
export const pointCodes = [...pointRules, 'manual'] as const;
export type PointCode = (typeof pointCodes)[number];
/** Why points are fewer than the rule gives. */
export const pointNotes = ['', 'rule_cap', 'day_cap', 'pair_cap', 'pair_share', 'short', 'ring', 'reversed'] as const;
export type PointNote = (typeof pointNotes)[number];
/** `manual`: most points that one answer adds or takes. `answerDays`: working days in which a contest is answered. */
export const pointLimits = { dayCap: 100, reason: { min: 15, max: 1000 }, manual: 50, rulePoints: 1000, answerDays: 5 } as const;

/** What points came from, as far as the viewer may read it. */
const PointSource = z.object({ title: z.string(), url: z.string() });

/** One line of the ledger. */
export const PointEntry = z
  .object({
    id: Id,
    rule: z.enum(pointCodes),
    points: z.int(),
    note: z.enum(pointNotes),
    /** The line that this one takes back. */
    reverses: Id.nullable(),
    source: PointSource.nullable(),
    at: Instant,
    contest: z.object({ open: z.boolean(), answer: z.string() }).nullable(),
    can: z.object({ contest: z.boolean() }),
  })
  .meta({ id: 'PointEntry' });
export type PointEntry = z.output<typeof PointEntry>;

export const PendingPoints = z
  .object({ rule: z.enum(pointCodes), points: z.int(), source: PointSource.nullable(), settlesAt: Instant })
  .meta({ id: 'PendingPoints' });
export type PendingPoints = z.output<typeof PendingPoints>;

/** The ledger, latest first; `total` is the sum of all of its lines, and never shown below 0. */
export const PointsPage = pageOf(PointEntry).extend({ total: z.int(), pending: z.int() }).meta({ id: 'PointsPage' });
export type PointsPage = z.output<typeof PointsPage>;

export const PointRule = z
  .object({
    code: z.enum(pointRules),
    version: z.int(),
    points: z.int(),
    capPoints: z.int().nullable(),
    capTimes: z.int().nullable(),
    delayHours: z.int(),
    enabled: z.boolean(),
    /** Nothing can cause it yet. */
    later: z.boolean(),
    /** Counts towards what reactions of others may give in one day. */
    peer: z.boolean(),
    changedBy: PersonRef.nullable(),
    changedAt: Instant.nullable(),
  })
  .meta({ id: 'PointRule' });
export type PointRule = z.output<typeof PointRule>;
const cap = z.int().min(0).max(10_000).nullable();
export const PointRuleInput = z.strictObject({
  points: z.int().min(-pointLimits.rulePoints).max(pointLimits.rulePoints).optional(),
  capPoints: cap.optional(),
  capTimes: cap.optional(),
  delayHours: z
    .int()
    .min(0)
    .max(24 * 14)
    .optional(),
  enabled: z.boolean().optional(),
});
export type PointRuleInput = z.input<typeof PointRuleInput>;

/** What counting again would change, or changes: a job does it, `done` of `total` things so far. */
export const Recalculation = z
  .object({
    id: Id,
    code: z.enum(pointRules),
    since: Instant,
    /** Written; otherwise only looked at. */
    applied: z.boolean(),
    state: z.enum(['running', 'done']),
    done: z.int(),
    total: z.int(),
    /** Lines of the ledger, whom they concern, and their sum, so far. */
    entries: z.int(),
    people: z.int(),
    points: z.int(),
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'Recalculation' });
export type Recalculation = z.output<typeof Recalculation>;

export const PointContest = z
  .object({
    id: Id,
    person: PersonRef,
    rule: z.enum(pointCodes),
    points: z.int(),
    note: z.enum(pointNotes),
    source: PointSource.nullable(),
    at: Instant,
    reason: z.string(),
    createdAt: Instant,
    answeredAt: Instant.nullable(),
    answeredBy: PersonRef.nullable(),
    answer: z.string(),
    correction: z.int(),
  })
  .meta({ id: 'PointContest' });
export type PointContest = z.output<typeof PointContest>;

/** Which parts of recognition the company wants. */
export const RecognitionSwitches = z
  .object({
    points: z.boolean(),
    boards: z.boolean(),
    staffOnBoards: z.boolean(),
    /** The average of a department counts its people by their working time. */
    partTime: z.boolean(),
  })
  .meta({ id: 'RecognitionSwitches' });
export type RecognitionSwitches = z.output<typeof RecognitionSwitches>;
export const RecognitionChoice = z.object({ onBoards: z.boolean(), inSpotlight: z.boolean() }).meta({ id: 'RecognitionChoice' });
export type RecognitionChoice = z.output<typeof RecognitionChoice>;

const reason = line(pointLimits.reason.min, pointLimits.reason.max);
const ByCode = z.strictObject({ code: z.enum(pointRules) });

export const points = {
  mine: route({
    method: 'GET',
    path: '/points',
    summary: 'My points and where they come from',
    query: z.strictObject(paging),
    reply: PointsPage,
  }),
  pending: route({ method: 'GET', path: '/points/pending', summary: 'Those of mine that do not count yet', reply: listOf(PendingPoints) }),
  rules: route({ method: 'GET', path: '/points/rules', summary: 'What gives points', reply: listOf(PointRule) }),
  contest: route({
    method: 'POST',
    path: '/points/:id/contest',
    summary: 'Say that a line of mine is wrong',
    params: ById,
    body: z.strictObject({ reason }),
    reply: PointEntry,
    status: 201,
  }),
  choice: route({
    method: 'GET',
    path: '/me/recognition',
    summary: 'Whether I stand on boards and may be asked for a portrait',
    reply: RecognitionChoice,
  }),
  choose: route({
    method: 'PUT',
    path: '/me/recognition',
    summary: 'Leave every board or be asked for no portrait, or come back; points are counted all the same',
    body: z.strictObject({ onBoards: z.boolean().optional(), inSpotlight: z.boolean().optional() }),
    reply: RecognitionChoice,
  }),
  switches: route({
    method: 'GET',
    path: '/recognition',
    summary: 'Which parts of recognition the company wants',
    reply: RecognitionSwitches,
  }),
  setSwitches: route({
    method: 'PATCH',
    path: '/admin/recognition',
    summary: 'Switch points or boards off or on, for everybody',
    body: z.strictObject({
      points: z.boolean().optional(),
      boards: z.boolean().optional(),
      staffOnBoards: z.boolean().optional(),
      partTime: z.boolean().optional(),
    }),
    reply: RecognitionSwitches,
  }),
  changeRule: route({
    method: 'PATCH',
    path: '/admin/points/rules/:code',
    summary: 'A new version of a rule, for what happens from now on',
    params: ByCode,
    body: PointRuleInput,
    reply: PointRule,
  }),
  recalculate: route({
    method: 'POST',
    path: '/admin/points/rules/:code/recalculation',
    summary: 'Count what happened since a moment by the rule as it is now; without `apply` only looks at what would change',
    params: ByCode,
    body: z.strictObject({ since: Instant, apply: z.boolean() }),
    reply: Recalculation,
    status: 202,
  }),
  recalculation: route({
    method: 'GET',
    path: '/admin/points/rules/:code/recalculation',
    summary: 'How far the last recalculation by a rule is, and what it found',
    params: ByCode,
    reply: z.object({ latest: Recalculation.nullable() }),
  }),
  contests: route({
    method: 'GET',
    path: '/admin/points/contests',
    summary: 'Contested lines, oldest first',
    query: z.strictObject({ ...paging, answered: FlagParam.optional() }),
    reply: pageOf(PointContest),
  }),
  answer: route({
    method: 'POST',
    path: '/admin/points/contests/:id/answer',
    summary: 'Answer a contest, with a correction when it is right',
    params: ById,
    body: z.strictObject({ answer: reason, points: z.int().min(-pointLimits.manual).max(pointLimits.manual).default(0) }),
    reply: PointContest,
    status: 200,
  }),
};
