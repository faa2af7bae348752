import type { LiveMessage } from '@ruche/contracts';
import type { LiveEvent } from '../../platform/live/live-hub';

/** A message and who gets it: readers of an entry (of these people, when they are named) or of a space, facilitators of a space, or these people. */
export interface Addressed {
  /** The event's number, for the client's `Last-Event-ID`. */
  id?: number;
  message: LiveMessage;
  to: { entryId: number; among?: number[] } | { spaceId: number; only?: 'facilitators' } | { personIds: number[] };
}

/** What changed for some people alone. */
const toPersons = ['notifications', 'favourites', 'recognition', 'badge'] as const;

/** What a committed event says to browsers; nothing when no screen depends on it. */
export function addressed(live: LiveEvent): Addressed | undefined {
  const { id, event = '' } = live;
  const own = toPersons.find((type) => type === event);
  if (own) return { message: { type: own }, to: { personIds: live.personIds ?? [] } };
  if (live.entryId && (event === 'entry.presence' || event === 'entry.writing')) {
    const { entryId, by, personIds: among = [] } = live;
    return { message: { type: event === 'entry.writing' ? 'writing' : 'presence', entryId, by }, to: { entryId, among } };
  }
  // Who reports what is for those who run the space; what becomes of it is told by the change of the object.
  if (event.startsWith('moderation.') && live.spaceId)
    return { id, message: { type: 'space', spaceId: live.spaceId, event }, to: { spaceId: live.spaceId, only: 'facilitators' } };
  if (live.entryId) {
    const { entryId, actorId } = live;
    const of = live.commentId
      ? { type: 'comment' as const, entryId, commentId: live.commentId, event }
      : { type: 'entry' as const, entryId, event };
    // Following is one's own affair: only one's other tabs show it.
    return { id, message: of, to: event === 'entry.followed' ? { personIds: actorId ? [actorId] : [] } : { entryId } };
  }
  if (!live.spaceId) return undefined;
  const { spaceId } = live;
  return {
    id,
    message: { type: 'space', spaceId, event },
    to: event.startsWith('join.') ? { spaceId, only: 'facilitators' } : { spaceId },
  };
}

/** What bursts are counted by; nothing for what is sent to people by name. */
export const burstKey = ({ to }: Addressed): string | undefined => {
  if ('entryId' in to && to.among) return undefined;
  if ('entryId' in to) return `e${to.entryId}`;
  return 'spaceId' in to ? `s${to.spaceId}${to.only ?? ''}` : undefined;
};

/** Two messages about one object as one: it keeps only what both say. */
export function together(earlier: Addressed, later: Addressed): Addressed {
  const [a, b] = [earlier.message, later.message];
  const message: LiveMessage = { ...b, type: a.type === b.type ? b.type : 'entry' };
  if (a.commentId !== b.commentId) delete message.commentId;
  if (a.event !== b.event) delete message.event;
  return { ...later, message };
}

/** After these the rights of the people concerned are read anew; after the last two those of everybody. */
export const changesRights = (event: string): boolean => event === 'membership.changed' || event === 'person.changed' || ofEverybody(event);
export const ofEverybody = (event: string): boolean => event === 'space.changed' || event === 'entry.readers-changed';
