import { z } from 'zod';
import { ById, FlagParam, IdParam, Instant, pageOf, paging } from './common';
import { EntryRef } from './entries';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

/** How long something stays in the trash, in days. */
export const trashDays = 30;

export const TrashedEntry = EntryRef.extend({
  excerpt: z.string(),
  author: PersonRef,
  space: SpaceRef,
  deletedAt: Instant,
  /** When it goes for good. */
  purgeAt: Instant,
  can: z.object({ restore: z.boolean(), purge: z.boolean() }),
}).meta({ id: 'TrashedEntry' });
export type TrashedEntry = z.output<typeof TrashedEntry>;

export const trash = {
  list: route({
    method: 'GET',
    path: '/trash',
    summary: 'Deleted entries of mine and of the spaces that I run, latest first',
    query: z.strictObject({ ...paging, mine: FlagParam.optional(), space: IdParam.optional() }),
    reply: pageOf(TrashedEntry),
  }),
  restore: route({ method: 'PUT', path: '/trash/:id/restoration', summary: 'Take it out of the trash', params: ById, reply: EntryRef }),
  purge: route({ method: 'DELETE', path: '/trash/:id', summary: 'Delete for good', params: ById }),
};
