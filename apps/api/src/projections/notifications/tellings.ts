import type { IdeaStage } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import type { Settlement } from '../../features/questions';
import type { StoredEvent } from '../../platform/events/domain-event';
import {
  addressedBy,
  appointedIn,
  authorOfComment,
  authorsOf,
  type Circle,
  facilitatorsOf,
  followersOf,
  mentionedIn,
  notReached,
  ownerOf,
  reportersOf,
  reviewersOf,
  speakersOn,
  these,
  votersOf,
  watchersOf,
} from './circles';
import type { CommentSubject, EntrySubject } from './subjects';
import type { Telling } from './tell';

const WORDS = 200;
/** Stages that those who voted hear of. */
const heardByVoters: readonly string[] = ['shortlisted', 'declined', 'funded'];

/** Stages at which only authors and facilitators read an idea. */
const before: readonly string[] = ['draft', 'submitted', 'needs_work'];

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
export const ofResolution = (comment: CommentSubject, passageId: number): Telling => ({
  circles: [{ reason: 'replied_to', type: 'resolved', class: 'followed', people: speakersOn(passageId), entryId: comment.entryId }],
  commentId: comment.id,
  excerpt: comment.excerpt,
});

/** People whom an edit of a comment mentions for the first time. */
export const ofEdit = (comment: CommentSubject, mentionIds: readonly number[]): Telling => ({
  circles: [
    { reason: 'mentioned', type: 'mention', class: 'direct', people: these(mentionIds), entryId: comment.entryId, byId: comment.authorId },
  ],
  commentId: comment.id,
  excerpt: comment.excerpt,
  paragraphs: comment.paragraphs,
});

/** An entry of any kind that its readers see from now on: those whom it mentions and, the first time, those who hear of its space. */
export const ofPublished = (event: StoredEvent, entry: EntrySubject, mentionIds: readonly number[], first: boolean): Telling => {
  const where = { entryId: entry.id, byId: writerOf(event, entry) };
  const mentioned: Circle = { reason: 'mentioned', type: 'mention', class: 'direct', people: these(mentionIds), ...where };
  return {
    circles: first ? [mentioned, { ...newIn(entry.spaceId), ...where }] : [mentioned],
    excerpt: entry.excerpt,
    paragraphs: entry.paragraphs,
  };
};

/** Who hears of a new entry of a space, whoever wrote it. */
export const newIn = (spaceId: number): Circle => ({ reason: 'space', type: 'published', class: 'community', people: watchersOf(spaceId) });

/** Who hears of an announcement. It is direct when it must be read. */
export const announced = (people: Circle['people'], mustRead: boolean): Circle => ({
  reason: 'addressed',
  type: 'announcement',
  class: mustRead ? 'direct' : 'community',
  people,
});

/** People whom the text of an entry mentions for the first time. It is its authors' text, whoever opened it to its readers. */
export const ofEntry = (event: StoredEvent, entry: EntrySubject, mentionIds: readonly number[]): Telling => ({
  circles: [
    { reason: 'mentioned', type: 'mention', class: 'direct', people: these(mentionIds), entryId: entry.id, byId: writerOf(event, entry) },
  ],
  excerpt: entry.excerpt,
  paragraphs: entry.paragraphs,
});

/** Everybody whom an announcement is addressed to; whom it mentions hears that instead. */
export const ofAnnouncement = (event: StoredEvent, entry: EntrySubject, mentionIds: readonly number[], mustRead: boolean): Telling => {
  const telling = ofEntry(event, entry, mentionIds);
  telling.circles.push({ ...announced(addressedBy(entry.id), mustRead), entryId: entry.id, byId: writerOf(event, entry) });
  return telling;
};

/** Only those who have not read it. */
export const ofReminder = (entry: EntrySubject): Telling => ({
  circles: [{ reason: 'reminded', type: 'announcement', class: 'direct', people: notReached(entry.id), entryId: entry.id }],
  excerpt: entry.excerpt,
});

const writerOf = ({ actorId }: StoredEvent, { authorIds }: EntrySubject): number | undefined =>
  authorIds.find((id) => id === actorId) ?? authorIds[0];

/** Authors, whatever they have muted; followers; on some stages voters, facilitators or those who watch the space. */
export const ofMove = (event: StoredEvent, entry: EntrySubject): Telling => {
  const { from, to, reason } = event.payload as { from: IdeaStage; to: IdeaStage; reason: string | null };
  const circle = (c: Pick<Circle, 'reason' | 'class' | 'people'>): Circle => ({ ...c, type: 'stage', entryId: entry.id });
  const circles = [
    circle({ reason: 'author', class: 'direct', people: authorsOf(entry.id) }),
    circle({ reason: 'following', class: 'followed', people: followersOf(entry.id) }),
  ];
  if (to === 'submitted')
    circles.push(circle({ reason: 'facilitator', class: 'direct', people: facilitatorsOf(entry.spaceId, event.actorId) }));
  if (heardByVoters.includes(to)) circles.push(circle({ reason: 'voted', class: 'followed', people: votersOf(entry.id) }));
  if (to === 'open' && before.includes(from))
    circles.push({
      reason: 'space',
      type: 'published',
      class: 'community',
      people: watchersOf(entry.spaceId),
      entryId: entry.id,
      byId: entry.authorIds[0],
    });
  return { circles, stage: to, excerpt: excerpt(reason ?? '', WORDS) };
};

