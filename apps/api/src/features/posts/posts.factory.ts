import { type Post, posts } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, companySpace, next, type TestPerson, type TestSpace } from '../../testing/factories';

/** A post with its missing parents, published unless it is to stay a draft. */
export async function aPost(
  api: Api,
  with_: { author?: TestPerson; space?: TestSpace; title?: string; body?: string; draft?: boolean; themeIds?: number[] } = {},
): Promise<Post & { by: TestPerson }> {
  const space = with_.space ?? (await companySpace(api));
  const by = with_.author ?? (await aPerson(api, { in: space }));
  const title = with_.title ?? `Un article ${next()}`;
  const body = { markdown: with_.body ?? 'Voici **cinq** lignes.' };
  const post = await api.as(by).call(posts.create, { body: { spaceId: space.id, title, body, themeIds: with_.themeIds } });
  if (with_.draft) return { ...post, by };
  return { ...(await api.as(by).call(posts.publish, { params: { id: String(post.id) } })), by };
}

/** Its date has come: what a spec does instead of waiting. */
export async function bringForward(api: Api, ...ids: number[]): Promise<void> {
  await api.db.rows(`UPDATE entries SET publish_at = now() - interval '1 second' WHERE id = ANY($1::bigint[])`, [ids]);
}
