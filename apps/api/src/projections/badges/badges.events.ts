import type { BadgeKey } from '@ruche/contracts';
import { defineEvent } from '../../platform/events/domain-event';

/** Somebody got a badge, of itself: what is given for the past all at once is not told one by one. */
export const badgeAwarded = defineEvent('badge.awarded', (payload: { personId: number; badge: BadgeKey }) => ({ actorId: null, payload }));
