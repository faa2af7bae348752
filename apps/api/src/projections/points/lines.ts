import { boardLimits, type PointNote } from '@ruche/contracts';
import { rows, type Tx } from '../../platform/database/database';
import { periodsOf } from './company-days';
import type { Subject } from './facts';
import { bridgingRules, outcomeRules } from './rulebook';

/** A line of the ledger, as it is written; the turn follows from the lines of the same cause that are there. */
export interface NewLine {
  rule: string;
  ruleVersion: number;
  personId: number;
  sourceType: string;
  sourceId: number;
  actorId: number;
  worth: number;
  points: number;
  note: PointNote;
  entryId: number | null;
  spaceId: number | null;
  open: boolean;
  causedAt: Date;
  causedOn: string;
  countedOn: string;
  reverses: number | null;
  /** Of the line that is reversed. */
  turn: number | null;
}

/** A line that nothing took back. */
export interface Standing extends Omit<NewLine, 'reverses' | 'turn'> {
  id: number;
  turn: number;
}

const standingColumns = `l.id, l.rule, l.rule_version AS "ruleVersion", l.person_id AS "personId", l.source_type AS "sourceType", l.source_id AS "sourceId",
  l.actor_id AS "actorId", l.turn, l.worth, l.points, l.note, l.entry_id AS "entryId", l.space_id AS "spaceId", l.open, l.caused_at AS "causedAt",
  l.caused_on::text AS "causedOn", l.counted_on::text AS "countedOn"`;
const standing = `l.reverses IS NULL AND l.rule <> 'manual' AND NOT EXISTS (SELECT 1 FROM point_entries r WHERE r.reverses = l.id)`;

const about: Record<Subject, string> = {
  entry: 'l.entry_id = ANY($1::bigint[])',
  person: `l.source_type = 'person' AND l.person_id = ANY($1::bigint[]) AND l.rule = 'P01'`,
  help: `l.source_type = 'help' AND l.source_id = ANY($1::bigint[]) AND l.rule = 'P22'
    AND l.person_id IN (SELECT h.helper_id FROM help_requests h WHERE h.id = ANY($1::bigint[]))`,
};
/** What stands in the ledger because of these entries, people or requests. */
export const standingAbout = (tx: Tx, subject: Subject, ids: number[]): Promise<Standing[]> =>
  rows<Standing>(tx, `SELECT ${standingColumns} FROM point_entries l WHERE ${about[subject]} AND ${standing}`, [ids]);

/** What stands of these people in these months (`YYYY-MM`), pair by pair. */
export const standingIn = (tx: Tx, personIds: number[], months: string[]): Promise<Standing[]> =>
  rows<Standing>(
    tx,
    `SELECT ${standingColumns} FROM (SELECT DISTINCT person_id, first FROM unnest($1::bigint[], $2::date[]) AS t(person_id, first)) AS m
       JOIN point_entries l ON l.person_id = m.person_id AND l.caused_on >= m.first AND l.caused_on < (m.first + interval '1 month')::date
      WHERE ${standing}`,
    [personIds, months.map((month) => `${month}-01`)],
  );

/** Every scope that a line `l` counts in: its person's own, the company's and its themes' when everybody could see it, its space's. */
export const scopesOf = `(SELECT 'own' AS scope UNION ALL SELECT 'company' WHERE l.open UNION ALL SELECT 'space:' || l.space_id WHERE l.space_id IS NOT NULL
  UNION ALL SELECT 'theme:' || t.id FROM unnest(l.theme_ids) AS t(id) WHERE l.open)`;

