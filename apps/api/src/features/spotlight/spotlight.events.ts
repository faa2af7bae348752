import { defineEvent } from '../../platform/events/domain-event';

export type SpotlightAnswer = 'accepted' | 'declined' | 'withdrawn';
interface On {
  /** Null when it is the clock. */
  actorId: number | null;
  spotlightId: number;
}
const about = <P extends object>({ actorId, ...payload }: On & P) => ({ actorId, payload });

/** The week's portrait was drafted: somebody may read over it. */
export const spotlightDrafted = defineEvent('spotlight.drafted', about<object>);
/** Whoever it is of was asked. */
export const spotlightAsked = defineEvent('spotlight.asked', about<{ personId: number }>);
/** They need not answer any more. */
export const spotlightTakenBack = defineEvent('spotlight.taken_back', about<{ personId: number }>);
/** To whoever asked. */
export const spotlightAnswered = defineEvent('spotlight.answered', about<{ askedById: number | null; what: SpotlightAnswer }>);
export const spotlightPublished = defineEvent('spotlight.published', about<{ personId: number }>);
