import type { NotificationEvent, NotificationType } from '@ruche/contracts';
import type { Reason } from './circles';

const byType: Partial<Record<NotificationType, NotificationEvent>> = {
  mention: 'mention',
  reply: 'reply',
  announcement: 'announcement',
  join_request: 'duty',
  report: 'duty',
  page_review: 'duty',
  page_expiring: 'duty',
  page_outdated: 'duty',
  help_asked: 'duty',
  help_useful: 'own',
  spotlight_asked: 'duty',
  spotlight_answered: 'decision',
  moderation: 'decision',
  joined: 'arrival',
};
/** Answers to what somebody asked for or owns. */
const decided: readonly Reason[] = ['requester', 'reporter', 'added'];
const owned: readonly Reason[] = ['author', 'asker', 'thanked', 'featured', 'awarded', 'merged_author'];

/** What changes how far something of theirs is. */
const decisions: readonly NotificationType[] = ['stage', 'merge', 'accepted', 'settled'];

/** By which of their choices somebody is told: from what happened, and why they hear of it. */
export function eventOf(type: NotificationType, reason: Reason): NotificationEvent {
  if (decided.includes(reason)) return 'decision';
  const known = byType[type];
  if (known) return known;
  if (reason === 'space') return 'space';
  if (owned.includes(reason)) return decisions.includes(type) ? 'decision' : 'own';
  return reason === 'facilitator' ? 'duty' : 'followed';
}

/** What nobody can mute: decisions on their own ideas and requests, and what they alone can do. */
export const unmutable = (event: NotificationEvent): boolean => event === 'decision' || event === 'duty';
