import { peopleInSlices } from '../../core/people';
import { type Database, row, rows, type Tx } from '../../platform/database/database';
import { deeds, skilled } from './deeds';

/** Sums are kept as what they were worth then: all deeds fade alike, so the order of people never changes by time alone. */
const ORIGIN = '2026-01-01T00:00:00Z';
const HALF_LIFE_DAYS = 365;
/** One count at a time: levels are places among all who have a skill. */
const LOCK = 7_282_037;

/** `value · 2^(−age/365 d)`, as of the origin, as SQL. Source: product/ranking 3.1, *Experts*. */
const faded = `d.value * power(2, extract(epoch FROM d.at - timestamptz '${ORIGIN}') / ${HALF_LIFE_DAYS * 86_400})`;

const counted = `WITH RECURSIVE ${skilled},
  d AS (${Object.entries(deeds)
    .map(([kind, statement]) => `SELECT '${kind}' AS kind, x.* FROM (${statement}) x`)
    .join(' UNION ALL ')}),
  kinds AS (SELECT d.person_id, d.skill_id, d.kind, count(*)::int AS n, sum(${faded}) AS strength FROM d GROUP BY 1, 2, 3),
  sums AS (SELECT person_id, skill_id, sum(strength) AS strength, jsonb_object_agg(kind, n) AS proofs FROM kinds GROUP BY 1, 2),
  lost AS (UPDATE person_skills h SET strength = 0, proofs = '{}' WHERE h.person_id = ANY($1::bigint[]) AND h.strength > 0
    AND NOT EXISTS (SELECT 1 FROM sums s WHERE (s.person_id, s.skill_id) = (h.person_id, h.skill_id)) RETURNING h.skill_id),
  written AS (INSERT INTO person_skills AS h (person_id, skill_id, strength, proofs)
    SELECT person_id, skill_id, strength, proofs FROM sums ORDER BY person_id, skill_id
    ON CONFLICT (person_id, skill_id) DO UPDATE SET strength = excluded.strength, proofs = excluded.proofs
      WHERE (h.strength, h.proofs) IS DISTINCT FROM (excluded.strength, excluded.proofs) RETURNING h.skill_id)
  SELECT skill_id FROM lost UNION SELECT skill_id FROM written ORDER BY 1`;

/** 1 to 4 by quartile among those who have proved the skill: the strongest quarter is at 4. */
const levelled = `UPDATE person_skills h SET proved = l.level FROM (
    SELECT o.person_id, o.skill_id, q.level FROM person_skills o LEFT JOIN (
      SELECT person_id, skill_id, ceil(4 * cume_dist() OVER (PARTITION BY skill_id ORDER BY strength))::int AS level
        FROM person_skills WHERE strength > 0 AND skill_id = ANY($1::bigint[])) q USING (person_id, skill_id)
     WHERE o.skill_id = ANY($1::bigint[])) l
  WHERE (h.person_id, h.skill_id) = (l.person_id, l.skill_id) AND h.proved IS DISTINCT FROM l.level`;

/** Counts the deeds of these people again, and the levels of every skill that changed. A second time it changes nothing. */
export async function countDeeds(tx: Tx, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await row(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const changed = (await rows<{ skill_id: number }>(tx, counted, [personIds])).map(({ skill_id }) => skill_id);
  if (changed.length === 0) return;
  await rows(tx, levelled, [changed]);
  await rows(tx, 'DELETE FROM person_skills WHERE skill_id = ANY($1::bigint[]) AND declared IS NULL AND proved IS NULL', [changed]);
}

/** People at once: levels of what changed are judged anew after each of them. */
const AT_ONCE = 5_000;

/** The same for everybody. */
export async function countAllDeeds(db: Database): Promise<void> {
  for await (const ids of peopleInSlices(db, AT_ONCE))
    await db.transaction(async (tx) => {
      // Levels that move take the directory along, however many people that is.
      await rows(tx, 'SET LOCAL statement_timeout = 0');
      await countDeeds(tx, ids);
    });
}
