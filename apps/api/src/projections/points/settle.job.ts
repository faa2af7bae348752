import { Inject } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { JobQueue } from '../../platform/jobs/job-queue';
import { settledEntries } from './pending';
import { reckon } from './reckoning';
import { pointsChanged } from './told';

const BATCH = 200;

/** Points that waited long enough count, if their cause still stands. */
@BackgroundJob()
export class SettlePointsJob implements Job {
  readonly name = 'points.settle';
  readonly cron = '* * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    while (await this.batch());
  }

  /** @returns whether there was something to settle */
  private batch(): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const due = await settledEntries(tx, now, BATCH);
      if (due.length === 0) return false;
      await pointsChanged(tx, this.queue, await reckon(tx, due, { now, zone: this.config.COMPANY_TIME_ZONE }));
      return true;
    });
  }
}
