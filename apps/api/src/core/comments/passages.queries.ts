import type { Passage, PassageFilter } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { type EntryRecord, loadEntry } from '../entries';
import { type PersonRefRow, personJson, presentRef } from '../people';
import { canResolve } from './comments.policy';
import { type CommentRow, commentColumns, presentComment } from './comments.queries';

interface PassageFull extends CommentRow {
  passage_id: number;
  quote: string;
  words: string;
  prefix: string;
  suffix: string;
  start_at: number;
  gone_at: Date | null;
  resolved_at: Date | null;
  resolver: PersonRefRow | null;
  replies: number;
}

/** Each with the comment that it began with; a thread of which nothing stands is none. */
const threads = (me: string): string =>
  `SELECT ${commentColumns(me)}, p.quote, p.words, p.prefix, p.suffix, p.start_at, p.gone_at, p.resolved_at,
          CASE WHEN r.id IS NOT NULL THEN ${personJson('r')} END AS resolver, others.n AS replies
     FROM passages p JOIN comments c ON c.id = (SELECT f.id FROM comments f WHERE f.passage_id = p.id ORDER BY f.created_at, f.id LIMIT 1)
     JOIN people a ON a.id = c.author_id
     LEFT JOIN people r ON r.id = p.resolved_by_id
     CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM comments o WHERE o.passage_id = p.id AND o.id <> c.id AND o.deleted_at IS NULL) AS others
    WHERE (c.deleted_at IS NULL OR others.n > 0)`;

/** One page of the threads about passages of an entry, open or settled, in the order of its text. @throws NotFound */
export async function listPassages(
  reader: Reader,
  cursors: Cursors,
  actor: Actor,
  entryId: number,
  { state, limit, cursor }: PassageFilter,
) {
  const entry = await loadEntry(reader, actor, entryId);
  const scope = scopeOf('passages', { state, limit }, entryId);
  const from = cursors.read<[number, number]>(scope, cursor);
  const params = new Params();
  const me = params.add(actor.id);
  const found = await reader.rows<PassageFull>(
    `${threads(me)} AND p.entry_id = ${params.add(entryId)} AND p.resolved_at IS ${state === 'open' ? 'NULL' : 'NOT NULL'}
        ${from ? `AND (p.start_at, p.id) > (${params.add(from[0])}::int, ${params.add(from[1])}::bigint)` : ''}
      ORDER BY p.start_at, p.id LIMIT ${limit + 1}`,
    params.values,
  );
  return cursors.page(
    scope,
    found,
    limit,
    (p) => [p.start_at, p.passage_id],
    (p) => presentPassage(actor, entry, p),
  );
}

/** One thread of an entry that the viewer may read. @throws NotFound */
export async function findPassage(reader: Reader, actor: Actor, id: number): Promise<{ entry: EntryRecord; passage: Passage }> {
  const params = new Params();
  const [found] = await reader.rows<PassageFull>(`${threads(params.add(actor.id))} AND p.id = ${params.add(id)}`, params.values);
  if (!found) throw Problems.notFound();
  const entry = await loadEntry(reader, actor, found.entryId);
  return { entry, passage: presentPassage(actor, entry, found) };
}

function presentPassage(actor: Actor, entry: EntryRecord, p: PassageFull): Passage {
  return {
    id: p.passage_id,
    entryId: p.entryId,
    quote: p.quote,
    words: p.words,
    prefix: p.prefix,
    suffix: p.suffix,
    start: p.start_at,
    goneAt: p.gone_at?.toISOString() ?? null,
    resolved: p.resolved_at && p.resolver ? { by: presentRef(p.resolver), at: p.resolved_at.toISOString() } : null,
    comment: presentComment(actor, entry, p),
    replies: p.replies,
    can: { resolve: allowed(canResolve(actor, entry)) },
  };
}
