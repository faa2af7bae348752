import { aSkillOf } from '../../features/help/help.factory';
import type { Api } from '../../testing/api';
import { aPerson } from '../../testing/factories';
import type { World } from '../world';
import { adminsOnly, type Rights, reading, type Sent, signedIn, staffOnly } from './expected';
import { withBody } from './sent';

const onSkill =
  (body?: (w: World) => unknown) =>
  (_: Api, w: World): Sent => ({ params: { handle: w.people.author.handle, skillId: w.skillId }, ...(body ? { body: body(w) } : {}) });

export const skillsRights: Rights = {
  'GET /me/team': { expected: { ...reading(404), owner: 200 } },
  'PUT /me/team/wanted-skills': { expected: { ...signedIn(404), owner: 200 }, send: withBody({ skills: [] }) },
  'PUT /me/skills': { expected: signedIn(428), send: withBody({ skills: [] }) },
  'GET /skills': { expected: staffOnly(200, false) },
  'GET /admin/skills': { expected: adminsOnly(200, false) },
  'POST /skills/:id/merge': {
    expected: adminsOnly(200),
    send: async (api, w) => ({ params: { id: await aSkillOf(api, await aPerson(api)) }, body: { intoId: w.skillId } }),
  },
  'POST /skills/:id/unmerge': { expected: adminsOnly(404), send: () => ({ params: { id: 999_999 } }) },
  'PATCH /skills/:id': { expected: adminsOnly(200), send: (_, w) => ({ params: { id: w.skillId }, body: { synonyms: ['miel'] } }) },
  'GET /people/:handle/skills/:skillId/endorsements': { expected: { ...reading(), guest: 404 }, send: onSkill() },
  'GET /people/:handle/shared-entries': {
    expected: staffOnly(200, false),
    send: (_, w) => ({ params: { handle: w.people.author.handle } }),
  },
  'PUT /people/:handle/skills/:skillId/endorsement': {
    expected: { ...staffOnly(400), member: 204, author: 403 },
    send: onSkill((w) => ({ entryId: w.topic.id })),
  },
  'DELETE /people/:handle/skills/:skillId/endorsement': { expected: staffOnly(204), send: onSkill() },
};
