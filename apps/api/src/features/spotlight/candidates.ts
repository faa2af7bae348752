import { type SpotlightGrounds, spotlightLimits } from '@ruche/contracts';
import { rows, type Tx } from '../../platform/database/database';
import type { Told } from './spotlight-words';

export interface Candidate {
  personId: number;
  entryId: number;
  told: Told;
  grounds: SpotlightGrounds;
}
interface CandidateRow extends SpotlightGrounds, Omit<Told, 'debut'> {
  person_id: number;
  entry_id: number;
  featured: number;
  department_featured: number;
}

/** Of whoever earned something that week, so many are looked at, those with most points. */
const LOOKED_AT = 1000;
/** What everybody of the company reads. */
const everybodys = `e.audience = 'space' AND e.deleted_at IS NULL AND e.hidden_at IS NULL AND s.visibility = 'open' AND s.archived_at IS NULL`;

/**
 * Who did something in the week before `week` (a Monday) that everybody may read, with the best of it. Whoever left the boards
 * or wants no portrait is not among them, nor who had one lately, said no lately, or was proposed for this week already.
 */
export async function candidatesFor(tx: Tx, week: string, now: Date): Promise<Candidate[]> {
  const found = await rows<CandidateRow>(
    tx,
    `SELECT p.id AS person_id, p.name, p.department, first.points, best.rule, best.entry_id, best.title,
            (SELECT count(*)::int FROM spotlights x WHERE x.person_id = p.id AND x.published_at IS NOT NULL) AS featured,
            (SELECT count(*)::int FROM spotlights x JOIN people o ON o.id = x.person_id
              WHERE x.published_at > $2::timestamptz - interval '${spotlightLimits.restWeeks} weeks' AND o.department = p.department AND p.department <> '') AS department_featured,
            NOT EXISTS (SELECT 1 FROM point_entries l WHERE l.person_id = p.id AND l.open AND l.points > 0 AND l.counted_on < $1::date - 7) AS debut
       FROM (SELECT t.person_id, t.points FROM point_totals t
              WHERE t.scope = 'company' AND t.period = 'week' AND t.starts_on = $1::date - 7 AND t.listed AND t.points > 0
              ORDER BY -t.points, -t.outcome, -t.beneficiaries, t.reached_at, t.person_id LIMIT ${LOOKED_AT}) AS first
       JOIN people p ON p.id = first.person_id AND p.active
       JOIN LATERAL (SELECT l.rule, l.entry_id, e.title FROM point_entries l JOIN entries e ON e.id = l.entry_id JOIN spaces s ON s.id = e.space_id
                      WHERE l.person_id = p.id AND l.counted_on >= $1::date - 7 AND l.counted_on < $1::date AND l.open AND l.points > 0
                        AND l.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM point_entries r WHERE r.reverses = l.id) AND ${everybodys}
                      ORDER BY l.points DESC, l.id LIMIT 1) AS best ON true
      WHERE NOT EXISTS (SELECT 1 FROM point_accounts a WHERE a.person_id = p.id AND NOT a.in_spotlight)
        AND NOT EXISTS (SELECT 1 FROM spotlights x WHERE x.person_id = p.id AND (x.week = $1::date
              OR x.published_at > $2::timestamptz - interval '${spotlightLimits.restWeeks} weeks'
              OR (x.state IN ('declined', 'withdrawn') AND x.answered_at > $2::timestamptz - interval '${spotlightLimits.declinedWeeks} weeks')))`,
    [week, now],
  );
  return found.map(({ person_id, entry_id, name, department, rule, title, points, featured, department_featured, debut }) => ({
    personId: person_id,
    entryId: entry_id,
    told: { name, department, rule, title, debut },
    grounds: { points, featured, departmentFeatured: department_featured, debut },
  }));
}

/** Everybody of the company may still read what a portrait tells of. */
export async function standsOpen(tx: Tx, entryId: number): Promise<boolean> {
  const found = await rows(tx, `SELECT 1 FROM entries e JOIN spaces s ON s.id = e.space_id WHERE e.id = $1 AND ${everybodys}`, [entryId]);
  return found.length > 0;
}
