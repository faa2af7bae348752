import { moderation } from '@ruche/contracts';
import { infiniteQuery } from '../../platform/query';

export const moderationQueries = {
  queue: (state: 'open' | 'closed') => infiniteQuery(moderation.queue, { query: { state } }),
};
