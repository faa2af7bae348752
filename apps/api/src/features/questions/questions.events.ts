import { defineEvent } from '../../platform/events/domain-event';

interface OnQuestion {
  actorId: number;
  /** The question. */
  entryId: number;
  spaceId: number;
}
const where = ({ actorId, entryId, spaceId }: OnQuestion) => ({ actorId, entryId, spaceId });

export const questionAnswered = defineEvent('question.answered', (q: OnQuestion & { answerId: number }) => ({
  ...where(q),
  payload: { answerId: q.answerId },
}));
export const answerAccepted = defineEvent('answer.accepted', (q: OnQuestion & { answerId: number }) => ({
  ...where(q),
  payload: { answerId: q.answerId },
}));
/** It is not the accepted one any more. */
export const answerUnaccepted = defineEvent('answer.unaccepted', (q: OnQuestion & { answerId: number }) => ({
  ...where(q),
  payload: { answerId: q.answerId },
}));
/** What became of a question as a whole; `answers`: one of its answers went or came back. */
export type Settlement = 'closed' | 'reopened' | 'duplicate' | 'no_duplicate' | 'answers';
export const questionSettled = defineEvent('question.settled', (q: OnQuestion & { what: Settlement; state: string; reason?: string }) => ({
  ...where(q),
  payload: { what: q.what, state: q.state, reason: q.reason ?? '' },
}));
