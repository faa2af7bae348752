import type { Api } from '../../testing/api';
import { freshIdea, type World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent, signedIn } from './expected';
import { onIdea, trashed } from './sent';

const onFreshIdea =
  (stage?: Parameters<typeof freshIdea>[2], more: Sent = {}) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshIdea(api, w, stage)).id }, ...more });

export const ideasRights: Rights = {
  'GET /ideas': { expected: reading() },
  'GET /ideas/stages': { expected: reading() },
  'GET /ideas/similar': { expected: reading(), send: () => ({ query: { title: 'Un secret bien gardé' } }) },
  'POST /ideas': { expected: inside(201), send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Une idée de plus pour nous' } }) },
  'GET /ideas/:id': { expected: insideReading(), send: onIdea },
  'PATCH /ideas/:id': {
    expected: inside(403, 412, 412),
    send: (_, w) => ({ params: { id: w.idea.id }, body: { goal: 'x' }, headers: { 'if-match': '"99999"' } }),
  },
  'DELETE /ideas/:id': { expected: inside(403, 204, 403), send: onFreshIdea('open') },
  'PUT /ideas/:id/restoration': { expected: inside(404, 200, 200), send: trashed },
  'GET /ideas/:id/similar': { expected: insideReading(), send: onIdea },
  'PUT /ideas/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'DELETE /ideas/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'POST /ideas/:id/transitions': {
    expected: inside(403, 200, 403),
    send: onFreshIdea('open', { body: { to: 'parked', reason: 'Rien ne bouge depuis le printemps.' } }),
  },
  'POST /ideas/:id/merge': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { id: (await freshIdea(api, w)).id }, body: { intoId: w.idea.id } }),
  },
  'DELETE /ideas/:id/merge': { expected: inside(409, 409, 409), send: onIdea },
  'POST /exposures': { expected: signedIn(204), send: (_, w) => ({ body: { ideaIds: [w.idea.id] } }) },
};
