import { defineEvent } from '../../platform/events/domain-event';

/** A skill of somebody became another, or is one of its own again: what their deeds prove is counted again. */
export const skillMerged = defineEvent('skill.merged', (s: { actorId: number; personId: number; skillId: number }) => ({
  actorId: s.actorId,
  payload: { personId: s.personId, skillId: s.skillId },
}));

/** Somebody vouched for a person's skill, or does not any more. */
export const skillEndorsed = defineEvent('skill.endorsed', (s: { actorId: number; personId: number; skillId: number; on: boolean }) => ({
  actorId: s.actorId,
  payload: { personId: s.personId, skillId: s.skillId, on: s.on },
}));
