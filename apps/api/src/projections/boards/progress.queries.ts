import type { MyProgress } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import type { Period } from '../points/company-days';

const DAY_MS = 86_400_000;
const days = (from: string, to: string): number => Math.round((new Date(to).getTime() - new Date(from).getTime()) / DAY_MS);

/** What somebody earned in a period, and in the one before it up to the same day. */
export async function pointsIn(
  reader: Reader,
  personId: number,
  period: Period,
  earlier: Period | undefined,
  today: string,
): Promise<Omit<MyProgress, 'period' | 'nextBadge'>> {
  const [found] = await reader.rows<Omit<MyProgress, 'period' | 'nextBadge' | 'before'> & { before: number }>(
    `SELECT coalesce((SELECT t.points FROM point_totals t WHERE t.person_id = $1 AND t.scope = 'own' AND t.period = $2 AND t.starts_on = $3::date), 0) AS points,
            coalesce((SELECT t.points FROM point_totals t WHERE t.person_id = $1 AND t.scope = 'company' AND t.period = $2 AND t.starts_on = $3::date), 0) AS "onBoards",
            coalesce((SELECT sum(l.points)::int FROM point_entries l WHERE l.person_id = $1 AND l.counted_on >= $4::date
                        AND l.counted_on <= least($4::date + $5::int, $3::date - 1)), 0) AS before,
            coalesce((SELECT sum(p.worth)::int FROM point_pending p WHERE p.person_id = $1), 0) AS pending,
            greatest(0, coalesce((SELECT t.points FROM point_totals t WHERE t.person_id = $1 AND t.scope = 'own' AND t.period = 'all'), 0)) AS total`,
    [personId, period.kind, period.startsOn, earlier?.startsOn ?? period.startsOn, days(period.startsOn, today)],
  );
  return { points: 0, onBoards: 0, pending: 0, total: 0, ...found, before: earlier ? (found?.before ?? 0) : null };
}
