import type { Comment, CommentFilter, CommentPage, CommentRevision, Paging } from '@ruche/contracts';
import { plainText, type RichDoc } from '@ruche/rich-text';
import type { z } from 'zod';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { canComment, type EntryRecord, loadEntry } from '../entries';
import { type PersonRefRow, personJson, presentRef } from '../people';
import { reactionsJson } from '../votes';
import {
  type CommentRecord,
  canEditComment,
  canHideComment,
  canReactToComment,
  canReadComment,
  canRemoveComment,
  canReportComment,
  canTurnComment,
} from './comments.policy';

type Sort = 'oldest' | 'newest' | 'best';
export interface CommentRow extends CommentRecord {
  entryId: number;
  parent_id: number | null;
  passage_id: number | null;
  author: PersonRefRow;
  body: RichDoc;
  text: string;
  reply_count: number;
  best: number;
  created_at: Date;
  sort_at: string;
  edited_at: Date | null;
  reactions: Comment['reactions'];
}

export const commentColumns = (
  me: string,
) => `c.id, c.entry_id AS "entryId", c.parent_id, c.passage_id, c.author_id AS "authorId", c.deleted_at IS NOT NULL AS deleted, c.deleted_by_id AS "deletedById", c.hidden_at IS NOT NULL AS hidden,
  ${personJson('a')} AS author, c.body, c.text, c.reply_count, c.best, c.created_at, c.created_at::text AS sort_at, c.edited_at, ${reactionsJson('c.id', me, 'comment_id')} AS reactions`;

const order: Record<Sort, { by: string; after: (a: string, b: string) => string; key: (c: CommentRow) => [string | number, number] }> = {
  oldest: { by: 'c.created_at, c.id', after: (a, b) => `(c.created_at, c.id) > (${a}::timestamptz, ${b})`, key: (c) => [c.sort_at, c.id] },
  newest: {
    by: 'c.created_at DESC, c.id DESC',
    after: (a, b) => `(c.created_at, c.id) < (${a}::timestamptz, ${b})`,
    key: (c) => [c.sort_at, c.id],
  },
  best: { by: 'c.best DESC, c.id DESC', after: (a, b) => `(c.best, c.id) < (${a}::int, ${b})`, key: (c) => [c.best, c.id] },
};

type Place = [at: string | number, id: number];
/** Where a page is taken from, and which way it goes. */
interface Cut {
  from: Place | undefined;
  back: boolean;
}

/** One page of an entry's comments; deleted ones without their words, and only while something answers them. */
export async function listComments(
  reader: Reader,
  cursors: Cursors,
  actor: Actor,
  entryId: number,
  filter: CommentFilter,
): Promise<CommentPage> {
  const entry = await loadEntry(reader, actor, entryId);
  const scope = scopeOf('comments', filter, entryId);
  const start = cursors.read<[string | number, number, ...string[]]>(scope, filter.cursor);
  const middle = filter.sort === 'oldest' && !start && (filter.around !== undefined || filter.since !== undefined);
  const cut: Cut = { from: start && [start[0], start[1]], back: start?.[2] === 'back' };
  const found = middle ? await fromTheMiddle(reader, actor, entryId, filter) : await oneWay(reader, actor, entryId, filter, cut);
  const { key } = order[filter.sort];
  const edge = (row: CommentRow | undefined, ...way: 'back'[]) => (row ? cursors.write(scope, [...key(row), ...way]) : null);
  const { rows, before, after } = found;
  return {
    items: rows.map((c) => presentComment(actor, entry, c)),
    nextCursor: after ? edge(rows.at(-1)) : null,
    previousCursor: before && filter.sort === 'oldest' ? edge(rows[0], 'back') : null,
  };
}

interface Found {
  rows: CommentRow[];
  /** Whether something stands before the first of them, and after the last. */
  before: boolean;
  after: boolean;
}
/** Of one thread about a passage; else of the conversation about the whole. */
const inThread = (passage: number | undefined, params: Params): string =>
  passage === undefined ? 'c.passage_id IS NULL' : `c.passage_id = ${params.add(passage)}`;
const shown = 'c.deleted_at IS NULL OR c.reply_count > 0';

/** A page that follows a cursor, or ends before it. */
async function oneWay(
  reader: Reader,
  actor: Actor,
  entryId: number,
  { sort, limit, passage }: CommentFilter,
  { from, back }: Cut,
): Promise<Found> {
  const { by, after } = order[back ? 'newest' : sort];
  const params = new Params();
  const rows = await reader.rows<CommentRow>(
    `SELECT ${commentColumns(params.add(actor.id))} FROM comments c JOIN people a ON a.id = c.author_id
      WHERE c.entry_id = ${params.add(entryId)} AND ${inThread(passage, params)} AND (${shown}) ${from ? `AND ${after(params.add(from[0]), params.add(from[1]))}` : ''}
      ORDER BY ${by} LIMIT ${limit + 1}`,
    params.values,
  );
  const more = rows.length > limit;
  const kept = rows.slice(0, limit);
  return back ? { rows: kept.reverse(), before: more, after: true } : { rows: kept, before: from !== undefined, after: more };
}

