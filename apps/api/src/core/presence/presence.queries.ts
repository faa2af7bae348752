import { presenceSeconds } from '@ruche/contracts';
import { type Reader, rows, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { Actor } from '../access';
import { knownTo, type PersonRefRow } from '../people';

/** What is written counts this long; it is written again once it is a minute old, so at most once a minute a person. */
const UNTIL = `now() + interval '${presenceSeconds.counts} seconds'`;
const OLD_ENOUGH = `now() + interval '${presenceSeconds.counts - presenceSeconds.sign} seconds'`;
const MOST = 50;

/** These people are here, as far as they show it. */
export const keepPresent = (reader: Reader, personIds: number[]): Promise<unknown> =>
  reader.rows(
    `INSERT INTO presences (person_id, until) SELECT p.id, ${UNTIL} FROM people p
      WHERE p.id = ANY($1::bigint[]) AND p.active AND p.shows_presence ORDER BY p.id
     ON CONFLICT (person_id) DO UPDATE SET until = excluded.until WHERE presences.until <= ${OLD_ENOUGH}`,
    [personIds],
  );

/** Nothing stays of what is over. */
export async function forgetPast(reader: Reader): Promise<void> {
  await reader.rows(
    'DELETE FROM presences WHERE person_id IN (SELECT person_id FROM presences WHERE until < now() FOR UPDATE SKIP LOCKED)',
  );
  await reader.rows(
    `DELETE FROM entry_presences WHERE (entry_id, person_id) IN
       (SELECT entry_id, person_id FROM entry_presences WHERE until < now() FOR UPDATE SKIP LOCKED)`,
  );
}

/**
 * This person has the entry before them. Two who come at once come one after the other, or neither would learn of the other.
 * @returns whether others learn it only now
 */
export async function keepOnEntry(tx: Tx, entryId: number, personId: number): Promise<boolean> {
  await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('present ' || $1::text, 0))`, [entryId]);
  const kept = await rows<{ arrived: boolean }>(
    tx,
    `WITH before AS (SELECT until FROM entry_presences WHERE entry_id = $1 AND person_id = $2)
     INSERT INTO entry_presences (entry_id, person_id, until) SELECT $1, p.id, ${UNTIL} FROM people p WHERE p.id = $2 AND p.shows_presence
     ON CONFLICT (entry_id, person_id) DO UPDATE SET until = excluded.until WHERE entry_presences.until <= ${OLD_ENOUGH}
     RETURNING NOT EXISTS (SELECT 1 FROM before WHERE until > now()) AS arrived`,
    [entryId, personId],
  );
  return kept[0]?.arrived ?? false;
}

export interface PresentRow extends PersonRefRow {
  /** May know of the viewer: guests know only those with whom they share a space. */
  knows_viewer: boolean;
}

/** Whom the viewer may know of and who shows themself, by name; nobody when the viewer does not show themself. */
function presentFrom(actor: Actor, params: Params, from: string): string {
  const me = params.add(actor.id);
  return `SELECT p.id, p.handle, p.name, p.avatar_file_id, p.active,
            p.role <> 'guest' OR EXISTS (SELECT 1 FROM memberships a JOIN memberships b ON b.space_id = a.space_id WHERE a.person_id = p.id AND b.person_id = ${me}) AS knows_viewer
       FROM ${from} AND p.active AND p.shows_presence AND ${knownTo(actor, params)}
        AND EXISTS (SELECT 1 FROM people own WHERE own.id = ${me} AND own.shows_presence)
      ORDER BY p.name, p.id LIMIT ${MOST}`;
}

/** Who else has the entry open. */
export function presentOn(reader: Reader, actor: Actor, entryId: number): Promise<PresentRow[]> {
  const params = new Params();
  const from = `entry_presences here JOIN people p ON p.id = here.person_id
      WHERE here.entry_id = ${params.add(entryId)} AND here.until > now() AND p.id <> ${params.add(actor.id)}`;
  return reader.rows<PresentRow>(presentFrom(actor, params, from), params.values);
}

/** Members of the space who are here, the viewer among them. */
export function presentIn(reader: Reader, actor: Actor, spaceId: number): Promise<PresentRow[]> {
  const params = new Params();
  const from = `presences here JOIN people p ON p.id = here.person_id JOIN memberships m ON m.person_id = p.id
      WHERE m.space_id = ${params.add(spaceId)} AND here.until > now()`;
  return reader.rows<PresentRow>(presentFrom(actor, params, from), params.values);
}
