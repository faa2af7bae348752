import { type BoardFilter, type BoardRow, boardLimits, type RecognitionSwitches } from '@ruche/contracts';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { Period } from '../points/company-days';
import { SETTING } from '../points/switches';

/** The order of a board, most first; all but the first only decide who is shown above whom on the same rank. */
export type Place = [points: number, outcome: number, beneficiaries: number, reachedAt: string, personId: number];
export interface PlacedRow {
  person: PersonRefRow;
  department: string;
  staff: boolean;
  points: number;
  place: Place;
  /** How many people have as many points, where ranks are asked for. */
  same: number;
}
export interface BoardOf {
  scope: string;
  period: Period;
  view: BoardFilter['view'];
}
export interface Found {
  switches: Partial<RecognitionSwitches> | null;
  /** The viewer stands on it. */
  mine: boolean;
  /** Enough people stand on it for anybody to be ranked. */
  enough: boolean;
  rows: PlacedRow[];
  /** How many have more points than the first of the rows, where ranks are asked for. */
  more: number;
}

/** The order as the indexes of boards have it: everything rises. */
const ORDER = 'p, o, b, reached_at, person_id';
const DOWN = 'p DESC, o DESC, b DESC, reached_at DESC, person_id DESC';

/** What ranks people, what tells equals apart, and who is there at all; each view has an index of its own. */
const views: Record<BoardFilter['view'], { ranked: [string, string, string]; stands: string }> = {
  top: { ranked: ['points', 'outcome', 'beneficiaries'], stands: 't.points > 0' },
  newcomers: { ranked: ['points', 'outcome', 'beneficiaries'], stands: 't.newcomer AND t.points > 0' },
  bridges: { ranked: ['departments', 'beneficiaries', 'points'], stands: 't.departments > 0' },
};

/** Who stands on a board, of those who want to. */
function standing({ scope, period, view }: BoardOf, params: Params): string {
  const { ranked, stands } = views[view];
  const [p, o, b] = ranked.map((column) => `-t.${column}`);
  return `SELECT t.person_id, ${p} AS p, ${o} AS o, ${b} AS b, t.reached_at FROM point_totals t
           WHERE t.scope = ${params.add(scope)} AND t.period = ${params.add(period.kind)} AND t.starts_on = ${params.add(period.startsOn)}::date
             AND t.listed AND ${stands}`;
}

const columns = `x.p, x.o, x.b, x.reached_at, x.person_id`;
/** How many people there are on a board who have as much as `which` says: from counts that are kept, whoever stands on it. */
const counted = (which: string): string =>
  `SELECT coalesce(sum(c.people), 0)::int FROM board_counts c, asked a
    WHERE c.scope = a.scope AND c.period = a.period AND c.starts_on = a.starts_on AND c.view = a.view AND c.points ${which}`;

/** Rows of a page; or three above the viewer and three below, with what their ranks need. */
function part(around: boolean, after: Place | undefined, limit: number, params: Params): { rows: string; more: string; same: string } {
  if (around) {
    const me = `(SELECT p FROM me), (SELECT o FROM me), (SELECT b FROM me), (SELECT reached_at FROM me), (SELECT person_id FROM me)`;
    const side = (sign: string, order: string, n: number) =>
      `(SELECT ${columns} FROM standing x WHERE (${ORDER}) ${sign} (${me}) ORDER BY ${order} LIMIT ${n})`;
    const rows = `${side('<', DOWN, boardLimits.around)} UNION ALL ${side('>=', ORDER, boardLimits.around + 1)}`;
    return { rows, more: counted('> -(SELECT min(p) FROM shown)'), same: counted('= -x.p') };
  }
  const cut = after
    ? `WHERE (${ORDER}) > (${params.add(-after[0])}::int, ${params.add(-after[1])}::int, ${params.add(-after[2])}::int, ${params.add(after[3])}::timestamptz, ${params.add(after[4])}::bigint)`
    : '';
  return { rows: `SELECT ${columns} FROM standing x ${cut} ORDER BY ${ORDER} LIMIT ${limit}`, more: 'SELECT 0', same: 'SELECT 0' };
}

