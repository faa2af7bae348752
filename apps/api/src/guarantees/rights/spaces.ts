import type { Api } from '../../testing/api';
import { aPerson, join } from '../../testing/factories';
import type { ActorName, World } from '../world';
import { facilitatorsOnly, inside, insideReading, type Rights, reading, type Sent } from './expected';
import { onSpace, withBody } from './sent';

export const spacesRights: Rights = {
  'GET /spaces': { expected: reading() },
  'POST /spaces': { expected: facilitatorsOnly(201), send: withBody({ name: 'Une place neuve' }) },
  'GET /spaces/:slug': { expected: insideReading(), send: onSpace },
  'PATCH /spaces/:slug': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug }, body: { purpose: 'Mieux' } }),
  },
  'GET /spaces/:slug/members': { expected: insideReading(), send: onSpace },
  'PUT /spaces/:slug/join': { expected: inside(200), send: onSpace },
  'DELETE /spaces/:slug/join': { expected: { ...inside(204, 409, 204) }, send: leavable },
  'PUT /spaces/:slug/request': { expected: inside(403), send: (_, w) => ({ params: { slug: w.space.slug }, body: {} }) },
  'GET /spaces/:slug/requests': { expected: inside(403, 200, 403, false), send: onSpace },
  'PUT /spaces/:slug/requests/:personId': {
    expected: inside(403, 404, 403),
    send: (_, w) => ({ params: { slug: w.space.slug, personId: w.people.outsider.id }, body: { accept: true } }),
  },
  'PUT /spaces/:slug/members/:personId': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { slug: w.space.slug, personId: (await aPerson(api)).id }, body: { role: 'member' } }),
  },
  'DELETE /spaces/:slug/members/:personId': { expected: inside(403, 204, 403), send: removable },
  'PUT /spaces/:slug/charter-acceptance': { expected: inside(200), send: charterOf },
  'PUT /spaces/:slug/pins/:entryId': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug, entryId: w.idea.id } }),
  },
  'DELETE /spaces/:slug/pins/:entryId': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug, entryId: w.idea.id } }),
  },
};

/** Members and the author leave and come back; the last owner can't. */
async function leavable(api: Api, w: World): Promise<Sent> {
  for (const who of [w.people.member, w.people.author]) await join(api, w.space, who);
  return { params: { slug: w.space.slug } };
}

async function removable(api: Api, w: World): Promise<Sent> {
  for (const who of [w.people.member, w.people.author]) await join(api, w.space, who);
  return { params: { slug: w.space.slug, personId: (await aPerson(api, { in: w.space })).id } };
}

/** A charter that nobody has accepted yet; whoever writes after this row does so without one. */
async function charterOf(api: Api, w: World, actor: ActorName): Promise<Sent> {
  await api.db.rows(`UPDATE spaces SET charter = 'Se taire.', charter_version = 1 WHERE id = $1`, [w.space.id]);
  if (actor === 'readToken') await api.db.rows(`UPDATE spaces SET charter = '' WHERE id = $1`, [w.space.id]);
  return { params: { slug: w.space.slug } };
}
