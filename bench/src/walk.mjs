import { requestOf } from './requests.mjs';

const MOST = 100;

/** Reads a list up to where a deep case begins and keeps the cursor for it; of a list that ends before, the last one. */
export async function walkTo(entry, product, world) {
  if (!entry.skip) return;
  world.cursors ??= {};
  const name = entry.name.replace(/@.*/, '');
  world.cursors[name] = undefined;
  for (let left = entry.skip; left > 0; ) {
    const { path, headers } = requestOf(entry, 'product', world, 0);
    const take = Math.min(left, MOST);
    const answer = await fetch(product.url + path.replace('limit=20', `limit=${take}`), { headers });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    const { nextCursor } = await answer.json();
    if (!nextCursor) return;
    world.cursors[name] = nextCursor;
    left -= take;
  }
}