/** The authors and followers of what was merged, the authors of what it was merged into. */
export const ofMerge = (event: StoredEvent, stage: string): Telling => {
  const { intoId, reason } = event.payload as { intoId: number; reason?: string | null };
  const fromId = event.entryId as number;
  return {
    circles: [
      { reason: 'merged_author', type: 'merge', class: 'direct', people: authorsOf(fromId), entryId: fromId },
      { reason: 'author', type: 'merge', class: 'direct', people: authorsOf(intoId), entryId: intoId },
      { reason: 'following', type: 'merge', class: 'followed', people: followersOf(fromId), entryId: fromId },
    ],
    stage,
    excerpt: excerpt(reason ?? '', WORDS),
  };
};

/** People mentioned in the answer, whoever asked, who follows the question, and who watches the space. */
export const ofAnsweredQuestion = (questionId: number, answer: EntrySubject): Telling => {
  const where = { entryId: answer.id, byId: answer.authorIds[0] as number };
  return {
    circles: [
      { reason: 'mentioned', type: 'mention', class: 'direct', people: mentionedIn(answer.id), ...where },
      { reason: 'asker', type: 'answer', class: 'direct', people: authorsOf(questionId), ...where },
      { reason: 'following', type: 'answer', class: 'followed', people: followersOf(questionId), ...where },
      { reason: 'space', type: 'answer', class: 'community', people: watchersOf(answer.spaceId), ...where },
    ],
    excerpt: answer.excerpt,
    paragraphs: answer.paragraphs,
  };
};

/** The author of the answer; whoever asked, when a facilitator accepted it; who follows the question. */
export const ofAcceptance = (questionId: number, answer: EntrySubject): Telling => {
  const circle = (c: Pick<Circle, 'reason' | 'class' | 'people'>): Circle => ({ ...c, type: 'accepted', entryId: answer.id });
  return {
    circles: [
      circle({ reason: 'author', class: 'direct', people: authorsOf(answer.id) }),
      circle({ reason: 'asker', class: 'direct', people: authorsOf(questionId) }),
      circle({ reason: 'following', class: 'followed', people: followersOf(questionId) }),
    ],
    excerpt: answer.excerpt,
  };
};

/** Whoever asked, and who follows: a facilitator closed the question, or says where it was asked before. */
export const ofSettlement = (event: StoredEvent, question: EntrySubject): Telling => {
  const { what, reason } = event.payload as { what: Settlement; reason: string };
  return {
    circles: [
      { reason: 'asker', type: 'settled', class: 'direct', people: authorsOf(question.id), entryId: question.id },
      { reason: 'following', type: 'settled', class: 'followed', people: followersOf(question.id), entryId: question.id },
    ],
    stage: what,
    excerpt: excerpt(reason, WORDS),
  };
};

/** Its authors, whatever they have muted, and who follows: a facilitator closed a topic, and why. */
export const ofLock = (event: StoredEvent): Telling => {
  const { reason } = event.payload as { reason: string | null };
  const entryId = event.entryId ?? 0;
  return {
    circles: [
      { reason: 'author', type: 'settled', class: 'direct', people: authorsOf(entryId), entryId },
      { reason: 'following', type: 'settled', class: 'followed', people: followersOf(entryId), entryId },
    ],
    stage: 'locked',
    excerpt: excerpt(reason ?? '', WORDS),
  };
};

/** A page waits for those who run its space. */
export const ofPageReview = (event: StoredEvent, page: EntrySubject): Telling => ({
  circles: [
    { reason: 'facilitator', type: 'page_review', class: 'direct', people: facilitatorsOf(page.spaceId, event.actorId), entryId: page.id },
  ],
  excerpt: page.excerpt,
});

/** Whoever answers for a page: soon it will not be sure any more, or it is not. */
export const ofPageDue = (event: StoredEvent, page: EntrySubject): Telling => {
  const { over, comment } = event.payload as { over: boolean; comment: string };
  const type = over ? 'page_outdated' : 'page_expiring';
  return {
    circles: [{ reason: 'author', type, class: 'direct', people: ownerOf(page.id), entryId: page.id }],
    excerpt: excerpt(comment, WORDS) || page.excerpt,
  };
};

