import type { Spotlight, SpotlightState } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { all, allowed, type Verdict, when } from '../../platform/http/verdict';

export interface Judged {
  personId: number;
  state: SpotlightState;
}
const inState = (s: Judged, ...states: SpotlightState[]): Verdict => when(states.includes(s.state), 'wrong_spotlight_state');
const isEditor = (actor: Actor): Verdict => when(actor.role === 'facilitator' || actor.role === 'admin');
/** Nobody writes their own portrait. */
const ofAnother = (actor: Actor, s: Judged): Verdict => when(s.personId !== actor.id, 'own_spotlight');
const isOf = (actor: Actor, s: Judged): Verdict => when(s.personId === actor.id);

export const edits = (actor: Actor): boolean => allowed(isEditor(actor));
export const canEdit = (actor: Actor, s: Judged): Verdict =>
  all(isEditor(actor), ofAnother(actor, s), inState(s, 'draft', 'asked', 'accepted'));
export const canAsk = (actor: Actor, s: Judged): Verdict => all(isEditor(actor), ofAnother(actor, s), inState(s, 'draft'));
export const canPublish = (actor: Actor, s: Judged): Verdict => all(isEditor(actor), ofAnother(actor, s), inState(s, 'accepted'));
export const canDiscard = (actor: Actor, s: Judged): Verdict =>
  all(isEditor(actor), ofAnother(actor, s), inState(s, 'draft', 'asked', 'accepted', 'published'));
export const canAnswer = (actor: Actor, s: Judged): Verdict => all(isOf(actor, s), inState(s, 'asked'));
export const canWithdraw = (actor: Actor, s: Judged): Verdict => all(isOf(actor, s), inState(s, 'accepted', 'published'));

export const rightsOn = (actor: Actor, s: Judged): Spotlight['can'] => ({
  edit: allowed(canEdit(actor, s)),
  ask: allowed(canAsk(actor, s)),
  publish: allowed(canPublish(actor, s)),
  discard: allowed(canDiscard(actor, s)),
  answer: allowed(canAnswer(actor, s)),
  withdraw: allowed(canWithdraw(actor, s)),
});
