import { Database } from '../database/database';
import type { Job } from '../events/consumer';
import { BackgroundJob } from '../events/workers';

/** Removes what has served its time: keys of creations after a day, ended sessions, used links, old counts. */
@BackgroundJob()
export class CleanupJob implements Job {
  readonly name = 'platform.cleanup';
  readonly cron = '17 * * * *';

  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    await this.db.rows(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
    await this.db.rows('DELETE FROM sessions WHERE expires_at < now()');
    await this.db.rows(`DELETE FROM one_time_links WHERE expires_at < now() - interval '30 days'`);
    await this.db.rows(`DELETE FROM request_counts WHERE started_at < now() - interval '1 hour'`);
    await this.db.rows(`DELETE FROM rate_limits WHERE expire < extract(epoch FROM now()) * 1000`);
  }
}
