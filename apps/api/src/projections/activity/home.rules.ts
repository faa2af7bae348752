import type { Duty } from '@ruche/contracts';

/** Minutes for one, and how many make a sitting: nobody is asked for an hour of votes. */
const pace: Record<Duty['kind'], { minutes: number; sitting: number }> = {
  review: { minutes: 3, sitting: 10 },
  answer_request: { minutes: 1, sitting: 10 },
  answer_question: { minutes: 5, sitting: 3 },
  rework: { minutes: 10, sitting: 3 },
  vote: { minutes: 1, sitting: 10 },
  finish_draft: { minutes: 5, sitting: 3 },
};

export const minutesFor = (kind: Duty['kind'], count: number): number => pace[kind].minutes * Math.min(count, pace[kind].sitting);

/** Others wait for the first, the last can wait. */
export const dutyOrder: readonly Duty['kind'][] = ['review', 'answer_request', 'answer_question', 'rework', 'vote', 'finish_draft'];

/** Where the whole of a duty stands, when it is more than one thing. */
export const dutyPlaces: Record<Duty['kind'], string> = {
  review: '/ideas?tab=review',
  answer_request: '/spaces',
  answer_question: '/questions?filter=waiting',
  rework: '/ideas?tab=review&mine=1',
  vote: '/ideas?needsVotes=1',
  finish_draft: '/ideas?tab=drafts',
};

/** Whoever comes back within this time is still on the same visit. */
export const VISIT_MINUTES = 30;