/** Somebody asks to join: those who answer. */
export const ofRequest = (spaceId: number, personId: number, message: string): Telling => ({
  circles: [{ reason: 'facilitator', type: 'join_request', class: 'direct', people: facilitatorsOf(spaceId, personId) }],
  spaceId,
  excerpt: excerpt(message, WORDS),
});

/** Whoever asked hears the answer. */
export const ofAnswer = (spaceId: number, personId: number, accepted: boolean): Telling => ({
  circles: [{ reason: 'requester', type: accepted ? 'joined' : 'join_request', class: 'direct', people: these([personId]) }],
  spaceId,
  stage: accepted ? 'accepted' : 'refused',
  excerpt: '',
});

/** Whoever was added by somebody else hears so; whoever came by themself is seen by the space's owners and facilitators. */
export const ofArrival = (event: StoredEvent, spaceId: number, personId: number): Telling => ({
  circles:
    event.actorId === personId
      ? [{ reason: 'facilitator', type: 'joined', class: 'community', people: appointedIn(spaceId) }]
      : [{ reason: 'added', type: 'joined', class: 'direct', people: these([personId]) }],
  spaceId,
  excerpt: '',
});

interface Asked {
  requestId: number;
  /** Whose request it is, and the space that everybody is in. */
  askerId: number;
  spaceId: number;
  topic: string;
}
/** These people are asked to help. */
export const ofHelpAsked = ({ requestId, askerId, spaceId, topic }: Asked, personIds: readonly number[]): Telling => ({
  circles: [{ reason: 'expert', type: 'help_asked', class: 'direct', people: these(personIds), byId: askerId }],
  helpId: requestId,
  spaceId,
  excerpt: topic,
});

/** Whoever asked hears that somebody helps, or that nobody is left to ask. */
export const ofHelpSettled = ({ requestId, askerId, spaceId, topic }: Asked, type: 'help_accepted' | 'help_exhausted'): Telling => ({
  circles: [{ reason: 'requester', type, class: 'direct', people: these([askerId]) }],
  helpId: requestId,
  spaceId,
  excerpt: topic,
});

/** Whoever helped hears that it did, with the words of thanks. */
export const ofHelpUseful = ({ requestId, spaceId }: Asked, helperId: number, thanks: string): Telling => ({
  circles: [{ reason: 'helper', type: 'help_useful', class: 'direct', people: these([helperId]) }],
  helpId: requestId,
  spaceId,
  excerpt: excerpt(thanks, WORDS),
});

interface Moderated {
  caseId: number;
  outcome: string;
  note: string;
}

/** Something was reported: those who run the space, but nobody whose words are meant. */
export const ofReport = (event: StoredEvent): Telling => {
  const { entryId = 0, spaceId = 0, commentId } = event as StoredEvent & { entryId: number; spaceId: number };
  return {
    circles: [
      { reason: 'facilitator', type: 'report', class: 'direct', people: reviewersOf(spaceId, entryId, commentId ?? null), entryId },
    ],
    ...(commentId ? { commentId } : {}),
    excerpt: '',
  };
};

/** Whose words they are, whatever they have muted, with the reason. */
export const ofDecision = (event: StoredEvent): Telling => {
  const { outcome, note } = event.payload as unknown as Moderated;
  const entryId = event.entryId ?? 0;
  const people = event.commentId ? authorOfComment(event.commentId) : authorsOf(entryId);
  return {
    circles: [{ reason: 'author', type: 'moderation', class: 'direct', people, entryId }],
    ...(event.commentId ? { commentId: event.commentId } : {}),
    stage: outcome,
    excerpt: excerpt(note, WORDS),
  };
};

/** Who reported it hears that it was looked at. It may be out of their sight now, so they are told of its space. */
export const ofOutcome = (event: StoredEvent): Telling => {
  const { caseId, outcome } = event.payload as unknown as Moderated;
  return {
    circles: [{ reason: 'reporter', type: 'report', class: 'direct', people: reportersOf(caseId) }],
    spaceId: event.spaceId ?? 0,
    stage: outcome,
    excerpt: '',
  };
};

export interface Thanks {
  receiverId: number;
  entryId: number | null;
  commentId: number | null;
  reason: string;
  spaceId: number;
}
/** Whoever is thanked, for what they wrote or for something else. */
export const ofThanks = ({ receiverId, entryId, commentId, reason, spaceId }: Thanks): Telling => ({
  circles: [{ reason: 'thanked', type: 'kudos', class: 'direct', people: these([receiverId]), ...(entryId === null ? {} : { entryId }) }],
  ...(commentId === null ? {} : { commentId }),
  ...(entryId === null ? { spaceId } : {}),
  excerpt: excerpt(reason, WORDS),
});
