import type { Locale, Role } from '@ruche/contracts';
import type { Principal } from '../../platform/auth/access';

/** The person who asks, with all that rights are judged by; read anew for every request. */
export interface Actor extends Principal {
  role: Role;
  handle: string;
  name: string;
  locale: Locale;
  timeZone: string;
  /** Spaces whose content this person reads. */
  readable: number[];
  /** Those of them that are not archived: what lists show unless archives are asked for. */
  current: number[];
  /** Entries that name this person as a reader, in spaces that they read. */
  named: { id: number; spaceId: number }[];
  /** Spaces where this person is owner, facilitator or global facilitator. */
  facilitated: number[];
  /** Spaces this person is in, whatever as. */
  joined: number[];
}

export const isGuest = (actor: Actor): boolean => actor.role === 'guest';
export const reads = (actor: Actor, spaceId: number): boolean => actor.readable.includes(spaceId);
export const facilitates = (actor: Actor, spaceId: number): boolean => actor.facilitated.includes(spaceId);

/** The columns of an actor, for a statement in which the table `people` is called `p`. */
export const ACTOR_COLUMNS = `p.id, p.role, p.handle, p.name, p.locale, p.time_zone,
  ARRAY(SELECT r.space_id FROM space_readers r WHERE r.person_id = p.id ORDER BY 1) AS readable,
  ARRAY(SELECT a.id FROM spaces a WHERE a.archived_at IS NOT NULL) AS archived,
  (SELECT coalesce(json_agg(json_build_object('id', root.id, 'spaceId', root.space_id) ORDER BY root.id), '[]')
     FROM entry_named_readers n JOIN entries root ON root.id = n.entry_id JOIN space_readers r ON r.space_id = root.space_id AND r.person_id = p.id
    WHERE n.person_id = p.id) AS named,
  ARRAY(SELECT f.space_id FROM space_facilitators f WHERE f.person_id = p.id ORDER BY 1) AS facilitated,
  ARRAY(SELECT m.space_id FROM memberships m WHERE m.person_id = p.id ORDER BY 1) AS joined`;

export interface ActorRow {
  id: number;
  role: Role;
  handle: string;
  name: string;
  locale: Locale;
  time_zone: string;
  readable: (number | string)[];
  archived: (number | string)[];
  named: Actor['named'];
  facilitated: (number | string)[];
  joined: (number | string)[];
}

const without = (ids: number[], left: number[]): number[] => (left.length ? ids.filter((id) => !left.includes(id)) : ids);

type How = Pick<Principal, 'scope' | 'sessionId' | 'confirmed'>;
/** @param how by which credential; left out, as by a program that may write */
export const asActor = (row: ActorRow, how: Partial<How> = {}): Actor => ({
  id: row.id,
  role: row.role,
  handle: row.handle,
  name: row.name,
  locale: row.locale,
  timeZone: row.time_zone,
  scope: how.scope ?? 'write',
  sessionId: how.sessionId ?? null,
  confirmed: how.confirmed ?? false,
  readable: row.readable.map(Number),
  current: without(row.readable.map(Number), row.archived.map(Number)),
  named: row.named,
  facilitated: row.facilitated.map(Number),
  joined: row.joined.map(Number),
});
