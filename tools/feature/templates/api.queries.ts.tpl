import type { Paging, __Singular__, __Singular__Summary } from '@ruche/contracts';
import { type Actor, publishedTo, visibleTo } from '../../core/access';
import { type ListedRow, listed, type PageRow, paged, presentListed, presentPage } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';

const SORT = 'COALESCE(e.published_at, e.created_at)';

/** Latest first, one statement. */
export async function list__Plural__(reader: Reader, cursors: Cursors, actor: Actor, page: Paging): Promise<{ items: __Singular__Summary[]; nextCursor: string | null }> {
  const scope = scopeOf('__plural__', page, actor.id);
  const start = cursors.read<[string, number]>(scope, page.cursor);
  const params = new Params();
  const cut = `SELECT e.id, ${SORT} AS sort_key FROM entries e WHERE e.kind = '__kind__' AND ${publishedTo(actor, params)}
      ${start ? `AND (${SORT}, e.id) < (${params.add(start[0])}::timestamptz, ${params.add(start[1])}::bigint)` : ''}
    ORDER BY ${SORT} DESC, e.id DESC LIMIT ${page.limit + 1}`;
  const found = await reader.rows<ListedRow>(listed(cut, params.add(actor.id), 'page.sort_key DESC, e.id DESC'), params.values);
  return cursors.page(
    scope,
    found,
    page.limit,
    (r) => [r.sort_key, r.id],
    (r) => presentListed(actor, r),
  );
}

/** @throws NotFound when it is hidden or missing, alike */
export async function find__Singular__(reader: Reader, actor: Actor, id: number): Promise<__Singular__> {
  const params = new Params();
  const { columns, from } = paged(actor, params, params.add(actor.id));
  const [found] = await reader.rows<PageRow>(
    `SELECT ${columns} FROM ${from} WHERE e.kind = '__kind__' AND e.id = ${params.add(id)} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return presentPage(actor, found);
}
