import type { Comment, CommentRevision, Paging } from '@ruche/contracts';
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
  canReactToComment,
  canReadComment,
  canRemoveComment,
  canReportComment,
} from './comments.policy';

type Sort = 'oldest' | 'newest' | 'best';
interface CommentRow extends CommentRecord {
  entryId: number;
  parent_id: number | null;
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

const columns = (
  me: string,
) => `c.id, c.entry_id AS "entryId", c.parent_id, c.author_id AS "authorId", c.deleted_at IS NOT NULL AS deleted, c.deleted_by_id AS "deletedById", c.hidden_at IS NOT NULL AS hidden,
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

/** One page of an entry's comments; deleted ones without their words, and only while something answers them. */
export async function listComments(reader: Reader, cursors: Cursors, actor: Actor, entryId: number, page: Paging & { sort: Sort }) {
  const entry = await loadEntry(reader, actor, entryId);
  const { by, after, key } = order[page.sort];
  const scope = scopeOf('comments', page, entryId);
  const params = new Params();
  const start = cursors.read<[string | number, number]>(scope, page.cursor);
  const found = await reader.rows<CommentRow>(
    `SELECT ${columns(params.add(actor.id))} FROM comments c JOIN people a ON a.id = c.author_id
      WHERE c.entry_id = ${params.add(entryId)} AND (c.deleted_at IS NULL OR c.reply_count > 0)
        ${start ? `AND ${after(params.add(start[0]), params.add(start[1]))}` : ''}
      ORDER BY ${by} LIMIT ${params.add(page.limit + 1)}`,
    params.values,
  );
  return cursors.page(scope, found, page.limit, key, (c) => present(actor, entry, c));
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
    `SELECT ${columns(params.add(actor.id))} FROM comments c JOIN people a ON a.id = c.author_id WHERE c.id = ${params.add(id)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  const entry = known?.id === found.entryId ? known : await loadEntry(reader, actor, found.entryId);
  return { entry, comment: present(actor, entry, found), row: found };
}

/** A deleted one without its words; a hidden one too, but for its author and those who run the space. */
function present(actor: Actor, entry: EntryRecord, c: CommentRow): Comment {
  const readable = allowed(canReadComment(actor, entry, c));
  return {
    id: c.id,
    entryId: c.entryId,
    parentId: c.parent_id,
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
