import type { FieldReaders, ProfileField } from '@ruche/contracts';
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

/**
 * True for those who share a space with the actor, other than the one that everybody is in; as SQL. Looked up person by
 * person: an EXISTS would be answered by reading everybody in all of the actor's spaces.
 */
export const sharesSpace = (actor: Actor, params: Params, person = 'p'): string =>
  `coalesce((SELECT true FROM memberships near WHERE near.person_id = ${person}.id AND near.space_id = ANY(${params.add(actor.joined)}::bigint[])
     AND near.space_id <> (SELECT c.id FROM spaces c WHERE c.company) LIMIT 1), false)`;

/** What decides who reads the fields of a person, as columns of a row. */
export interface FieldRow {
  id: number;
  field_readers: Partial<Record<ProfileField, FieldReaders>>;
  /** They share a space with the viewer. */
  near: boolean;
}
export const fieldColumns = (actor: Actor, params: Params, person = 'p'): string =>
  `${person}.field_readers, (${person}.field_readers <> '{}' AND ${sharesSpace(actor, params, person)}) AS near`;

/** Whether the viewer reads a field of a person whom they may know of. */
export function readsField(actor: Actor, person: FieldRow, field: ProfileField): boolean {
  const readers = person.field_readers[field] ?? 'everybody';
  return readers === 'everybody' || person.id === actor.id || (readers === 'spaces' && person.near);
}
