import { defineEvent } from '../../platform/events/domain-event';

/** It stands elsewhere, with all below it; `spaceId` is the new one. */
export const pageMoved = defineEvent('page.moved', (p: { actorId: number; entryId: number; spaceId: number; fromSpaceId: number }) => ({
  actorId: p.actorId,
  entryId: p.entryId,
  spaceId: p.spaceId,
  payload: { fromSpaceId: p.fromSpaceId },
}));
