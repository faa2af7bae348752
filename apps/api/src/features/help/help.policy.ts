import type { HelpState, InvitationState } from '@ruche/contracts';
import { all, type Verdict, when } from '../../platform/http/verdict';

/** What somebody is to a request: who asked, or one of those who were asked. */
export interface Party {
  askerId: number;
  state: HelpState;
  /** Of the viewer's own invitation. */
  invited: InvitationState | null;
}
type Who = { id: number };

const isAsker = (actor: Who, party: Party): Verdict => when(actor.id === party.askerId);

/** Whoever is asked answers while nobody else helps. */
export const canAnswer = (_: Who, party: Party): Verdict =>
  all(when(party.invited !== null), when(party.state === 'open' && party.invited === 'asked', 'settled'));

/** Whoever asked takes it back while it is not over. */
export const canClose = (actor: Who, party: Party): Verdict =>
  all(isAsker(actor, party), when(party.state === 'open' || party.state === 'accepted', 'settled'));

/** Whoever asked says whether it helped, once somebody does, and may say otherwise later. */
export const canRate = (actor: Who, party: Party): Verdict =>
  all(isAsker(actor, party), when(party.state === 'accepted' || party.state === 'rated', 'not_helped_yet'));
