import type { Api } from '../../testing/api';
import type { World } from '../world';
import { adminsOnly, inside, insideReading, type Rights, reading, type Sent, signedIn } from './expected';
import { onIdea, onNoLink, onSpace, withBody } from './sent';

const onAuthor = (_: Api, w: World): Sent => ({ params: { handle: w.people.author.handle } });
const companyLink = { label: 'Pour nous', url: '/ideas', audience: { kind: 'everyone' } };

export const closeAtHandRights: Rights = {
  'GET /favourites': { expected: reading() },
  'PUT /entries/:id/favourite': { expected: inside(200), send: onIdea },
  'DELETE /entries/:id/favourite': { expected: inside(200), send: onIdea },
  'PUT /spaces/:slug/favourite': { expected: inside(200), send: onSpace },
  'DELETE /spaces/:slug/favourite': { expected: inside(200), send: onSpace },
  'PUT /people/:handle/favourite': { expected: { ...signedIn(200), guest: 404 }, send: onAuthor },
  'DELETE /people/:handle/favourite': { expected: { ...signedIn(200), guest: 404 }, send: onAuthor },
  'PUT /favourites/:id/position': { expected: signedIn(404), send: () => ({ params: { id: 999_999 }, body: { after: null } }) },
  'GET /spaces/:slug/presence': { expected: insideReading(), send: onSpace },
  'GET /entries/:id/presence': { expected: insideReading(), send: onIdea },
  'PUT /entries/:id/presence': { expected: inside(200), send: onIdea },
  'DELETE /entries/:id/presence': { expected: signedIn(204), send: onIdea },
  'GET /me/presence': { expected: reading() },
  'PUT /me/presence': { expected: signedIn(200), send: withBody({ shown: true }) },
  'GET /quick-links': { expected: reading() },
  'POST /quick-links': { expected: signedIn(201), send: withBody({ label: 'Un lien', url: '/ideas' }) },
  'PUT /quick-links/:id': { expected: signedIn(404), send: onNoLink({ label: 'Un lien', url: '/ideas' }) },
  'DELETE /quick-links/:id': { expected: signedIn(404), send: onNoLink() },
  'PUT /quick-links/:id/hidden': { expected: signedIn(404), send: onNoLink() },
  'DELETE /quick-links/:id/hidden': { expected: signedIn(404), send: onNoLink() },
  'PUT /quick-links/:id/position': { expected: signedIn(404), send: onNoLink({ after: null }) },
  'GET /admin/quick-links': { expected: adminsOnly(200) },
  'POST /admin/quick-links': { expected: adminsOnly(201), send: withBody(companyLink) },
  'PUT /admin/quick-links/:id': { expected: adminsOnly(404), send: onNoLink(companyLink) },
  'DELETE /admin/quick-links/:id': { expected: adminsOnly(404), send: onNoLink() },
  'PUT /admin/quick-links/:id/position': { expected: adminsOnly(404), send: onNoLink({ after: null }) },
};
