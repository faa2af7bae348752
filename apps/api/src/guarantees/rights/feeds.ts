import { everybody, type Rights, reading, signedIn } from './expected';
import { token, withBody } from './sent';

export const feedsRights: Rights = {
  'GET /me/feed-tokens': { expected: reading() },
  'POST /me/feed-tokens': { expected: signedIn(201), send: withBody({ name: 'Un lecteur' }) },
  'DELETE /me/feed-tokens/:id': { expected: signedIn(404), send: () => ({ params: { id: 999_999 } }) },
  'GET /feeds/:token/company.xml': { expected: everybody(401), send: () => ({ params: { token } }) },
  'GET /feeds/:token/people/:handle.xml': { expected: everybody(401), send: () => ({ params: { token, handle: 'nobody' } }) },
  'GET /feeds/:token/themes/:id.xml': { expected: everybody(401), send: () => ({ params: { token, id: 1 } }) },
  'GET /feeds/:token/pictures/:id': { expected: everybody(401), send: (_, w) => ({ params: { token, id: w.fileId } }) },
};
