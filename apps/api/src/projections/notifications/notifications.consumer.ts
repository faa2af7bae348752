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
import { entryChanged, entryDeleted, entryPublished } from '../../core/entries';
import { Post } from '../../core/mail';
import { moderated, reported } from '../../core/moderation';
import { joinAnswered, joinRequested, membershipChanged } from '../../core/spaces';
import { announcementReminded } from '../../features/announcements';
import { ideaMerged, ideaMoved, ideaUnmerged } from '../../features/ideas';
import { kudosGiven } from '../../features/kudos';
import { pageDue, pageReviewAsked } from '../../features/pages';
import { answerAccepted, answerUnaccepted, questionAnswered, questionSettled, type Settlement } from '../../features/questions';
import { topicLocked, topicMerged, topicUnmerged } from '../../features/topics';
import { row, rows, type Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { EventConsumer } from '../../platform/events/workers';
import { badgeStories } from './badge-told';
import { these } from './circles';
import { helpStories } from './help-told';
import { holdObjects } from './objects';
import { spotlightStories } from './spotlight-told';
import { type CommentSubject, loadCommentSubject, loadEntrySubject } from './subjects';
import { MAIL_WAITS, tell } from './tell';
import * as tellings from './tellings';
import * as withdraw from './withdraw';

/** The letter that tells of one notification. */
export const NOTIFICATION_LETTER = 'notification';

type Story = (tx: Tx, event: StoredEvent) => Promise<void>;
type InSpace = StoredEvent & { spaceId: number };

/** Fills the bells: decides from each event who hears of it, and takes back what no longer stands. */
@EventConsumer()
export class NotificationsConsumer implements Consumer {
  readonly name = 'notifications';
  private readonly stories = new Map<string, Story>([
    [commentCreated.type, commented],
    [commentEdited.type, commentChanged],
    [commentRestored.type, commentBack],
    [commentDeleted.type, (tx, { entryId = 0, commentId = 0 }) => withdraw.ofComment(tx, entryId, commentId)],
    [commentHidden.type, (tx, { entryId = 0, commentId = 0 }) => withdraw.ofComment(tx, entryId, commentId)],
    [commentShown.type, commentBack],
    [commentResolved.type, resolved],
    [commentReopened.type, (tx, { entryId = 0, commentId = 0, id }) => withdraw.ofResolution(tx, entryId ?? 0, commentId ?? 0, id)],
    [reported.type, (tx, event) => tell(tx, event, tellings.ofReport(event))],
    [moderated.type, moderationDone],
    [entryChanged.type, entryMentions],
    [entryPublished.type, published],
    [announcementReminded.type, reminded],
    [entryDeleted.type, (tx, { entryId = 0 }) => withdraw.ofEntry(tx, entryId)],
    [ideaMoved.type, moved],
    [ideaMerged.type, (tx, event) => tell(tx, event, tellings.ofMerge(event, 'merged'))],
    [ideaUnmerged.type, unmerged],
    [topicLocked.type, locked],
    [topicMerged.type, (tx, event) => tell(tx, event, tellings.ofMerge(event, 'merged'))],
    [topicUnmerged.type, (tx, event) => withdraw.ofMerge(tx, event.entryId ?? 0, (event.payload as { intoId: number }).intoId)],
    [questionAnswered.type, questionHasAnswer],
    [answerAccepted.type, accepted],
    [answerUnaccepted.type, (tx, event) => withdraw.ofAcceptance(tx, answerIdOf(event), event.id)],
    [questionSettled.type, settled],
    [kudosGiven.type, thanked],
    [pageReviewAsked.type, (tx, event) => ofPage(tx, event, tellings.ofPageReview)],
    [pageDue.type, (tx, event) => ofPage(tx, event, tellings.ofPageDue)],
    ...helpStories,
    ...spotlightStories,
    ...badgeStories,
    [joinRequested.type, requested],
    [joinAnswered.type, answered],
    [membershipChanged.type, arrived],
  ]);
  readonly events = [...this.stories.keys()].map((type) => ({ type }));

  constructor(private readonly post: Post) {}

  /** Events about one object follow each other, so that groups grow in order. */
  async handle(tx: Tx, event: StoredEvent): Promise<void> {
    await holdObjects(tx, objectsOf(event));
    await this.stories.get(event.type)?.(tx, event);
    await this.mail(tx, event);
  }

  /** Asks for the mails of this event, which wait for a while. */
  private async mail(tx: Tx, event: StoredEvent): Promise<void> {
    const waiting = await rows<{ id: number }>(tx, `SELECT id FROM deliveries WHERE key = $1 AND state = 'waiting'`, [`event:${event.id}`]);
    await this.post.sendEach(
      tx,
      NOTIFICATION_LETTER,
      waiting.map(({ id }) => ({ deliveryId: id })),
      new Date(event.createdAt.getTime() + MAIL_WAITS * 1000),
    );
  }
}

/** What an event is about: the entry, and what it is merged into or its answer; else the space. */
function objectsOf({ entryId, spaceId, payload }: StoredEvent): string[] {
  const { intoId, answerId } = payload as { intoId?: number; answerId?: number };
  return entryId ? [entryId, intoId, answerId].filter(Boolean).map((id) => `e${id}`) : [`s${spaceId}`];
}

async function commented(tx: Tx, event: StoredEvent): Promise<void> {
  const comment = await subjectOf(tx, event);
  if (comment) await tell(tx, event, tellings.ofComment(comment, these(mentionIdsOf(event))));
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
  if (comment?.passageId) await tell(tx, event, tellings.ofResolution(comment, comment.passageId));
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
  if (fresh.length) await tell(tx, event, tellings.ofEdit(comment, fresh));
}

async function commentBack(tx: Tx, event: StoredEvent): Promise<void> {
  const comment = await subjectOf(tx, event);
  if (comment)
    await tell(
      tx,
      event,
      tellings.ofComment(comment, (params) => `SELECT person_id FROM mentions WHERE comment_id = ${params.add(comment.id)}`),
    );
}

async function ofPage(tx: Tx, event: StoredEvent, telling: typeof tellings.ofPageDue): Promise<void> {
  const page = await loadEntrySubject(tx, event.entryId ?? 0);
  if (page) await tell(tx, event, telling(event, page));
}

async function entryMentions(tx: Tx, event: StoredEvent): Promise<void> {
  const fresh = mentionIdsOf(event);
  const entry = fresh.length ? await loadEntrySubject(tx, event.entryId ?? 0) : undefined;
  if (entry) await tell(tx, event, tellings.ofEntry(event, entry, fresh));
}

/** Told once: an entry that is published again after it was taken back has been heard of. An answer is told with its question. */
async function published(tx: Tx, event: StoredEvent): Promise<void> {
  const { kind } = event.payload as { kind?: string };
  const entry = kind === 'answer' ? undefined : await loadEntrySubject(tx, event.entryId ?? 0);
  if (!entry) return;
  const mentionIds = mentionIdsOf(event);
  const earlier = await row(tx, 'SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND id < $3', [
    entry.id,
    event.type,
    event.id,
  ]);
  const facts =
    kind === 'announcement' && !earlier
      ? await row<{ must_read: boolean }>(tx, 'SELECT must_read FROM announcements WHERE entry_id = $1', [entry.id])
      : undefined;
  await tell(
    tx,
    event,
    facts ? tellings.ofAnnouncement(event, entry, mentionIds, facts.must_read) : tellings.ofPublished(event, entry, mentionIds, !earlier),
  );
}

async function reminded(tx: Tx, event: StoredEvent): Promise<void> {
  const entry = await loadEntrySubject(tx, event.entryId ?? 0);
  if (entry) await tell(tx, event, tellings.ofReminder(entry));
}

async function questionHasAnswer(tx: Tx, event: StoredEvent): Promise<void> {
  const answer = await loadEntrySubject(tx, answerIdOf(event));
  if (answer) await tell(tx, event, tellings.ofAnsweredQuestion(event.entryId ?? 0, answer));
}

/** Unless it was taken back since: events may come in any order. */
async function accepted(tx: Tx, event: StoredEvent): Promise<void> {
  const takenBack = await row(
    tx,
    `SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND (payload->>'answerId')::bigint = $3 AND id > $4`,
    [event.entryId, answerUnaccepted.type, answerIdOf(event), event.id],
  );
  const answer = takenBack ? undefined : await loadEntrySubject(tx, answerIdOf(event));
  if (answer) await tell(tx, event, tellings.ofAcceptance(event.entryId ?? 0, answer));
}

/** What takes a settlement back. */
const undone: Partial<Record<Settlement, Settlement>> = { closed: 'reopened', duplicate: 'no_duplicate' };
const takesBack: Partial<Record<Settlement, Settlement>> = { reopened: 'closed', no_duplicate: 'duplicate' };

/** That it was closed or asked before, until it was not: events may come in any order. What its answers did is told by them. */
async function settled(tx: Tx, event: StoredEvent): Promise<void> {
  const { what } = event.payload as { what: Settlement };
  const before = takesBack[what];
  if (before) return withdraw.ofSettlement(tx, event.entryId ?? 0, before, event.id);
  const later = undone[what];
  const takenBack =
    later &&
    (await row(tx, `SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND payload->>'what' = $3 AND id > $4`, [
      event.entryId,
      event.type,
      later,
      event.id,
    ]));
  const question = later && !takenBack ? await loadEntrySubject(tx, event.entryId ?? 0) : undefined;
  if (question) await tell(tx, event, tellings.ofSettlement(event, question));
}

/** That a topic takes no more replies, until it does again: events may come in any order. */
async function locked(tx: Tx, event: StoredEvent): Promise<void> {
  const topicId = event.entryId ?? 0;
  if (!(event.payload as { on: boolean }).on) return withdraw.ofLock(tx, topicId, event.id);
  const takenBack = await row(
    tx,
    `SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND payload->>'on' = 'false' AND id > $3`,
    [topicId, event.type, event.id],
  );
  if (!takenBack) await tell(tx, event, tellings.ofLock(event));
}

/** To and from `merged` are told by the merge itself. */
async function moved(tx: Tx, event: StoredEvent): Promise<void> {
  const { from, to } = event.payload as { from: string; to: string };
  if (from === 'merged' || to === 'merged') return;
  const entry = await loadEntrySubject(tx, event.entryId ?? 0);
  if (entry) await tell(tx, event, tellings.ofMove(event, entry));
}

async function unmerged(tx: Tx, event: StoredEvent): Promise<void> {
  const { intoId } = event.payload as { intoId: number };
  await withdraw.ofMerge(tx, event.entryId ?? 0, intoId);
  const entry = await loadEntrySubject(tx, event.entryId ?? 0);
  if (entry) await tell(tx, event, tellings.ofMerge(event, entry.state));
}

/** The author hears what was decided and why, the reporters that it was. */
async function moderationDone(tx: Tx, event: StoredEvent): Promise<void> {
  await tell(tx, event, tellings.ofDecision(event));
  if ((event.payload as { closed: boolean }).closed) await tell(tx, event, tellings.ofOutcome(event));
}

/** What nothing is cited for is told in the space of the company. */
async function thanked(tx: Tx, event: StoredEvent): Promise<void> {
  const { kudosId } = event.payload as { kudosId: number };
  const given = await row<tellings.Thanks>(
    tx,
    `SELECT k.receiver_id AS "receiverId", k.entry_id AS "entryId", k.comment_id AS "commentId", k.reason, s.id AS "spaceId"
       FROM kudos k, spaces s WHERE k.id = $1 AND s.company`,
    [kudosId],
  );
  if (given) await tell(tx, event, tellings.ofThanks(given));
}

async function requested(tx: Tx, event: StoredEvent): Promise<void> {
  const { spaceId, actorId } = event as InSpace;
  const request = await row<{ message: string }>(tx, 'SELECT message FROM join_requests WHERE space_id = $1 AND person_id = $2', [
    spaceId,
    actorId,
  ]);
  if (request && actorId) await tell(tx, event, tellings.ofRequest(spaceId, actorId, request.message));
}

async function answered(tx: Tx, event: StoredEvent): Promise<void> {
  const { personId, accepted } = event.payload as { personId: number; accepted: boolean };
  const { spaceId } = event as InSpace;
  await withdraw.ofRequest(tx, spaceId, personId);
  await tell(tx, event, tellings.ofAnswer(spaceId, personId, accepted));
}

/** The event that made the membership: a change of role is no arrival. */
async function arrived(tx: Tx, event: StoredEvent): Promise<void> {
  const { personId } = event.payload as { personId: number };
  const { spaceId } = event as InSpace;
  await withdraw.ofRequest(tx, spaceId, personId);
  const fresh = await row(
    tx,
    `SELECT 1 FROM memberships WHERE space_id = $1 AND person_id = $2 AND abs(extract(epoch FROM created_at - $3::timestamptz)) < 1`,
    [spaceId, personId, event.createdAt],
  );
  if (fresh) await tell(tx, event, tellings.ofArrival(event, spaceId, personId));
}

const subjectOf = (tx: Tx, event: StoredEvent): Promise<CommentSubject | undefined> => loadCommentSubject(tx, event.commentId ?? 0);
const answerIdOf = (event: StoredEvent): number => (event.payload as { answerId: number }).answerId;
const mentionIdsOf = (event: StoredEvent): number[] => (event.payload as { mentionIds?: number[] }).mentionIds ?? [];
