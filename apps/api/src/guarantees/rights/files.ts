import { aPicture } from '../world';
import { inside, insideReading, type Rights, signedIn } from './expected';

export const filesRights: Rights = {
  'POST /files': { expected: signedIn(415) },
  'GET /files/:id': { expected: insideReading(), send: (_, w) => ({ params: { id: w.fileId } }) },
  'GET /files/:id/details': { expected: insideReading(), send: (_, w) => ({ params: { id: w.fileId } }) },
  'GET /files/:id/versions': { expected: insideReading(), send: (_, w) => ({ params: { id: w.fileId } }) },
  'POST /files/:id/versions': { expected: inside(403, 403, 415), send: (_, w) => ({ params: { id: w.fileId } }) },
  'GET /files/:id/versions/:number': { expected: inside(403, 403, 200, false), send: (_, w) => ({ params: { id: w.fileId, number: 1 } }) },
  'PUT /files/:id/version': { expected: inside(403, 403, 409), send: (_, w) => ({ params: { id: w.fileId }, body: { number: 1 } }) },
  'DELETE /files/:id': {
    expected: inside(404, 404, 204),
    send: async (api, w) => ({ params: { id: await aPicture(api, w.people.author) } }),
  },
};
