import type { Reader } from '../../platform/database/database';
import { ACTOR_COLUMNS, type Actor, type ActorRow, asActor } from '../access';
import type { Audience } from '../entries';

/** By what an entry is readable, looked up once for everybody who listens. */
export interface EntryAudience {
  id: number;
  spaceId: number;
  audience: Audience;
  namedById: number | null;
  deleted: boolean;
  authorIds: number[];
}
/** What a listener's rights are judged by, ready to be asked a thousand times. */
export interface Rights {
  id: number;
  readable: ReadonlySet<number>;
  named: ReadonlySet<number>;
  facilitated: ReadonlySet<number>;
}
export const rightsOf = (actor: Pick<Actor, 'id' | 'readable' | 'named' | 'facilitated'>): Rights => ({
  id: actor.id,
  readable: new Set(actor.readable),
  named: new Set(actor.named.map(({ id }) => id)),
  facilitated: new Set(actor.facilitated),
});
export const sameRights = (a: Rights, b: Rights): boolean =>
  sameSet(a.readable, b.readable) && sameSet(a.named, b.named) && sameSet(a.facilitated, b.facilitated);
const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>) => a.size === b.size && [...a].every((x) => b.has(x));

/** `visibleTo` for one entry and many people; a spec holds the two together. */
export function readsAudience(rights: Rights, entry: EntryAudience): boolean {
  if (!rights.readable.has(entry.spaceId)) return false;
  if (entry.audience === 'space' && !entry.deleted) return true;
  if (entry.audience === 'named' && !entry.deleted && entry.namedById !== null && rights.named.has(entry.namedById)) return true;
  return entry.authorIds.includes(rights.id) || (entry.audience !== 'authors' && rights.facilitated.has(entry.spaceId));
}

/** The audiences of these entries now: one statement. */
export async function audiencesOf(reader: Reader, ids: number[]): Promise<Map<number, EntryAudience>> {
  if (ids.length === 0) return new Map();
  const found = await reader.rows<Omit<EntryAudience, 'authorIds'> & { authors: (number | string)[] }>(
    `SELECT e.id, e.space_id AS "spaceId", e.audience, e.named_by_id AS "namedById", e.deleted_at IS NOT NULL AS deleted,
            ARRAY(SELECT e.author_id UNION SELECT c.person_id FROM contributions c WHERE c.entry_id = e.id AND c.role = 'co_author') AS authors
       FROM entries e WHERE e.id = ANY($1::bigint[])`,
    [ids],
  );
  return new Map(found.map(({ authors, ...entry }) => [entry.id, { ...entry, authorIds: authors.map(Number) }]));
}

export interface Stale {
  /** Everybody who listens. */
  all: boolean;
  personIds: number[];
  /** Events whose payload names the person concerned. */
  eventIds: number[];
}
/** The rights, now, of those among these people who are concerned: one statement. `concerned`: an event was about them. */
export async function freshRights(reader: Reader, listening: number[], stale: Stale): Promise<{ rights: Rights; concerned: boolean }[]> {
  const found = await reader.rows<ActorRow & { concerned: boolean }>(
    `WITH meant AS (SELECT (d.payload->>'personId')::bigint AS id FROM domain_events d WHERE d.id = ANY($4::bigint[]))
     SELECT ${ACTOR_COLUMNS}, p.id IN (SELECT id FROM meant) AS concerned FROM people p
      WHERE p.id = ANY($1::bigint[]) AND ($2::boolean OR p.id = ANY($3::bigint[]) OR p.id IN (SELECT id FROM meant))`,
    [listening, stale.all, stale.personIds, stale.eventIds],
  );
  return found.map((person) => ({ rights: rightsOf(asActor(person)), concerned: person.concerned }));
}
