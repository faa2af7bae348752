import { defineEvent } from '../../platform/events/domain-event';

interface OnRequest {
  /** Null when it is the clock. */
  actorId: number | null;
  requestId: number;
}
/** These people are asked from now on. */
export const helpAsked = defineEvent('help.asked', (h: OnRequest & { personIds: number[] }) => ({
  actorId: h.actorId,
  payload: { requestId: h.requestId, personIds: h.personIds },
}));
export const helpAccepted = defineEvent('help.accepted', (h: OnRequest & { personId: number }) => ({
  actorId: h.actorId,
  payload: { requestId: h.requestId, personId: h.personId },
}));
export const helpDeclined = defineEvent('help.declined', (h: OnRequest & { personId: number }) => ({
  actorId: h.actorId,
  payload: { requestId: h.requestId, personId: h.personId },
}));
/** Whoever was asked need not answer any more: somebody helps, it was taken back, or their time is over. */
export const helpReleased = defineEvent('help.released', (h: OnRequest & { personIds: number[] }) => ({
  actorId: h.actorId,
  payload: { requestId: h.requestId, personIds: h.personIds },
}));
/** Nobody is left to ask. */
export const helpExhausted = defineEvent('help.exhausted', (h: OnRequest) => ({ actorId: h.actorId, payload: { requestId: h.requestId } }));
export const helpRated = defineEvent('help.rated', (h: OnRequest & { helperId: number; useful: boolean }) => ({
  actorId: h.actorId,
  payload: { requestId: h.requestId, helperId: h.helperId, useful: h.useful },
}));