/** Appends lines and brings the sums of their periods into step, in one transaction with what holds the accounts. */
export async function append(tx: Tx, lines: NewLine[], at: Date): Promise<void> {
  if (lines.length === 0) return;
  await rows(
    tx,
    `INSERT INTO point_entries (rule, rule_version, person_id, source_type, source_id, actor_id, turn, worth, points, note, entry_id, space_id, open, theme_ids,
                                caused_at, caused_on, counted_on, at, reverses)
     SELECT n.rule, n.version, n.person, n.type, n.source, n.actor,
            coalesce(n.turn, (SELECT max(x.turn) + 1 FROM point_entries x WHERE x.rule = n.rule AND x.person_id = n.person AND x.source_type = n.type
                                 AND x.source_id = n.source AND x.actor_id = n.actor AND x.reverses IS NULL), 0),
            n.worth, n.points, n.note, n.entry, n.space, n.open,
            coalesce((SELECT x.theme_ids FROM point_entries x WHERE x.id = n.reverses), themes_above(n.entry)), n.caused_at, n.caused_on, n.counted_on, $2, n.reverses
       FROM jsonb_to_recordset($1::jsonb) AS n(rule text, version int, person bigint, type text, source bigint, actor bigint, turn int, worth int, points int,
            note text, entry bigint, space bigint, open boolean, caused_at timestamptz, caused_on date, counted_on date, reverses bigint)`,
    [
      JSON.stringify(
        lines.map((l) => ({
          rule: l.rule,
          version: l.ruleVersion,
          person: l.personId,
          type: l.sourceType,
          source: l.sourceId,
          actor: l.actorId,
          turn: l.turn,
          worth: l.worth,
          points: l.points,
          note: l.note,
          entry: l.entryId,
          space: l.spaceId,
          open: l.open,
          caused_at: l.causedAt,
          caused_on: l.causedOn,
          counted_on: l.countedOn,
          reverses: l.reverses,
        })),
      ),
      at,
    ],
  );
  await sumUp(
    tx,
    lines.map(({ personId, countedOn }) => ({ personId, day: countedOn })),
  );
}

/** Sums the ledger of people over every period and scope that these days lie in: from the lines, never by adding to a sum. */
export async function sumUp(tx: Tx, touched: { personId: number; day: string }[]): Promise<void> {
  const periods = new Map<string, [number, string, string, string]>();
  for (const { personId, day } of touched)
    for (const { kind, startsOn, endsOn } of periodsOf(day))
      periods.set(`${personId} ${kind} ${startsOn}`, [personId, kind, startsOn, endsOn]);
  const all = [...periods.values()];
  await rows(
    tx,
    `INSERT INTO point_totals (person_id, scope, period, starts_on, points, outcome, beneficiaries, departments, reached_at, listed, newcomer)
     SELECT t.person_id, s.scope, t.period, t.starts_on, sum(l.points), coalesce(sum(l.points) FILTER (WHERE l.rule = ANY($5::text[])), 0),
            count(DISTINCT l.actor_id) FILTER (WHERE l.actor_id <> 0 AND l.points > 0 AND l.reverses IS NULL AND r.id IS NULL),
            count(DISTINCT other.department) FILTER (WHERE l.rule = ANY($6::text[]) AND l.note NOT IN ('short', 'ring') AND l.reverses IS NULL AND r.id IS NULL
              AND other.department <> '' AND other.department <> own.department),
            coalesce(max(l.caused_at) FILTER (WHERE l.points > 0 AND l.reverses IS NULL AND r.id IS NULL), max(l.caused_at)), on_boards(t.person_id),
            own.created_at > now() - interval '${boardLimits.newcomerDays} days'
       FROM unnest($1::bigint[], $2::text[], $3::date[], $4::date[]) AS t(person_id, period, starts_on, ends_on)
       JOIN point_entries l ON l.person_id = t.person_id AND l.counted_on >= t.starts_on AND l.counted_on < t.ends_on
       LEFT JOIN point_entries r ON r.reverses = l.id
       JOIN people own ON own.id = t.person_id
       LEFT JOIN people other ON other.id = l.actor_id
       CROSS JOIN LATERAL ${scopesOf} AS s
      GROUP BY t.person_id, s.scope, t.period, t.starts_on, own.created_at
     ON CONFLICT (person_id, scope, period, starts_on) DO UPDATE SET points = excluded.points, outcome = excluded.outcome,
       beneficiaries = excluded.beneficiaries, departments = excluded.departments, reached_at = excluded.reached_at, listed = excluded.listed,
       newcomer = excluded.newcomer`,
    [all.map(([p]) => p), all.map(([, k]) => k), all.map(([, , s]) => s), all.map(([, , , e]) => e), outcomeRules, bridgingRules],
  );
}
