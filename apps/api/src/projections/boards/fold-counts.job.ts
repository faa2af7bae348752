import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';

/** Makes one row of what several changes left of how many people have how many points; sums stay as they are at every moment. */
@BackgroundJob()
export class FoldCountsJob implements Job {
  readonly name = 'boards.fold';
  readonly cron = '*/10 * * * *';

  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    await this.db.rows(
      `WITH many AS (SELECT scope, period, starts_on, points FROM board_counts GROUP BY 1, 2, 3, 4 HAVING count(*) > 1 OR sum(people) = 0),
         gone AS (DELETE FROM board_counts c USING many m
                   WHERE (c.scope, c.period, c.starts_on, c.points) = (m.scope, m.period, m.starts_on, m.points) RETURNING c.*)
       INSERT INTO board_counts (scope, period, starts_on, points, people)
       SELECT scope, period, starts_on, points, sum(people) FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(people) <> 0`,
    );
  }
}
