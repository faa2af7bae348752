import type { Api } from '../../testing/api';
import { freshTopic, type World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent } from './expected';
import { inTrash, onFreshTopic, onTopic } from './sent';

const intoTopic = async (api: Api, w: World): Promise<Sent> => ({
  params: { id: (await freshTopic(api, w)).id },
  body: { intoId: w.topic.id },
});

export const topicsRights: Rights = {
  'GET /topics': { expected: reading() },
  'GET /topics/similar': { expected: reading(), send: () => ({ query: { title: 'Un secret à débattre' } }) },
  'POST /topics': {
    expected: inside(201),
    send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Un sujet de plus pour nous', body: { markdown: 'Alors ?' } } }),
  },
  'GET /topics/:id': { expected: insideReading(), send: onTopic },
  'PATCH /topics/:id': {
    expected: inside(403, 403, 200),
    send: (_, w) => ({ params: { id: w.topic.id }, body: { title: w.topic.title } }),
  },
  'DELETE /topics/:id': { expected: inside(403, 204, 204), send: onFreshTopic() },
  'PUT /topics/:id/restoration': { expected: inside(404, 200, 200), send: trashedTopic },
  'GET /topics/:id/similar': { expected: insideReading(), send: onTopic },
  'PUT /topics/:id/publication': { expected: inside(403, 403, 200), send: onFreshTopic() },
  'DELETE /topics/:id/publication': { expected: inside(403, 403, 403), send: onFreshTopic() },
  'PUT /topics/:id/lock': { expected: inside(403, 200, 403), send: onFreshTopic() },
  'DELETE /topics/:id/lock': { expected: inside(403, 200, 403), send: onTopic },
  'POST /topics/:id/move': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { id: w.topic.id }, body: { spaceId: w.space.id } }),
  },
  'POST /topics/:id/split': {
    expected: inside(403, 201, 403),
    send: async (api, w) => {
      const { id, replyId } = await freshTopic(api, w);
      return { params: { id }, body: { commentIds: [replyId], title: 'Un sujet à part' } };
    },
  },
  'POST /topics/:id/merge': { expected: inside(403, 200, 403), send: intoTopic },
  'DELETE /topics/:id/merge': { expected: inside(403, 403, 403), send: onTopic },
};

async function trashedTopic(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshTopic()(api, w));
}
