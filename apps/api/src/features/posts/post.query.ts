import type { Post, PostState } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { canPublish, canUnpublish, type PageRow, paged, presentPage } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import { canPick } from './posts.policy';
import { POST_COLUMNS, type PostListed, presentFacts } from './posts.queries';

export interface PostRow extends PageRow, Pick<PostListed, 'publish_at' | 'reading_minutes' | 'views' | 'picked_at'> {
  state: PostState;
  cover_file_id: number | null;
}

/** One post with all that its page shows, in one statement. @throws NotFound when hidden or missing */
export async function findPost(reader: Reader, actor: Actor, id: number): Promise<PostRow> {
  const params = new Params();
  const [me, post] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  const [found] = await reader.rows<PostRow>(
    `SELECT ${columns}, ${POST_COLUMNS}, po.cover_file_id FROM ${from} JOIN posts po ON po.entry_id = e.id
      WHERE e.id = ${post} AND e.kind = 'post' AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

export function presentPost(actor: Actor, row: PostRow): Post {
  const page = presentPage(actor, row);
  return Object.assign(page, presentFacts(row), {
    coverFileId: row.cover_file_id,
    can: Object.assign(page.can, {
      publish: allowed(canPublish(actor, row)),
      unpublish: allowed(canUnpublish(actor, row)),
      pick: allowed(canPick(actor, row)),
    }),
  });
}
