import {
  commentCreated,
  commentDeleted,
  commentEdited,
  commentHidden,
  commentReopened,
  commentResolved,
  commentRestored,
  commentShown,
} from '../../core/comments';
import { row, rows, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { authorOfComment, authorsOf, type Circle, followersOf, speakersOn, these, watchersOf } from './circles';
import type { Stories } from './story';
import { type CommentSubject, loadCommentSubject, mentionIdsOf } from './subjects';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

/** People mentioned, the author of what it answers or those in its thread about a passage, the authors of the entry, its followers, those who watch the space. */
export const ofComment = (comment: CommentSubject, mentioned: Circle['people']): Telling => {
  const where = { entryId: comment.entryId, byId: comment.authorId };
  const circles: Circle[] = [
    { reason: 'mentioned', type: 'mention', class: 'direct', people: mentioned, ...where },
    { reason: 'author', type: 'comment', class: 'direct', people: authorsOf(comment.entryId), ...where },
    { reason: 'following', type: 'comment', class: 'followed', people: followersOf(comment.entryId), ...where },
    { reason: 'space', type: 'comment', class: 'community', people: watchersOf(comment.spaceId), ...where },
  ];
  if (comment.parentId) {
    const people = comment.passageId ? speakersOn(comment.passageId) : authorOfComment(comment.parentId);
    circles.push({ reason: 'replied_to', type: 'reply', class: 'direct', people, ...where });
  }
  return { circles, commentId: comment.id, excerpt: comment.excerpt, paragraphs: comment.paragraphs };
};

/** A thread about a passage is settled: those who said something in it. */
const ofResolution = (comment: CommentSubject, passageId: number): Telling => ({
  circles: [{ reason: 'replied_to', type: 'resolved', class: 'followed', people: speakersOn(passageId), entryId: comment.entryId }],
  commentId: comment.id,
  excerpt: comment.excerpt,
});

/** People whom an edit of a comment mentions for the first time. */
const ofEdit = (comment: CommentSubject, mentionIds: readonly number[]): Telling => ({
  circles: [
    { reason: 'mentioned', type: 'mention', class: 'direct', people: these(mentionIds), entryId: comment.entryId, byId: comment.authorId },
  ],
  commentId: comment.id,
  excerpt: comment.excerpt,
  paragraphs: comment.paragraphs,
});

async function commented(tx: Tx, event: StoredEvent): Promise<void> {
  const comment = await subjectOf(tx, event);
  if (comment) await tell(tx, event, ofComment(comment, these(mentionIdsOf(event))));
}

/** Unless it was opened again since: events may come in any order. */
async function resolved(tx: Tx, event: StoredEvent): Promise<void> {
  const reopened = await row(tx, 'SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND comment_id = $3 AND id > $4', [
    event.entryId,
    commentReopened.type,
    event.commentId,
    event.id,
  ]);
  const comment = reopened ? undefined : await subjectOf(tx, event);
  if (comment?.passageId) await tell(tx, event, ofResolution(comment, comment.passageId));
}

/** Its words may have been taken back: what is told of it says the new ones. */
async function commentChanged(tx: Tx, event: StoredEvent): Promise<void> {
  const comment = await subjectOf(tx, event);
  if (!comment) return;
  await rows(
    tx,
    `UPDATE notifications n SET excerpt = coalesce((SELECT own.words FROM unnest($3::bigint[], $4::text[]) AS own(person_id, words) WHERE own.person_id = n.person_id AND n.type = 'mention'), $2)
      WHERE n.comment_id = $1`,
    [comment.id, comment.excerpt, [...comment.paragraphs.keys()], [...comment.paragraphs.values()]],
  );
  if (!comment.callsAll) await withdraw.ofMentions(tx, comment.entryId, comment.id, [...comment.paragraphs.keys()]);
  const fresh = mentionIdsOf(event);
  if (fresh.length) await tell(tx, event, ofEdit(comment, fresh));
}

async function commentBack(tx: Tx, event: StoredEvent): Promise<void> {
  const comment = await subjectOf(tx, event);
  if (comment)
    await tell(
      tx,
      event,
      ofComment(comment, (params) => `SELECT person_id FROM mentions WHERE comment_id = ${params.add(comment.id)}`),
    );
}

const subjectOf = (tx: Tx, event: StoredEvent): Promise<CommentSubject | undefined> => loadCommentSubject(tx, event.commentId ?? 0);

/** What of comments is told, and to whom. */
export const commentStories: Stories = [
  [commentCreated.type, commented],
  [commentEdited.type, commentChanged],
  [commentRestored.type, commentBack],
  [commentDeleted.type, (tx, { entryId = 0, commentId = 0 }) => withdraw.ofComment(tx, entryId, commentId)],
  [commentHidden.type, (tx, { entryId = 0, commentId = 0 }) => withdraw.ofComment(tx, entryId, commentId)],
  [commentShown.type, commentBack],
  [commentResolved.type, resolved],
  [commentReopened.type, (tx, { entryId = 0, commentId = 0, id }) => withdraw.ofResolution(tx, entryId ?? 0, commentId ?? 0, id)],
];
