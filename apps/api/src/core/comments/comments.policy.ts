import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates } from '../access';
import { canTakePart, type EntryRecord } from '../entries';

export interface CommentRecord {
  id: number;
  authorId: number;
  deleted: boolean;
  deletedById: number | null;
}

export const canEditComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(canTakePart(actor, entry), not(comment.deleted, 'deleted'), when(comment.authorId === actor.id));

/** Its author, and whoever facilitates the space. */
export const canRemoveComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(
    not(entry.space.archived, 'archived'),
    not(comment.deleted, 'deleted'),
    when(comment.authorId === actor.id || facilitates(actor, entry.space.id)),
  );

/** Whoever deleted it may take that back; a facilitator always. */
export const canRestoreComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(
    not(entry.space.archived, 'archived'),
    when(comment.deleted, 'not_deleted'),
    when(comment.deletedById === actor.id || facilitates(actor, entry.space.id)),
  );

export const canReactToComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(canTakePart(actor, entry), not(comment.deleted, 'deleted'), not(comment.authorId === actor.id, 'own_comment'));
