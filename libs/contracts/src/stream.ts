import { z } from 'zod';
import { Id } from './common';
import { PersonRef } from './people';
import { route } from './route';

/** One server-sent event: it names what changed; the browser asks again for what it may see. */
export const LiveMessage = z
  .object({
    /** `recognition`: my points changed; `badge`: I got one. */
    type: z.enum(['entry', 'comment', 'notifications', 'space', 'session', 'favourites', 'presence', 'writing', 'recognition', 'badge']),
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
  open: route({ method: 'GET', path: '/stream', summary: 'Live changes, as server-sent events', transport: 'stream', reply: LiveMessage }),
};
