import { all, not, type Verdict, when } from '../../platform/http/verdict';
import { type Actor, facilitates } from '../access';
import { canComment, canTakePart, canTurnInto, type EntryRecord } from '../entries';

export interface CommentRecord {
  id: number;
  authorId: number;
  deleted: boolean;
  deletedById: number | null;
  /** Reports or a facilitator keep it from its readers. */
  hidden: boolean;
}

/** While it is hidden its author and those who run the space read it. */
export const canReadComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(
    not(comment.deleted, 'deleted'),
    when(!comment.hidden || comment.authorId === actor.id || facilitates(actor, entry.space.id), 'hidden'),
  );

/** Nobody reports their own words. */
export const canReportComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(canReadComment(actor, entry, comment), not(comment.authorId === actor.id, 'own_comment'));

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

/** Whoever could answer says that a thread is settled, or is not. */
export const canResolve = canComment;

/** Whoever runs the space, and not their own. */
export const canHideComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(when(facilitates(actor, entry.space.id)), not(comment.authorId === actor.id, 'own_comment'), not(comment.deleted, 'deleted'));

/** Whoever takes part may make something of it. */
export const canTurnComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(canTurnInto(actor, entry), not(comment.deleted, 'deleted'), not(comment.hidden, 'hidden'));

export const canReactToComment = (actor: Actor, entry: EntryRecord, comment: CommentRecord): Verdict =>
  all(
    canTakePart(actor, entry),
    not(comment.deleted, 'deleted'),
    not(comment.hidden, 'hidden'),
    not(comment.authorId === actor.id, 'own_comment'),
  );