/** A board as one statement: what the company wants, whether the viewer is on it, and the rows; served by the index of boards. */
export async function boardOf(
  reader: Reader,
  viewerId: number,
  board: BoardOf,
  { after, around = false, limit = 0 }: { after?: Place | undefined; around?: boolean; limit?: number },
): Promise<Found> {
  const params = new Params();
  const { scope, period, view } = board;
  const asked = `SELECT ${params.add(scope)}::text AS scope, ${params.add(period.kind)}::text AS period, ${params.add(period.startsOn)}::date AS starts_on, ${params.add(view)}::text AS view`;
  const who = standing(board, params);
  const me = params.add(viewerId);
  const { rows, more, same } = part(around, after, limit, params);
  const [found] = await reader.rows<Omit<Found, 'rows'> & { rows: (Omit<PlacedRow, 'points'> & { place: Place })[] }>(
    `WITH asked AS (${asked}), standing AS NOT MATERIALIZED (${who}), me AS (SELECT * FROM standing WHERE person_id = ${me}), shown AS (${rows})
     SELECT (SELECT value FROM settings WHERE key = '${SETTING}') AS switches, EXISTS (SELECT 1 FROM me) AS mine,
            (SELECT count(*) FROM (SELECT 1 FROM standing ORDER BY ${ORDER} LIMIT ${boardLimits.few}) AS first) >= ${boardLimits.few} AS enough, (${more}) AS more,
            (SELECT coalesce(json_agg(json_build_object('place', json_build_array(-x.p, -x.o, -x.b, x.reached_at::text, x.person_id), 'person', ${personJson('p')},
                      'department', p.department, 'staff', p.role <> 'member', 'same', (${same})) ORDER BY x.p, x.o, x.b, x.reached_at, x.person_id), '[]')
               FROM shown x JOIN people p ON p.id = x.person_id) AS rows`,
    params.values,
  );
  const placed = (found?.rows ?? []).map((row) => ({ ...row, points: row.place[0] }));
  return { switches: null, mine: false, enough: false, more: 0, ...found, rows: placed };
}

interface DepartmentRow {
  department: string;
  people: number;
  points: number;
}
/**
 * Departments of at least five active people, by the average of what everybody may see of all of them; opting out changes nothing.
 * @param partTime somebody who works half of the week counts as half a person
 */
export async function departments(reader: Reader, period: Period, partTime: boolean): Promise<BoardRow[]> {
  const found = await reader.rows<DepartmentRow>(
    `SELECT s.department, s.people, round(coalesce(t.points, 0)::numeric / ${partTime ? '(s.working_time / 100.0)' : 's.people'}, 1)::float8 AS points
       FROM (SELECT department, sum(people)::int AS people, sum(working_time) AS working_time FROM team_sizes GROUP BY 1 HAVING sum(people) >= ${boardLimits.team}) AS s
       LEFT JOIN (SELECT department, sum(points) AS points FROM team_points WHERE period = $1 AND starts_on = $2::date GROUP BY 1) AS t USING (department)
      ORDER BY points DESC, department`,
    [period.kind, period.startsOn],
  );
  return ranked(found, 0, 0).map(({ row, rank }) => ({
    rank,
    points: row.points,
    person: null,
    department: row.department,
    staff: false,
    people: row.people,
  }));
}

export const presentRow = ({ row, rank }: { row: PlacedRow; rank: number }): BoardRow => ({
  rank,
  points: row.points,
  person: presentRef(row.person),
  department: row.department,
  staff: row.staff,
  people: null,
});

/**
 * Standard competition ranks, 1-2-2-4: equal points share a rank, and the next is as many below as stand above.
 * @param before how many stand above the first of these rows, whatever their points
 * @param sameBefore how many of them have its points
 */
export function ranked<R extends { points: number }>(list: readonly R[], before: number, sameBefore: number): { row: R; rank: number }[] {
  let rank = before - sameBefore + 1;
  return list.map((row, i) => {
    if (i > 0 && list[i - 1]?.points !== row.points) rank = before + i + 1;
    return { row, rank };
  });
}

/**
 * The same for rows that stand next to each other on a board, from how many people have as many points.
 * @param more how many have more points than the first of them
 */
export function rankedWithin<R extends { points: number; same: number }>(list: readonly R[], more: number): { row: R; rank: number }[] {
  let rank = more + 1;
  return list.map((row, i) => {
    const before = list[i - 1];
    if (before && before.points !== row.points) rank += before.same;
    return { row, rank };
  });
}
