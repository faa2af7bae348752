import { commentCreated } from '../../core/comments';
import { entryPublished, entryReacted, entryVoted } from '../../core/entries';
import { ideaMoved } from '../../features/ideas';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';

const counted = [commentCreated, entryPublished, entryReacted, entryVoted, ideaMoved].map(({ type }) => type);

/** Counts what people did in each space in the last 30 days. */
@BackgroundJob()
export class PulseJob implements Job {
  readonly name = 'activity.pulse';
  readonly cron = '29 * * * *';

  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    await this.db.rows(
      `UPDATE spaces s SET pulse = coalesce(n, 0)
         FROM spaces own LEFT JOIN (
           SELECT d.space_id, count(*)::int AS n FROM domain_events d
            WHERE d.type = ANY($1::text[]) AND d.created_at > now() - interval '30 days' GROUP BY d.space_id) AS done ON done.space_id = own.id
        WHERE s.id = own.id AND s.pulse IS DISTINCT FROM coalesce(n, 0)`,
      [counted],
    );
  }
}
