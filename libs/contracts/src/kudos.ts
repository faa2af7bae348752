import { z } from 'zod';
import { ByHandle, ById, Id, Instant, line, pageOf, paging } from './common';
import { PersonRef } from './people';
import { route } from './route';

/** What somebody is thanked for. */
export const kudosValues = ['care', 'courage', 'craft', 'curiosity', 'team'] as const;
export type KudosValue = (typeof kudosValues)[number];
export const kudosLimits = { perWeek: 3, reason: { min: 15, max: 300 } } as const;

export const Kudos = z
  .object({
    id: Id,
    from: PersonRef,
    to: PersonRef,
    value: z.enum(kudosValues),
    reason: z.string(),
    /** What it thanks for, as far as the viewer may read it. */
    cited: z.object({ title: z.string(), url: z.string() }).nullable(),
    /** Only its receiver sees it. */
    hidden: z.boolean(),
    at: Instant,
    can: z.object({ hide: z.boolean() }),
  })
  .meta({ id: 'Kudos' });
export type Kudos = z.output<typeof Kudos>;

export const KudosInput = z.strictObject({
  to: z.string().max(60),
  value: z.enum(kudosValues),
  reason: line(kudosLimits.reason.min, kudosLimits.reason.max),
  entryId: Id.optional(),
  commentId: Id.optional(),
});
export type KudosInput = z.input<typeof KudosInput>;

export const kudos = {
  give: route({
    method: 'POST',
    path: '/kudos',
    summary: 'Thank a person, three times a week',
    body: KudosInput,
    reply: Kudos,
    status: 201,
  }),
  left: route({ method: 'GET', path: '/kudos/left', summary: 'How many I can still give this week', reply: z.object({ left: z.int() }) }),
  of: route({
    method: 'GET',
    path: '/people/:handle/kudos',
    summary: 'Kudos that a person received',
    params: ByHandle,
    query: z.strictObject(paging),
    reply: pageOf(Kudos),
  }),
  hide: route({
    method: 'PUT',
    path: '/kudos/:id/hidden',
    summary: 'Keep one that I received to myself, or show it again',
    params: ById,
    body: z.strictObject({ hidden: z.boolean() }),
    reply: Kudos,
  }),
};
