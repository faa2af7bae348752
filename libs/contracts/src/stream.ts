import { z } from 'zod';
import { Id } from './common';
import { PersonRef } from './people';
import { route } from './route';

/** For how long the server remembers what it told, in seconds: a page that is older than that reads everything anew. */
export const streamMemory = 30;

/** One server-sent event: it names what changed; the browser asks again for what it may see. */
export const LiveMessage = z
  .object({
    /** `recognition`: my points changed; `badge`: I got one; `missed`: something may have been, everything is read anew. */
    type: z.enum([
      'entry',
      'comment',
      'notifications',
      'space',
      'session',
      'favourites',
      'presence',
      'writing',
      'recognition',
      'badge',
      'missed',
    ]),
    entryId: Id.optional(),
    commentId: Id.optional(),
    spaceId: Id.optional(),
    /** The past-tense name of the event, such as `idea.voted`. */
    event: z.string().optional(),
    /** Who writes, for `writing`. */
    by: PersonRef.optional(),
  })
  .meta({ id: 'LiveMessage' });
export type LiveMessage = z.output<typeof LiveMessage>;

export const stream = {
  open: route({
    method: 'GET',
    path: '/stream',
    summary: 'Live changes, as server-sent events',
    transport: 'stream',
    /** `age`: how many seconds ago the first of what is on screen was read; what changed since is told at once. */
    query: z.strictObject({ age: z.coerce.number().int().min(0).max(streamMemory).optional() }),
    reply: LiveMessage,
  }),
};
