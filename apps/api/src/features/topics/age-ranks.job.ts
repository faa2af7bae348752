import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { ageRanks } from './ranks';

/**
 * Hot falls with working hours, which no order kept once can follow: a kept score that ages every ten minutes, of the
 * last 30 days alone, gives lists that an index serves and that stand still while they are paged through.
 */
@BackgroundJob()
export class AgeRanksJob implements Job {
  readonly name = 'topics.age-ranks';
  readonly cron = '*/10 * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async (tx) => {
      await ageRanks(tx, this.clock.now());
    });
  }
}
