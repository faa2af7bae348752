import type { Api } from '../../testing/api';
import { freshIdea, type World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent } from './expected';
import { aComment, onFreshTopic, onIdea, trashed } from './sent';

export const moderationRights: Rights = {
  'POST /entries/:id/reports': {
    expected: inside(201, 201, 403),
    send: (_, w) => ({ params: { id: w.idea.id }, body: { reason: 'spam' } }),
  },
  'POST /comments/:id/reports': {
    expected: inside(201, 201, 403),
    send: (_, w) => ({ params: { id: w.commentId }, body: { reason: 'spam' } }),
  },
  'PUT /entries/:id/hiding': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ ...(await onFreshTopic()(api, w)), body: { note: 'Cela ne se dit pas ici.' } }),
  },
  'PUT /comments/:id/hiding': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { id: await aComment(api, w) }, body: { note: 'Cela ne se dit pas ici.' } }),
  },
  'GET /entries/:id/standing': { expected: insideReading(), send: onIdea },
  'GET /moderation/reports': { expected: reading() },
  'GET /moderation/reports/:id': { expected: inside(404, 200, 404, false), send: aCase },
  'POST /moderation/reports/:id/decision': {
    expected: inside(404, 200, 404),
    send: async (api, w) => ({ ...(await aCase(api, w)), body: { action: 'dismiss' } }),
  },
  'GET /trash': { expected: reading() },
  'PUT /trash/:id/restoration': { expected: inside(404, 200, 200), send: trashed },
  'DELETE /trash/:id': { expected: inside(404, 204, 403), send: trashed },
};

async function aCase(api: Api, w: World): Promise<Sent> {
  const { id } = await freshIdea(api, w);
  const [found] = await api.db.rows<{ id: number }>('INSERT INTO moderation_cases (entry_id, report_count) VALUES ($1, 1) RETURNING id', [
    id,
  ]);
  return { params: { id: found?.id ?? 0 } };
}
