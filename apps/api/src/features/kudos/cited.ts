import type { KudosInput } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { type CommentRecord, canReadComment } from '../../core/comments';
import { loadEntry } from '../../core/entries';
import { row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';

export interface Cited {
  entryId?: number;
  commentId?: number;
  spaceId?: number;
}

/**
 * The contribution that somebody thanks for.
 * @throws NotFound when the giver may not read it, Invalid when it is not the receiver's
 */
export async function citedBy(tx: Tx, actor: Actor, receiverId: number, input: Pick<KudosInput, 'entryId' | 'commentId'>): Promise<Cited> {
  if (input.commentId !== undefined) return ofComment(tx, actor, receiverId, input.commentId);
  if (input.entryId === undefined) return {};
  const entry = await loadEntry(within(tx), actor, input.entryId);
  const theirs = await row(
    tx,
    `SELECT 1 FROM entries e WHERE e.id = $1 AND (e.author_id = $2 OR EXISTS (SELECT 1 FROM contributions c WHERE c.entry_id = e.id AND c.person_id = $2))`,
    [entry.id, receiverId],
  );
  if (!theirs) throw Problems.invalid('entryId', 'not_theirs');
  return { entryId: entry.id, spaceId: entry.space.id };
}

async function ofComment(tx: Tx, actor: Actor, receiverId: number, commentId: number): Promise<Cited> {
  const comment = await row<CommentRecord & { entryId: number }>(
    tx,
    `SELECT id, entry_id AS "entryId", author_id AS "authorId", deleted_at IS NOT NULL AS deleted, deleted_by_id AS "deletedById", hidden_at IS NOT NULL AS hidden
       FROM comments WHERE id = $1`,
    [commentId],
  );
  if (!comment) throw Problems.notFound();
  const entry = await loadEntry(within(tx), actor, comment.entryId);
  if (!allowed(canReadComment(actor, entry, comment))) throw Problems.notFound();
  if (comment.authorId !== receiverId) throw Problems.invalid('commentId', 'not_theirs');
  return { entryId: entry.id, commentId, spaceId: entry.space.id };
}
