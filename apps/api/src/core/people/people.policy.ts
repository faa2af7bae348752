import { type Verdict, when } from '../../platform/http/verdict';
import type { Actor } from '../access';

/** A profile is its person's own. */
export const canEdit = (actor: Actor, person: { id: number }): Verdict => when(actor.id === person.id);
