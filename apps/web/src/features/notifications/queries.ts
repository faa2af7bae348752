import { type Notification, notifications } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

interface Filter {
  class?: Notification['class'];
  unread?: boolean;
}

/** Every read of this feature, in one place. */
export const notificationQueries = {
  list: (filter: Filter) => infiniteQuery(notifications.list, { query: { ...filter, limit: 30 } }),
  latest: () => query(notifications.list, { query: { limit: 8 } }),
};
