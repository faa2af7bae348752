import { z } from 'zod';
import { ByHandle, Id, IdParam, Instant, listOf } from './common';
import { EntryRef } from './entries';
import { PersonRef } from './people';
import { route } from './route';

export const Endorsement = z
  .object({ by: PersonRef, /** What both had a part in; null when the viewer may not read it. */ entry: EntryRef.nullable(), at: Instant })
  .meta({ id: 'Endorsement' });
export type Endorsement = z.output<typeof Endorsement>;
const BySkill = z.strictObject({ ...ByHandle.shape, skillId: IdParam });

export const endorsements = {
  list: route({
    method: 'GET',
    path: '/people/:handle/skills/:skillId/endorsements',
    summary: 'Who vouches for a skill, and from what they know it; at most 50, latest first',
    params: BySkill,
    reply: listOf(Endorsement),
  }),
  shared: route({
    method: 'GET',
    path: '/people/:handle/shared-entries',
    summary: 'At most 20 entries that this person and I had a part in: what an endorsement can cite',
    params: ByHandle,
    reply: listOf(EntryRef),
  }),
  set: route({
    method: 'PUT',
    path: '/people/:handle/skills/:skillId/endorsement',
    summary: 'Vouch for a skill of somebody I worked with',
    params: BySkill,
    body: z.strictObject({ entryId: Id }),
  }),
  remove: route({
    method: 'DELETE',
    path: '/people/:handle/skills/:skillId/endorsement',
    summary: 'Take my endorsement back',
    params: BySkill,
  }),
};
