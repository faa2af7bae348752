import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';

/** One row for each key that changed, and none for what comes to nothing; two at the same time each take other rows. */
const fold = (table: string, keys: string[], sums: string[]): string => {
  const key = keys.join(', ');
  return `WITH many AS (SELECT DISTINCT ${key} FROM ${table} WHERE NOT folded),
    gone AS (DELETE FROM ${table} c USING many m WHERE ${keys.map((k) => `c.${k} = m.${k}`).join(' AND ')} RETURNING c.*)
  INSERT INTO ${table} (${key}, ${sums.join(', ')}, folded)
  SELECT ${key}, ${sums.map((sum) => `sum(${sum})`).join(', ')}, true FROM gone GROUP BY ${key} HAVING ${sums.map((sum) => `sum(${sum}) <> 0`).join(' OR ')}`;
};
/** In turn. */
export const foldCounts = [
  fold('board_counts', ['scope', 'period', 'starts_on', 'view', 'points'], ['people']),
  fold('team_points', ['department', 'period', 'starts_on'], ['points']),
  fold('team_sizes', ['department'], ['people', 'working_time']),
];

/** Makes one row of what several changes left of kept counts; sums stay as they are at every moment. */
@BackgroundJob()
export class FoldCountsJob implements Job {
  readonly name = 'boards.fold';
  readonly cron = '*/10 * * * *';

  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    for (const statement of foldCounts) await this.db.rows(statement);
  }
}
