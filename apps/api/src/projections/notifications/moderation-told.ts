import { excerpt } from '@ruche/rich-text';
import { moderated, reported } from '../../core/moderation';
import type { Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { authorOfComment, authorsOf, reportersOf, reviewersOf } from './circles';
import { type Stories, WORDS } from './story';
import { type Telling, tell } from './tell';

interface Moderated {
  caseId: number;
  outcome: string;
  note: string;
}

/** Something was reported: those who run the space, but nobody whose words are meant. */
const ofReport = (event: StoredEvent): Telling => {
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
const ofDecision = (event: StoredEvent): Telling => {
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
const ofOutcome = (event: StoredEvent): Telling => {
  const { caseId, outcome } = event.payload as unknown as Moderated;
  return {
    circles: [{ reason: 'reporter', type: 'report', class: 'direct', people: reportersOf(caseId) }],
    spaceId: event.spaceId ?? 0,
    stage: outcome,
    excerpt: '',
  };
};

/** The author hears what was decided and why, the reporters that it was. */
async function moderationDone(tx: Tx, event: StoredEvent): Promise<void> {
  await tell(tx, event, ofDecision(event));
  if ((event.payload as { closed: boolean }).closed) await tell(tx, event, ofOutcome(event));
}

/** What of moderation is told, and to whom. */
export const moderationStories: Stories = [
  [reported.type, (tx, event) => tell(tx, event, ofReport(event))],
  [moderated.type, moderationDone],
];
