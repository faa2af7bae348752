import type { IdeaStage } from '@ruche/contracts';
import { defineEvent } from '../../platform/events/domain-event';

interface OnIdea {
  actorId: number | null;
  entryId: number;
  spaceId: number;
}
/** A stage change; authors are always told, whatever their settings. */
export const ideaMoved = defineEvent('idea.moved', (i: OnIdea & { from: IdeaStage; to: IdeaStage; reason: string | null }) => ({
  actorId: i.actorId,
  entryId: i.entryId,
  spaceId: i.spaceId,
  payload: { from: i.from, to: i.to, reason: i.reason },
}));
export const ideaMerged = defineEvent('idea.merged', (i: OnIdea & { intoId: number; reason: string | null }) => ({
  actorId: i.actorId,
  entryId: i.entryId,
  spaceId: i.spaceId,
  payload: { intoId: i.intoId, reason: i.reason },
}));
export const ideaUnmerged = defineEvent('idea.unmerged', (i: OnIdea & { intoId: number }) => ({
  actorId: i.actorId,
  entryId: i.entryId,
  spaceId: i.spaceId,
  payload: { intoId: i.intoId },
}));
