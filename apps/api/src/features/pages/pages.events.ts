import { defineEvent } from '../../platform/events/domain-event';

interface OnPage {
  actorId: number | null;
  entryId: number;
  spaceId: number;
}
const where = ({ actorId, entryId, spaceId }: OnPage) => ({ actorId, entryId, spaceId });

/** Its author asks those who run the space to publish it. */
export const pageReviewAsked = defineEvent('page.review-asked', (p: OnPage) => ({ ...where(p), payload: {} }));
/** Somebody went over it and says that it holds. */
export const pageVerified = defineEvent('page.verified', (p: OnPage & { comment: string }) => ({
  ...where(p),
  payload: { comment: p.comment },
}));
/** Its verification ends soon, or is over; then `comment` says why, when somebody found it out of date. */
export const pageDue = defineEvent('page.due', (p: OnPage & { over: boolean; comment: string }) => ({
  ...where(p),
  payload: { over: p.over, comment: p.comment },
}));
/** What is written of it begins to wait beside what its readers see, or does so no more. */
export const pageChangesHeld = defineEvent('page.changes-held', (p: OnPage) => ({ ...where(p), payload: {} }));
export const pageRated = defineEvent('page.rated', (p: OnPage & { useful: boolean | null }) => ({
  ...where(p),
  payload: { useful: p.useful },
}));
/** It stands elsewhere, with all below it; `spaceId` is the new one. */
export const pageMoved = defineEvent('page.moved', (p: { actorId: number; entryId: number; spaceId: number; fromSpaceId: number }) => ({
  actorId: p.actorId,
  entryId: p.entryId,
  spaceId: p.spaceId,
  payload: { fromSpaceId: p.fromSpaceId },
}));
