import { defineEvent } from '../../platform/events/domain-event';

export const kudosGiven = defineEvent(
  'kudos.given',
  (k: { actorId: number; kudosId: number; receiverId: number; entryId: number | undefined; spaceId: number | undefined }) => ({
    actorId: k.actorId,
    ...(k.entryId === undefined ? {} : { entryId: k.entryId }),
    ...(k.spaceId === undefined ? {} : { spaceId: k.spaceId }),
    payload: { kudosId: k.kudosId, receiverId: k.receiverId },
  }),
);
