import { defineEvent } from '../../platform/events/domain-event';

/** Those who have not read an announcement are asked once more. */
export const announcementReminded = defineEvent('announcement.reminded', (a: { actorId: number; entryId: number; spaceId: number }) => ({
  ...a,
  payload: {},
}));
