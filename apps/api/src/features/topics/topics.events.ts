import { defineEvent } from '../../platform/events/domain-event';

interface OnTopic {
  actorId: number;
  entryId: number;
  spaceId: number;
}
const where = ({ actorId, entryId, spaceId }: OnTopic) => ({ actorId, entryId, spaceId });

export const topicLocked = defineEvent('topic.locked', (t: OnTopic & { on: boolean; reason: string | null }) => ({
  ...where(t),
  payload: { on: t.on, reason: t.reason },
}));
/** It stands in another space; `spaceId` is the new one. */
export const topicMoved = defineEvent('topic.moved', (t: OnTopic & { fromSpaceId: number }) => ({
  ...where(t),
  payload: { fromSpaceId: t.fromSpaceId },
}));
/** Some of its replies are a topic of their own: `intoId`. */
export const topicSplit = defineEvent('topic.split', (t: OnTopic & { intoId: number }) => ({ ...where(t), payload: { intoId: t.intoId } }));
export const topicMerged = defineEvent('topic.merged', (t: OnTopic & { intoId: number; reason: string | null }) => ({
  ...where(t),
  payload: { intoId: t.intoId, reason: t.reason },
}));
export const topicUnmerged = defineEvent('topic.unmerged', (t: OnTopic & { intoId: number }) => ({
  ...where(t),
  payload: { intoId: t.intoId },
}));
