import type { Paging, __Singular__, __Singular__Summary } from '@ruche/contracts';
import { excerpt, type RichDoc } from '@ruche/rich-text';
import { type Actor, publishedTo, visibleTo } from '../../core/access';
import { canComment, type EntryRecord, RECORD_COLUMNS, spaceJson, urlOf } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';

const EXCERPT = 180;
const SORT = 'COALESCE(e.published_at, e.created_at)';

interface Row extends EntryRecord {
  body: RichDoc;
  text: string;
  author: PersonRefRow;
  space_ref: __Singular__Summary['space'];
  comment_count: number;
  created_at: Date;
  sort_key: string;
}

const columns = (me: string) => `${RECORD_COLUMNS(me)}, e.body, e.text, ${personJson('a')} AS author, ${spaceJson('s')} AS space_ref,
  e.comment_count, e.created_at, ${SORT}::text AS sort_key`;

/** Latest first, one statement. */
export async function list__Plural__(reader: Reader, cursors: Cursors, actor: Actor, page: Paging) {
  const scope = scopeOf('__plural__', page, actor.id);
  const start = cursors.read<[string, number]>(scope, page.cursor);
  const params = new Params();
  const found = await reader.rows<Row>(
    `SELECT ${columns(params.add(actor.id))} FROM entries e JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
      WHERE e.kind = '__kind__' AND ${publishedTo(actor, params)}
        ${start ? `AND (${SORT}, e.id) < (${params.add(start[0])}::timestamptz, ${params.add(start[1])}::bigint)` : ''}
      ORDER BY ${SORT} DESC, e.id DESC LIMIT ${params.add(page.limit + 1)}`,
    params.values,
  );
  return cursors.page(
    scope,
    found,
    page.limit,
    (r) => [r.sort_key, r.id],
    (r) => summary(actor, r),
  );
}

/** @throws NotFound when it is hidden or missing, alike */
export async function find__Singular__(reader: Reader, actor: Actor, id: number): Promise<__Singular__> {
  const params = new Params();
  const [found] = await reader.rows<Row>(
    `SELECT ${columns(params.add(actor.id))} FROM entries e JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id
      WHERE e.kind = '__kind__' AND e.id = ${params.add(id)} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return { ...summary(actor, found), body: { doc: { ...found.body }, text: found.text } };
}

const summary = (actor: Actor, r: Row): __Singular__Summary => ({
  id: r.id,
  title: r.title,
  url: urlOf('__kind__', r.id, r.title),
  excerpt: excerpt(r.text, EXCERPT),
  author: presentRef(r.author),
  space: r.space_ref,
  comments: r.comment_count,
  createdAt: r.created_at.toISOString(),
  can: { comment: allowed(canComment(actor, r)) },
});
