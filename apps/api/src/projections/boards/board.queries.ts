import { type BoardFilter, type BoardRow, boardLimits } from '@ruche/contracts';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { Period } from '../points/company-days';

/** The order of a board, most first; the rest only decides who is shown above whom on the same rank. */
export type Place = [points: number, outcome: number, beneficiaries: number, reachedAt: string, personId: number];
export interface PlacedRow {
  person: PersonRefRow;
  department: string;
  staff: boolean;
  points: number;
  place: Place;
}
export interface BoardOf {
  scope: string;
  period: Period;
  view: BoardFilter['view'];
}

const key = '(-t.points, -t.outcome, -t.beneficiaries, t.reached_at, t.person_id)';
const at = (place: Place, params: Params): string =>
  `(${params.add(-place[0])}::int, ${params.add(-place[1])}::int, ${params.add(-place[2])}::int, ${params.add(place[3])}::timestamptz, ${params.add(place[4])}::bigint)`;

/** Who stands on a board: whoever wants to, has points, and for newcomers came in the last 90 days. */
function on({ scope, period, view }: BoardOf, params: Params): string {
  const newcomers = `AND EXISTS (SELECT 1 FROM people n WHERE n.id = t.person_id AND n.created_at > now() - interval '${boardLimits.newcomerDays} days')`;
  return `FROM point_totals t WHERE t.scope = ${params.add(scope)} AND t.period = ${params.add(period.kind)} AND t.starts_on = ${params.add(period.startsOn)}::date
            AND t.listed AND t.points > 0 ${view === 'newcomers' ? newcomers : ''}`;
}

/** So many rows after a place, or before it in the order of the board: served by the index of boards. */
export async function placed(
  reader: Reader,
  board: BoardOf,
  { after, from, before, limit }: { after?: Place | undefined; from?: Place; before?: Place; limit: number },
): Promise<PlacedRow[]> {
  const params = new Params();
  const [sign, place] = after ? ['>', after] : from ? ['>=', from] : ['<', before];
  const cut = place ? `AND ${key} ${sign} ${at(place, params)}` : '';
  const order = ['-t.points', '-t.outcome', '-t.beneficiaries', 't.reached_at', 't.person_id'];
  const found = await reader.rows<
    Omit<PlacedRow, 'place'> & { outcome: number; beneficiaries: number; reached_at: string; person_id: number }
  >(
    `SELECT t.person_id, t.points, t.outcome, t.beneficiaries, t.reached_at::text AS reached_at, ${personJson('p')} AS person, p.department, p.role <> 'member' AS staff
       FROM (SELECT t.* ${on(board, params)} ${cut} ORDER BY ${order.map((o) => (before ? `${o} DESC` : o)).join(', ')} LIMIT ${limit}) AS t
       JOIN people p ON p.id = t.person_id ORDER BY ${order.join(', ')}`,
    params.values,
  );
  return found.map((r) => ({ ...r, place: [r.points, r.outcome, r.beneficiaries, r.reached_at, r.person_id] }));
}

/** Where one person stands on a board; nothing when they do not. */
export async function placeOf(reader: Reader, board: BoardOf, personId: number): Promise<Place | undefined> {
  const params = new Params();
  const [r] = await reader.rows<{ points: number; outcome: number; beneficiaries: number; reached_at: string }>(
    `SELECT t.points, t.outcome, t.beneficiaries, t.reached_at::text AS reached_at ${on(board, params)} AND t.person_id = ${params.add(personId)}`,
    params.values,
  );
  return r && [r.points, r.outcome, r.beneficiaries, r.reached_at, personId];
}

/** How many stand above a place, and how many of them have more points: its rank less one. */
export async function above(reader: Reader, board: BoardOf, place: Place): Promise<{ all: number; more: number }> {
  const params = new Params();
  const [found] = await reader.rows<{ all: number; more: number }>(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE t.points > ${params.add(place[0])}::int))::int AS more ${on(board, params)} AND ${key} < ${at(place, params)}`,
    params.values,
  );
  return found ?? { all: 0, more: 0 };
}

/** Whether so many stand on a board; counts no further. */
export async function atLeast(reader: Reader, board: BoardOf, n: number): Promise<boolean> {
  const params = new Params();
  const [found] = await reader.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM (SELECT 1 ${on(board, params)} LIMIT ${n}) AS found`,
    params.values,
  );
  return (found?.n ?? 0) >= n;
}

interface DepartmentRow {
  department: string;
  people: number;
  points: number;
}
/** Departments of at least five active people, by the average of what everybody may see of all of them; opting out changes nothing. */
export async function departments(reader: Reader, period: Period): Promise<BoardRow[]> {
  const found = await reader.rows<DepartmentRow>(
    `SELECT p.department, count(*)::int AS people, round(coalesce(sum(t.points), 0)::numeric / count(*), 1)::float8 AS points
       FROM people p LEFT JOIN point_totals t ON t.person_id = p.id AND t.scope = 'company' AND t.period = $1 AND t.starts_on = $2::date
      WHERE p.active AND p.role <> 'guest' AND p.department <> '' GROUP BY p.department HAVING count(*) >= ${boardLimits.team}
      ORDER BY points DESC, p.department`,
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
