import { boardLimits } from '@ruche/contracts';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';

/** Only people who came within so many days are looked at: that it did not run for so long is not to be feared. */
const LOOKED_BACK = 400;

/** Whoever came long enough ago leaves the board of newcomers; who is new is marked when their points are summed. */
@BackgroundJob()
export class NewcomersJob implements Job {
  readonly name = 'boards.newcomers';
  readonly cron = '10 0 * * *';

  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    await this.db.rows(
      `UPDATE point_totals t SET newcomer = false FROM people p
        WHERE p.id = t.person_id AND t.newcomer AND p.created_at <= now() - interval '${boardLimits.newcomerDays} days'
          AND p.created_at > now() - interval '${LOOKED_BACK} days'`,
    );
  }
}
