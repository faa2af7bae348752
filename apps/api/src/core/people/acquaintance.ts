import type { Params } from '../../platform/database/params';
import { type Actor, isGuest } from '../access';

/**
 * Whom a person may know of, as SQL: everybody for staff; for a guest, themself and those who share a space with them.
 * @param person what the statement calls the table `people`
 */
export function knownTo(actor: Actor, params: Params, person = 'p'): string {
  if (!isGuest(actor)) return 'true';
  return `(${person}.id = ${params.add(actor.id)} OR EXISTS (SELECT 1 FROM memberships shared
      WHERE shared.person_id = ${person}.id AND shared.space_id = ANY(${params.add(actor.joined)}::bigint[])))`;
}
