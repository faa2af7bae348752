import { defineEvent } from '../../platform/events/domain-event';

interface OnSpace {
  actorId: number | null;
  spaceId: number;
}
/** Made, renamed, made visible to others, archived. */
export const spaceChanged = defineEvent('space.changed', (s: OnSpace) => ({ ...s, payload: {} }));
/** Somebody came, went or changed role: what they may read may have changed. */
export const membershipChanged = defineEvent('membership.changed', (s: OnSpace & { personId: number; role: string | null }) => ({
  actorId: s.actorId,
  spaceId: s.spaceId,
  payload: { personId: s.personId, role: s.role },
}));
export const joinRequested = defineEvent('join.requested', (s: { actorId: number; spaceId: number }) => ({ ...s, payload: {} }));
export const joinAnswered = defineEvent('join.answered', (s: OnSpace & { personId: number; accepted: boolean }) => ({
  actorId: s.actorId,
  spaceId: s.spaceId,
  payload: { personId: s.personId, accepted: s.accepted },
}));
