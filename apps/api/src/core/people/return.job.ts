import { Database, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';

/** Whoever is back today is available again. */
@BackgroundJob()
export class ReturnJob implements Job {
  readonly name = 'people.return';
  readonly cron = '5 0 * * *';

  constructor(private readonly db: Database) {}

  run(): Promise<void> {
    return this.db.transaction(async (tx) => {
      await rows(
        tx,
        `UPDATE people SET availability = 'available', absent_until = NULL, version = version + 1 WHERE availability = 'absent' AND absent_until <= current_date`,
      );
    });
  }
}
