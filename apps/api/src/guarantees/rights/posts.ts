import { aPost } from '../../features/posts/posts.factory';
import type { Api } from '../../testing/api';
import type { World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent } from './expected';
import { inTrash } from './sent';

const onPost = (_: Api, w: World): Sent => ({ params: { id: w.post.id } });

export const postsRights: Rights = {
  'GET /posts': { expected: reading() },
  'POST /posts': { expected: inside(201), send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Un carnet de plus' } }) },
  'GET /posts/:id': { expected: insideReading(), send: onPost },
  'PATCH /posts/:id': { expected: inside(403, 403, 200), send: onFreshPost(true, { body: { title: 'Autrement dit' } }) },
  'DELETE /posts/:id': { expected: inside(403, 204, 204), send: onFreshPost() },
  'PUT /posts/:id/restoration': { expected: inside(404, 200, 200), send: trashedPost },
  'PUT /posts/:id/publication': { expected: inside(404, 404, 200), send: onFreshPost(false) },
  'DELETE /posts/:id/publication': { expected: inside(403, 403, 200), send: onFreshPost() },
  'PUT /posts/:id/pick': { expected: inside(403, 200, 403), send: onPost },
  'DELETE /posts/:id/pick': { expected: inside(403, 200, 403), send: onPost },
};

/** A fresh post of the author, published or not. */
function onFreshPost(published = true, more: Sent = {}) {
  return async (api: Api, w: World): Promise<Sent> => ({
    params: { id: (await aPost(api, { space: w.space, author: w.people.author, draft: !published })).id },
    ...more,
  });
}

async function trashedPost(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshPost()(api, w));
}
