import { defineEvent } from '../../platform/events/domain-event';

/** Somebody vouched for a person's skill, or does not any more. */
export const skillEndorsed = defineEvent('skill.endorsed', (s: { actorId: number; personId: number; skillId: number; on: boolean }) => ({
  actorId: s.actorId,
  payload: { personId: s.personId, skillId: s.skillId, on: s.on },
}));
