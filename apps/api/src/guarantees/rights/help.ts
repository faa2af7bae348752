import type { Api } from '../../testing/api';
import { freshExpert, freshHelp, type World } from '../world';
import { type Rights, type Sent, staffOnly } from './expected';

const onHelp = (_: Api, w: World): Sent => ({ params: { id: w.helpId } });

export const helpRights: Rights = {
  'GET /help-requests': { expected: staffOnly(200, false), send: () => ({ query: { side: 'asker' } }) },
  'GET /help-requests/experts': { expected: staffOnly(200, false), send: (_, w) => ({ query: { skill: String(w.skillId) } }) },
  'GET /help-requests/gaps': { expected: staffOnly(200, false) },
  'POST /help-requests': {
    expected: staffOnly(201),
    send: async (api, w) => ({ body: { skillId: w.skillId, topic: 'Une aide', minutes: 15, personIds: [await freshExpert(api, w)] } }),
  },
  'GET /help-requests/:id': { expected: { ...staffOnly(404, false), author: 200, readToken: 200, member: 200 }, send: onHelp },
  'PUT /help-requests/:id/answer': {
    expected: { ...staffOnly(404), author: 200, member: 403 },
    send: async (api, w) => ({ params: { id: await freshHelp(api, w) }, body: { answer: 'decline' } }),
  },
  'PUT /help-requests/:id/rating': {
    expected: { ...staffOnly(404), author: 403, member: 403 },
    send: async (api, w) => ({ params: { id: await freshHelp(api, w) }, body: { useful: true } }),
  },
  'DELETE /help-requests/:id': {
    expected: { ...staffOnly(404), author: 403, member: 200 },
    send: async (api, w) => ({ params: { id: await freshHelp(api, w) } }),
  },
};
