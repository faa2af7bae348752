import type { Api } from '../../testing/api';
import { type ActorName, freshIdea, freshTopic, type World } from '../world';
import type { Sent } from './expected';

export const onIdea = (_: Api, w: World): Sent => ({ params: { id: w.idea.id } });
export const onPage = (_: Api, w: World): Sent => ({ params: { id: w.page.id } });
export const onSpace = (_: Api, w: World): Sent => ({ params: { slug: w.space.slug } });
export const onTopic = (_: Api, w: World): Sent => ({ params: { id: w.topic.id } });
export const onFreshTopic =
  () =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshTopic(api, w)).id } });
export const withBody = (body: unknown) => (): Sent => ({ body });
export const onNoLink = (body?: unknown) => (): Sent => ({ params: { id: 999_999 }, ...(body === undefined ? {} : { body }) });
export const token = 'x'.repeat(43);

export async function trashed(api: Api, w: World): Promise<Sent> {
  return inTrash(api, { params: { id: (await freshIdea(api, w)).id } });
}

export async function inTrash(api: Api, sent: Sent): Promise<Sent> {
  await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [sent.params?.['id']]);
  return sent;
}

export const holderOf = (w: World, actor: ActorName): { id: number } =>
  actor === 'anonymous' || actor === 'readToken' ? w.people.author : w.people[actor];

export async function aComment(api: Api, w: World, deletedBy?: number): Promise<number> {
  const [comment] = await api.db.rows<{ id: number }>(
    `INSERT INTO comments (entry_id, author_id, body, text, deleted_at, deleted_by_id)
     VALUES ($1, $2, '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Oui"}]}]}', 'Oui', CASE WHEN $3::bigint IS NULL THEN NULL ELSE now() END, $3) RETURNING id`,
    [w.idea.id, w.people.author.id, deletedBy ?? null],
  );
  return comment?.id ?? 0;
}