/** A page around a comment, a third of it before; or from a moment on. A comment that is not here is as old as the entry. */
async function fromTheMiddle(
  reader: Reader,
  actor: Actor,
  entryId: number,
  { around, since, limit, passage }: CommentFilter,
): Promise<Found> {
  const earlier = Math.floor(limit / 3);
  const later = limit - earlier;
  const params = new Params();
  const [me, entry, comment] = [params.add(actor.id), params.add(entryId), params.add(around ?? null)];
  const place = `(coalesce((SELECT m.created_at FROM comments m WHERE m.id = ${comment}::bigint AND m.entry_id = ${entry}), ${params.add(since ?? null)}::timestamptz, '-infinity'), coalesce(${comment}::bigint, 0))`;
  const within = inThread(passage, params);
  const side = (sign: string, by: string, limit_: number) =>
    `(SELECT c.id, ${sign === '<'} AS earlier FROM comments c WHERE c.entry_id = ${entry} AND ${within} AND (${shown}) AND (c.created_at, c.id) ${sign} ${place} ORDER BY ${by} LIMIT ${limit_ + 1})`;
  const rows = await reader.rows<CommentRow & { earlier: boolean }>(
    `WITH page AS MATERIALIZED (${side('<', order.newest.by, earlier)} UNION ALL ${side('>=', order.oldest.by, later)})
     SELECT ${commentColumns(me)}, page.earlier FROM page JOIN comments c ON c.id = page.id JOIN people a ON a.id = c.author_id ORDER BY ${order.oldest.by}`,
    params.values,
  );
  const [first, second] = [rows.filter((r) => r.earlier), rows.filter((r) => !r.earlier)];
  const [before, after] = [first.length > earlier, second.length > later];
  return { rows: [...(before ? first.slice(1) : first), ...second.slice(0, later)], before, after };
}

/** One comment of an entry that the viewer may read. @param known the entry, when it was just loaded. @throws NotFound */
export async function findComment(
  reader: Reader,
  actor: Actor,
  id: number,
  known?: EntryRecord,
): Promise<{ entry: EntryRecord; comment: Comment; row: CommentRow }> {
  const params = new Params();
  const [found] = await reader.rows<CommentRow>(
    `SELECT ${commentColumns(params.add(actor.id))} FROM comments c JOIN people a ON a.id = c.author_id WHERE c.id = ${params.add(id)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  const entry = known?.id === found.entryId ? known : await loadEntry(reader, actor, found.entryId);
  return { entry, comment: presentComment(actor, entry, found), row: found };
}

/** A deleted one without its words; a hidden one too, but for its author and those who run the space. */
export function presentComment(actor: Actor, entry: EntryRecord, c: CommentRow): Comment {
  const readable = allowed(canReadComment(actor, entry, c));
  return {
    id: c.id,
    entryId: c.entryId,
    parentId: c.parent_id,
    passageId: c.passage_id,
    author: readable ? presentRef(c.author) : null,
    body: readable ? { doc: c.body, text: c.text } : null,
    createdAt: c.created_at.toISOString(),
    editedAt: c.edited_at?.toISOString() ?? null,
    deleted: c.deleted,
    hidden: c.hidden,
    reactions: c.reactions,
    replies: c.reply_count,
    can: {
      edit: allowed(canEditComment(actor, entry, c)),
      remove: allowed(canRemoveComment(actor, entry, c)),
      react: allowed(canReactToComment(actor, entry, c)),
      reply: allowed(canComment(actor, entry)) && !c.deleted && !c.hidden,
      report: allowed(canReportComment(actor, entry, c)),
      hide: !c.hidden && allowed(canHideComment(actor, entry, c)),
      turnInto: allowed(canTurnComment(actor, entry, c)),
    },
  };
}

/** What a comment said before, newest first. A deleted comment has no history to show, nor a hidden one to those who do not read it. */
export async function listCommentRevisions(reader: Reader, cursors: Cursors, actor: Actor, id: number, page: Paging) {
  const { comment } = await findComment(reader, actor, id);
  if (comment.body === null) throw Problems.notFound();
  const scope = scopeOf('comment-revisions', page, id);
  const [before] = cursors.read<[number]>(scope, page.cursor) ?? [2 ** 31 - 1];
  const found = await reader.rows<{ number: number; body: RichDoc; created_at: Date }>(
    'SELECT number, body, created_at FROM comment_revisions WHERE comment_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3',
    [id, before, page.limit + 1],
  );
  return cursors.page(
    scope,
    found,
    page.limit,
    (r) => [r.number],
    (r): z.output<typeof CommentRevision> => ({
      number: r.number,
      body: { doc: r.body, text: plainText(r.body) },
      at: r.created_at.toISOString(),
    }),
  );
}
