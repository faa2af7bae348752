import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { countAllDeeds } from './expertise';

/** Every night, for what no event tells: a theme that moved, a space that closed, an entry that is gone for good. */
@BackgroundJob()
export class ExpertiseJob implements Job {
  readonly name = 'expertise.nightly';
  readonly cron = '41 2 * * *';

  constructor(private readonly db: Database) {}

  run(): Promise<void> {
    return countAllDeeds(this.db);
  }
}
