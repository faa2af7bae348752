import { defineEvent } from '../../platform/events/domain-event';

interface OnComment {
  actorId: number | null;
  entryId: number;
  spaceId: number;
  commentId: number;
}
const where = ({ actorId, entryId, spaceId, commentId }: OnComment) => ({ actorId, entryId, spaceId, commentId });

/** `mentionIds`: people mentioned for the first time by this save, all of whom may read the entry. */
export const commentCreated = defineEvent('comment.created', (c: OnComment & { parentId: number | null; mentionIds: number[] }) => ({
  ...where(c),
  payload: { parentId: c.parentId, mentionIds: c.mentionIds },
}));
export const commentEdited = defineEvent('comment.edited', (c: OnComment & { mentionIds: number[] }) => ({
  ...where(c),
  payload: { mentionIds: c.mentionIds },
}));
export const commentDeleted = defineEvent('comment.deleted', (c: OnComment) => ({ ...where(c), payload: {} }));
export const commentRestored = defineEvent('comment.restored', (c: OnComment) => ({ ...where(c), payload: {} }));
export const commentReacted = defineEvent('comment.reacted', (c: OnComment & { kind: string; on: boolean }) => ({
  ...where(c),
  payload: { kind: c.kind, on: c.on },
}));
/** The thread about a passage that this comment began is settled; and is not after all. */
export const commentResolved = defineEvent('comment.resolved', (c: OnComment) => ({ ...where(c), payload: {} }));
export const commentReopened = defineEvent('comment.reopened', (c: OnComment) => ({ ...where(c), payload: {} }));
/** Reports, or a facilitator, keep it from its readers; and gave it back. */
export const commentHidden = defineEvent('comment.hidden', (c: OnComment) => ({ ...where(c), payload: {} }));
export const commentShown = defineEvent('comment.shown', (c: OnComment) => ({ ...where(c), payload: {} }));
