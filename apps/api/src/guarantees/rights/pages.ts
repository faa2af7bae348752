import type { Api } from '../../testing/api';
import { freshPage, type World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent, signedIn } from './expected';
import { inTrash, onNoLink, onPage, onSpace } from './sent';

const onFreshPage =
  (more: Sent = {}, draft = false) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshPage(api, w, draft)).id }, ...more });

export const pagesRights: Rights = {
  'GET /spaces/:slug/pages': { expected: insideReading(), send: onSpace },
  'POST /pages': { expected: inside(201), send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Une page de plus' } }) },
  'GET /pages/:id': { expected: insideReading(), send: onPage },
  'PUT /pages/:id': {
    expected: inside(200),
    send: onFreshPage({ body: { title: 'Autrement dit' }, headers: { 'if-match': '"1"' } }),
  },
  'GET /pages': { expected: reading() },
  'GET /spaces/:slug/pages/broken-links': { expected: insideReading(), send: onSpace },
  'GET /pages/:id/backlinks': { expected: insideReading(), send: onPage },
  'DELETE /pages/:id/publication': { expected: inside(404, 404, 204), send: onFreshPage({}, true) },
  'PUT /pages/:id/archive': { expected: inside(403, 200, 200), send: onFreshPage() },
  'DELETE /pages/:id/archive': { expected: inside(403, 200, 200), send: archivedPage },
  'PUT /pages/:id/verification': { expected: inside(403, 200, 200), send: onFreshPage({ body: { verdict: 'verified' } }) },
  'PUT /pages/:id/opinion': { expected: inside(200, 200, 403), send: onFreshPage({ body: { useful: true } }) },
  'DELETE /pages/:id/opinion': { expected: inside(200, 200, 403), send: onFreshPage() },
  'PUT /pages/:id/template': { expected: inside(200), send: onFreshPage() },
  'DELETE /pages/:id/template': { expected: inside(200), send: onFreshPage() },
  'PUT /pages/:id/publication': { expected: inside(404, 404, 200), send: onFreshPage({}, true) },
  'POST /pages/:id/move': { expected: inside(200), send: onFreshPage({ body: { parentId: null, position: 0 } }) },
  'DELETE /pages/:id': { expected: inside(403, 204, 204), send: onFreshPage() },
  'PUT /pages/:id/restoration': { expected: inside(404, 200, 200), send: trashedPage },
  'GET /pages/:id/revisions': { expected: insideReading(), send: onPage },
  'GET /pages/:id/revisions/:number': { expected: insideReading(), send: (_, w) => ({ params: { id: w.page.id, number: 1 } }) },
  'PUT /pages/:id/revisions/:number': {
    expected: inside(200),
    send: (_, w) => ({ params: { id: w.page.id, number: 1 }, body: { name: 'Relue' } }),
  },
  'GET /pages/:id/diff': { expected: insideReading(), send: (_, w) => ({ params: { id: w.page.id }, query: { from: '1' } }) },
  'GET /pages/:id/changes': { expected: insideReading(404), send: onFreshPage() },
  'PUT /pages/:id/changes/publication': { expected: inside(200), send: onFreshPage() },
  'DELETE /pages/:id/changes': { expected: inside(200), send: onFreshPage() },
  'GET /pages/:id/changes/versions': { expected: insideReading(), send: onFreshPage() },
  'GET /pages/:id/changes/versions/:versionId': {
    expected: insideReading(404),
    send: (_, w) => ({ params: { id: w.page.id, versionId: 1 } }),
  },
  'POST /pages/:id/changes/versions': { expected: inside(404), send: onFreshPage({ body: { name: 'Une version' } }) },
  'POST /pages/:id/restore': { expected: inside(200), send: onFreshPage({ body: { revision: 1 } }) },
  'GET /pages/:id/readers': { expected: insideReading(), send: onPage },
  'PUT /pages/:id/readers': {
    expected: inside(403, 200, 200),
    send: async (api, w) => ({ ...(await onFreshPage()(api, w)), body: { personIds: [w.people.member.id] } }),
  },
  'DELETE /pages/:id/readers': { expected: inside(403, 200, 200), send: onFreshPage() },
  'GET /pages/:id/export': { expected: insideReading(), send: onPage },
  // Inside, what lacks is the archive: the place is judged first.
  'POST /pages/import': { expected: inside(415), send: (_, w) => ({ query: { spaceId: String(w.space.id) } }) },
  'GET /pages/imports/:id': { expected: reading(404), send: onNoLink() },
  'POST /pages/imports/:id/undo': { expected: signedIn(404), send: onNoLink() },
};

async function archivedPage(api: Api, w: World): Promise<Sent> {
  const sent = await onFreshPage()(api, w);
  await api.db.rows(`UPDATE entries SET state = 'archived' WHERE id = $1`, [sent.params?.['id']]);
  return sent;
}

async function trashedPage(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshPage()(api, w));
}
