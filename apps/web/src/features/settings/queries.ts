import { calendars, me, notificationPreferences, points, syndication } from '@ruche/contracts';
import { query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const settingsQueries = {
  me: () => query(me.get),
  calendar: () => query(calendars.mine),
  sessions: () => query(me.sessions),
  tokens: () => query(me.tokens),
  feeds: () => query(syndication.tokens),
  boards: () => query(points.choice),
  told: () => query(notificationPreferences.get),
};
