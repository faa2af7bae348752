import { excerpt } from '@ruche/rich-text';
import { answerAccepted, answerUnaccepted, questionAnswered, questionSettled, type Settlement } from '../../features/questions';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { authorsOf, type Circle, followersOf, mentionedIn, watchersOf } from './circles';
import { type Stories, WORDS } from './story';
import { type EntrySubject, loadEntrySubject } from './subjects';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

/** People mentioned in the answer, whoever asked, who follows the question, and who watches the space. */
const ofAnsweredQuestion = (questionId: number, answer: EntrySubject): Telling => {
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
const ofAcceptance = (questionId: number, answer: EntrySubject): Telling => {
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
const ofSettlement = (event: StoredEvent, question: EntrySubject): Telling => {
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

async function questionHasAnswer(tx: Tx, event: StoredEvent): Promise<void> {
  const answer = await loadEntrySubject(tx, answerIdOf(event));
  if (answer) await tell(tx, event, ofAnsweredQuestion(event.entryId ?? 0, answer));
}

/** Unless it was taken back since: events may come in any order. */
async function accepted(tx: Tx, event: StoredEvent): Promise<void> {
  const takenBack = await row(
    tx,
    `SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND (payload->>'answerId')::bigint = $3 AND id > $4`,
    [event.entryId, answerUnaccepted.type, answerIdOf(event), event.id],
  );
  const answer = takenBack ? undefined : await loadEntrySubject(tx, answerIdOf(event));
  if (answer) await tell(tx, event, ofAcceptance(event.entryId ?? 0, answer));
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
  if (question) await tell(tx, event, ofSettlement(event, question));
}

const answerIdOf = (event: StoredEvent): number => (event.payload as { answerId: number }).answerId;

/** What of questions and their answers is told, and to whom. */
export const questionStories: Stories = [
  [questionAnswered.type, questionHasAnswer],
  [answerAccepted.type, accepted],
  [answerUnaccepted.type, (tx, event) => withdraw.ofAcceptance(tx, answerIdOf(event), event.id)],
  [questionSettled.type, settled],
];
