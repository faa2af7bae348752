import { inside, insideReading, type Rights, reading } from './expected';
import { onIdea, onTopic } from './sent';

export const entriesRights: Rights = {
  'GET /entries/:id': { expected: insideReading(), send: onIdea },
  'PUT /entries/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'DELETE /entries/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'PUT /entries/:id/reactions/:kind': { expected: inside(200, 200, 403), send: (_, w) => ({ params: { id: w.idea.id, kind: 'useful' } }) },
  'DELETE /entries/:id/reactions/:kind': {
    expected: inside(200, 200, 403),
    send: (_, w) => ({ params: { id: w.idea.id, kind: 'useful' } }),
  },
  'GET /entries/:id/concerns': { expected: inside(403, 200, 200, false), send: onIdea },
  'GET /entries/:id/revisions': { expected: insideReading(), send: onIdea },
  'GET /entries/:id/links': { expected: insideReading(), send: onIdea },
  'POST /entries/:id/turn-into': { expected: inside(201), send: (_, w) => ({ params: { id: w.topic.id }, body: { kind: 'idea' } }) },
  'GET /entries/turnable': { expected: reading() },
  'GET /entries/:id/notices': { expected: insideReading(), send: onTopic },
  'GET /me/drafts': { expected: reading() },
};
