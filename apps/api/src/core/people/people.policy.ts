import type { Role } from '@ruche/contracts';
import { type Verdict, when } from '../../platform/http/verdict';
import { type Actor, isGuest } from '../access';

interface Known {
  id: number;
  role: Role;
  active: boolean;
}
/** A profile is its person's own. */
export const canEdit = (actor: Actor, person: { id: number }): Verdict => when(actor.id === person.id);

/** Staff help each other. */
export const canAsk = (actor: Actor, person: Known): Verdict =>
  when(actor.id !== person.id && person.active && person.role !== 'guest' && !isGuest(actor));

/** Nobody vouches for themself; from what they know it is looked at when they do. */
export const canEndorse = (actor: Actor, person: Known): Verdict => when(actor.id !== person.id && person.active && !isGuest(actor));
