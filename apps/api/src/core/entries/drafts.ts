import type { Draft, EntryKind, Paging } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { type Actor, visibleTo } from '../access';
import { type ListedRow, listed, presentListed } from './entry-view';

/** What somebody has begun or takes part in writing, and others do not read yet: one statement, last changed first. */
export async function listDrafts(
  reader: Reader,
  cursors: Cursors,
  actor: Actor,
  { limit, cursor, kind }: Paging & { kind?: EntryKind | undefined },
): Promise<{ items: Draft[]; nextCursor: string | null }> {
  const scope = scopeOf('drafts', { kind }, actor.id);
  const start = cursors.read<[string, number]>(scope, cursor);
  const params = new Params();
  const me = params.add(actor.id);
  const where = [
    `e.id IN (SELECT own.id FROM entries own WHERE own.author_id = ${me} AND own.audience = 'authors' AND own.deleted_at IS NULL
       UNION ALL SELECT c.entry_id FROM contributions c WHERE c.person_id = ${me} AND c.role = 'co_author')`,
    `e.audience = 'authors' AND e.deleted_at IS NULL`,
    visibleTo(actor, params),
  ];
  if (kind) where.push(`e.kind = ${params.add(kind)}`);
  if (start) where.push(`(e.updated_at, e.id) < (${params.add(start[0])}::timestamptz, ${params.add(start[1])}::bigint)`);
  const page = `SELECT e.id, e.updated_at AS sort_key FROM entries e WHERE ${where.join(' AND ')} ORDER BY e.updated_at DESC, e.id DESC LIMIT ${limit + 1}`;
  const rows = await reader.rows<ListedRow & { publish_at: Date | null }>(
    listed(page, me, 'page.sort_key DESC, e.id DESC', { more: 'e.publish_at' }),
    params.values,
  );
  return cursors.page(
    scope,
    rows,
    limit,
    (r) => [r.sort_key, r.id],
    (r) => Object.assign(presentListed(actor, r), { publishAt: r.publish_at?.toISOString() ?? null }),
  );
}
