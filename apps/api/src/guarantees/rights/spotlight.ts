import { aSpotlight } from '../../features/spotlight/spotlight.factory';
import type { Api } from '../../testing/api';
import type { World } from '../world';
import { facilitatorsOnly, type Rights, type Sent, staffOnly, staffReading } from './expected';

/** A portrait of the author; the week's only one. */
const onSpotlight =
  (state: Parameters<typeof aSpotlight>[2], more: Sent = {}) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: await aSpotlight(api, w.people.author, state) }, ...more });

export const spotlightRights: Rights = {
  'GET /spotlights': { expected: staffReading() },
  'GET /spotlights/mine': { expected: staffReading() },
  'GET /spotlights/desk': { expected: { ...facilitatorsOnly(200), readToken: 403 } },
  'POST /spotlights': { expected: { ...facilitatorsOnly(409), readToken: 403 } },
  'PATCH /spotlights/:id': {
    expected: facilitatorsOnly(200),
    send: onSpotlight('draft', {
      body: { text: { fr: 'Un regard sur une belle idée.', en: 'A look at a fine idea.' } },
      headers: { 'if-match': '"1"' },
    }),
  },
  'POST /spotlights/:id/ask': { expected: facilitatorsOnly(200), send: onSpotlight('draft', { headers: { 'if-match': '"1"' } }) },
  'PUT /spotlights/:id/answer': {
    expected: { ...staffOnly(404), facilitator: 403, admin: 403, author: 200 },
    send: onSpotlight('asked', { body: { accept: true }, headers: { 'if-match': '"1"' } }),
  },
  'POST /spotlights/:id/publish': { expected: facilitatorsOnly(200), send: onSpotlight('accepted') },
  'POST /spotlights/:id/withdraw': { expected: { ...staffOnly(403), author: 204 }, send: onSpotlight('published') },
  'DELETE /spotlights/:id': { expected: facilitatorsOnly(204), send: onSpotlight('draft') },
};
