import type { Api } from '../../testing/api';
import type { World } from '../world';
import { inside, insideReading, type Rights, type Sent } from './expected';
import { aComment, onIdea, onPage } from './sent';

const onComment = (_: Api, w: World): Sent => ({ params: { id: w.commentId } });
const onPassage = (_: Api, w: World): Sent => ({ params: { id: w.passageId } });

export const commentsRights: Rights = {
  'GET /entries/:id/comments': { expected: insideReading(), send: onIdea },
  'POST /entries/:id/comments': {
    expected: inside(201),
    send: (_, w) => ({ params: { id: w.idea.id }, body: { body: { markdown: 'Oui.' } } }),
  },
  'GET /entries/:id/passages': { expected: insideReading(), send: onPage },
  'GET /passages/:id': { expected: insideReading(), send: onPassage },
  'PUT /passages/:id/resolution': { expected: inside(200), send: onPassage },
  'DELETE /passages/:id/resolution': { expected: inside(200), send: onPassage },
  'GET /comments/:id': { expected: insideReading(), send: onComment },
  'PATCH /comments/:id': {
    expected: inside(403, 403, 200),
    send: (_, w) => ({ params: { id: w.commentId }, body: { body: { markdown: 'Une autre confidence.' } } }),
  },
  'DELETE /comments/:id': { expected: inside(403, 204, 204), send: async (api, w) => ({ params: { id: await aComment(api, w) } }) },
  'PUT /comments/:id/restoration': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { id: await aComment(api, w, w.people.owner.id) } }),
  },
  'GET /comments/:id/revisions': { expected: insideReading(), send: onComment },
  'PUT /comments/:id/reactions/:kind': { expected: inside(200, 200, 403), send: (_, w) => ({ params: { id: w.commentId, kind: 'like' } }) },
  'DELETE /comments/:id/reactions/:kind': {
    expected: inside(200, 200, 403),
    send: (_, w) => ({ params: { id: w.commentId, kind: 'like' } }),
  },
  'POST /comments/:id/turn-into': { expected: inside(201), send: (_, w) => ({ params: { id: w.commentId }, body: { kind: 'question' } }) },
  'PUT /comments/:id/vote': { expected: inside(200, 200, 403), send: onComment },
  'DELETE /comments/:id/vote': { expected: inside(200, 200, 403), send: onComment },
};
