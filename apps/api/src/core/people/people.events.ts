import { defineEvent } from '../../platform/events/domain-event';

/** Joined, changed their profile or role, or was switched off or on. */
export const personChanged = defineEvent('person.changed', (p: { actorId: number | null; personId: number }) => ({
  actorId: p.actorId,
  payload: { personId: p.personId },
}));
