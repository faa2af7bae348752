import { z } from 'zod';
import { ByHandle, Instant, listOf } from './common';
import { route } from './route';

export const badgeLevels = ['bronze', 'silver', 'gold'] as const;
export type BadgeLevel = (typeof badgeLevels)[number];
/** In the order of product/gamification 4.5. */
export const badgeKeys = [
  'welcome',
  'first_spark',
  'active_voice',
  'helping_hand',
  'unifier',
  'finalist',
  'funded',
  'made_real',
  'bullseye',
  'good_lesson',
  'scout',
  'keen_nose',
  'curator',
  'good_question',
  'solid_answer',
  'proven_expert',
  'first_responder',
  'writer',
  'gardener',
  'bridge',
  'team_spirit',
  'exemplary_juror',
  'thank_you',
  'mentor',
  'inspiration',
] as const;
export type BadgeKey = (typeof badgeKeys)[number];

/** A badge, and how far the viewer is. */
export const Badge = z
  .object({
    key: z.enum(badgeKeys),
    level: z.enum(badgeLevels),
    threshold: z.int(),
    /** At most the threshold. */
    progress: z.int(),
    /** How often the viewer has it. */
    times: z.int(),
    at: Instant.nullable(),
    repeats: z.boolean(),
    revocable: z.boolean(),
    /** Nothing can cause it yet. */
    later: z.boolean(),
  })
  .meta({ id: 'Badge' });
export type Badge = z.output<typeof Badge>;

export const HeldBadge = z
  .object({ key: z.enum(badgeKeys), level: z.enum(badgeLevels), times: z.int(), at: Instant })
  .meta({ id: 'HeldBadge' });
export type HeldBadge = z.output<typeof HeldBadge>;

export const badges = {
  list: route({ method: 'GET', path: '/badges', summary: 'Every badge, with my progress', reply: listOf(Badge) }),
  of: route({
    method: 'GET',
    path: '/people/:handle/badges',
    summary: 'The badges of a person',
    params: ByHandle,
    reply: listOf(HeldBadge),
  }),
};
