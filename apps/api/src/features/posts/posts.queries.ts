import type { PostFilter, PostState, PostSummary } from '@ruche/contracts';
import { type Actor, publishedIn, publishedTo, visibleTo, writtenBy } from '../../core/access';
import { type ListedRow, listed, presentListed } from '../../core/entries';
import { underTheme } from '../../core/themes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

type Filter = Omit<PostFilter, 'limit' | 'cursor'>;
export interface PostListed extends ListedRow {
  state: PostState;
  publish_at: Date | null;
  reading_minutes: number;
  views: number;
  picked_at: Date | null;
}
/** What a post has beyond an entry; the entry is `e`, the post `po`. */
export const POST_COLUMNS = 'e.publish_at, po.reading_minutes, e.exposure_count AS views, po.picked_at';

/** What each list orders by, highest first, and the type of its key in a cursor. */
const orders = {
  new: { key: 'COALESCE(e.published_at, e.created_at)', type: 'timestamptz' },
  trending: { key: 'e.trend', type: 'double precision' },
  picked: { key: 'po.picked_at', type: 'timestamptz' },
  drafts: { key: 'e.updated_at', type: 'timestamptz' },
} as const;

/** A page of posts, `limit + 1` rows in one statement. */
export async function findPosts(
  reader: Reader,
  actor: Actor,
  filter: Filter,
  limit: number,
  after: [string, number] | undefined,
): Promise<PostListed[]> {
  const params = new Params();
  const { key, type } = orders[filter.drafts ? 'drafts' : filter.picked ? 'picked' : filter.sort];
  const page = `SELECT e.id, ${key} AS sort_key FROM entries e ${filter.picked ? 'JOIN posts po ON po.entry_id = e.id' : ''}
     WHERE ${matching(actor, filter, params)} ${after ? `AND (${key}, e.id) < (${params.add(after[0])}::${type}, ${params.add(after[1])}::bigint)` : ''}
     ORDER BY ${key} DESC, e.id DESC LIMIT ${limit + 1}`;
  const more = { more: POST_COLUMNS, joins: 'JOIN posts po ON po.entry_id = e.id' };
  return reader.rows(listed(page, params.add(actor.id), 'page.sort_key DESC, e.id DESC', more), params.values);
}

function matching(actor: Actor, filter: Filter, params: Params): string {
  const parts = [`e.kind = 'post'`];
  if (filter.drafts)
    parts.push(writtenBy(params.add(actor.id)), `e.audience = 'authors' AND e.deleted_at IS NULL`, visibleTo(actor, params));
  else parts.push(filter.space ? publishedIn(filter.space, actor, params) : publishedTo(actor, params));
  if (filter.picked) parts.push('po.picked_at IS NOT NULL');
  if (filter.author) parts.push(`e.author_id = ${params.add(filter.author)}`);
  if (filter.drafts && filter.space) parts.push(`e.space_id = ${params.add(filter.space)}`);
  if (filter.theme) parts.push(underTheme(filter.theme, params));
  return parts.join(' AND ');
}

/** These posts, in this order, of which the viewer may read. */
export async function postsById(reader: Reader, actor: Actor, ids: number[]): Promise<PostSummary[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const list = `${params.add(ids)}::bigint[]`;
  const page = `SELECT e.id, array_position(${list}, e.id) AS sort_key FROM entries e
     WHERE e.kind = 'post' AND e.id = ANY(${list}) AND ${publishedTo(actor, params)}`;
  const more = { more: POST_COLUMNS, joins: 'JOIN posts po ON po.entry_id = e.id' };
  const found = await reader.rows<PostListed>(listed(page, params.add(actor.id), 'page.sort_key', more), params.values);
  return found.map((row) => presentPostRow(actor, row));
}

export const presentPostRow = (actor: Actor, row: PostListed): PostSummary => Object.assign(presentListed(actor, row), presentFacts(row));

export const presentFacts = (row: Pick<PostListed, 'state' | 'publish_at' | 'reading_minutes' | 'views' | 'picked_at'>) => ({
  state: row.state,
  publishAt: row.publish_at?.toISOString() ?? null,
  readingMinutes: row.reading_minutes,
  views: row.views,
  pickedAt: row.picked_at?.toISOString() ?? null,
});
