import { defineEvent } from '../../platform/events/domain-event';

interface OnEntry {
  actorId: number | null;
  entryId: number;
  spaceId: number;
}
const where = ({ actorId, entryId, spaceId }: OnEntry) => ({ actorId, entryId, spaceId });

/** Text, title, themes, state or audience changed; `mentionIds`: people mentioned for the first time who may read it. */
export const entryChanged = defineEvent('entry.changed', (e: OnEntry & { mentionIds?: number[] }) => ({
  ...where(e),
  payload: { mentionIds: e.mentionIds ?? [] },
}));
/** Its readers see it from now on; `mentionIds`: people whom it mentions for the first time. Ideas have their own event. */
export const entryPublished = defineEvent('entry.published', (e: OnEntry & { kind: string; mentionIds: number[] }) => ({
  ...where(e),
  payload: { kind: e.kind, mentionIds: e.mentionIds },
}));
/** Other people read it, and what stands below it. */
export const entryReadersChanged = defineEvent('entry.readers-changed', (e: OnEntry) => ({ ...where(e), payload: {} }));
export const entryDeleted = defineEvent('entry.deleted', (e: OnEntry) => ({ ...where(e), payload: {} }));
export const entryRestored = defineEvent('entry.restored', (e: OnEntry) => ({ ...where(e), payload: {} }));
/** `value`: 1 for, -1 against, 0 taken back. */
export const entryVoted = defineEvent('entry.voted', (e: OnEntry & { value: 1 | -1 | 0 }) => ({
  ...where(e),
  payload: { on: e.value !== 0, value: e.value },
}));
export const entryReacted = defineEvent('entry.reacted', (e: OnEntry & { kind: string; on: boolean }) => ({
  ...where(e),
  payload: { kind: e.kind, on: e.on },
}));
export const entryFollowed = defineEvent('entry.followed', (e: OnEntry & { on: boolean }) => ({ ...where(e), payload: { on: e.on } }));
