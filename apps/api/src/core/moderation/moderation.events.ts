import type { ModerationOutcome } from '@ruche/contracts';
import { defineEvent } from '../../platform/events/domain-event';

interface OnObject {
  actorId: number | null;
  entryId: number;
  spaceId: number;
  commentId: number | null;
}
const where = ({ actorId, entryId, spaceId, commentId }: OnObject) => ({
  actorId,
  entryId,
  spaceId,
  ...(commentId === null ? {} : { commentId }),
});

/** Somebody reported something; only those who run the space hear of it. */
export const reported = defineEvent('moderation.reported', (r: OnObject & { caseId: number }) => ({
  ...where(r),
  payload: { caseId: r.caseId },
}));
/**
 * Something was hidden, edited, shown again …; `closed`: this ended its case, so its reporters hear the outcome.
 * Without an actor it was the number of reports that hid it.
 */
export const moderated = defineEvent(
  'moderation.decided',
  (m: OnObject & { caseId: number; outcome: ModerationOutcome | 'pending'; note: string; closed: boolean }) => ({
    ...where(m),
    payload: { caseId: m.caseId, outcome: m.outcome, note: m.note, closed: m.closed },
  }),
);
