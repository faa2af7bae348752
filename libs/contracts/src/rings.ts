import { z } from 'zod';
import { ById, FlagParam, Id, Instant, line, pageOf, paging } from './common';
import { PersonRef } from './people';
import { pointLimits } from './points';
import { route } from './route';

/** What one person gave another. */
export const RingPair = z
  .object({
    from: z.int(),
    to: z.int(),
    votes: z.int(),
    reactions: z.int(),
    kudos: z.int(),
    /** Answers that were accepted and help that was found useful; findings of before did not count them. */
    favours: z.int().default(0),
  })
  .meta({ id: 'RingPair' });
export type RingPair = z.output<typeof RingPair>;

/** A few people whose reactions mostly stay among them, with what shows it. Nothing follows until somebody decides. */
export const RingFinding = z
  .object({
    id: Id,
    people: z.array(PersonRef),
    /** Reactions among them, and all that they gave, in that time. */
    inside: z.int(),
    given: z.int(),
    since: Instant,
    until: Instant,
    pairs: z.array(RingPair),
    /** What these reactions give them in points now. */
    points: z.int(),
    state: z.enum(['open', 'dismissed', 'reversed']),
    reason: z.string(),
    decidedBy: PersonRef.nullable(),
    decidedAt: Instant.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'RingFinding' });
export type RingFinding = z.output<typeof RingFinding>;

export const rings = {
  list: route({
    method: 'GET',
    path: '/admin/recognition/rings',
    summary: 'Groups whose reactions mostly stay among them, the oldest finding first',
    query: z.strictObject({ ...paging, decided: FlagParam.optional() }),
    reply: pageOf(RingFinding),
  }),
  decide: route({
    method: 'POST',
    path: '/admin/recognition/rings/:id/decision',
    summary: 'Leave it, or let what they gave each other in that time give no points',
    params: ById,
    body: z.strictObject({ decision: z.enum(['dismiss', 'reverse']), reason: line(pointLimits.reason.min, pointLimits.reason.max) }),
    reply: RingFinding,
    status: 200,
  }),
};
