import { wikiLimits } from '@ruche/contracts';
import { entryChanged } from '../../core/entries';
import { Database, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { Events } from '../../platform/events/events';
import { BackgroundJob } from '../../platform/events/workers';
import { pageDue } from './pages.events';

const BATCH = 100;
interface Due {
  id: number;
  space_id: number;
  over: boolean;
}

/** Every hour, by the database's clock: whoever answers for a page is told a week before its verification ends, and when it is over. */
@BackgroundJob()
export class VerificationJob implements Job {
  readonly name = 'pages.verification';
  readonly cron = '10 * * * *';

  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  async run(): Promise<void> {
    while ((await this.tellNext()) === BATCH);
  }

  /** @returns how many pages were due, at most 100 */
  private tellNext(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const due = await rows<Due>(
        tx,
        `SELECT e.id, e.space_id, w.verify_by <= now() AS over FROM wiki_pages w JOIN entries e ON e.id = w.entry_id JOIN spaces s ON s.id = e.space_id
          WHERE w.verify_by <= now() + make_interval(days => $1) AND e.state = 'published' AND e.deleted_at IS NULL AND s.archived_at IS NULL
            AND (w.verify_by <= now() OR w.reminded_at IS NULL)
          ORDER BY w.verify_by, e.id LIMIT ${BATCH} FOR NO KEY UPDATE OF e SKIP LOCKED`,
        [wikiLimits.remindDays],
      );
      const ids = due.map((page) => page.id);
      await rows(tx, 'UPDATE wiki_pages SET reminded_at = now() WHERE entry_id = ANY($1::bigint[])', [ids]);
      const over = due.filter((page) => page.over);
      await rows(tx, `UPDATE entries SET state = 'to_verify', version = version + 1 WHERE id = ANY($1::bigint[])`, [
        over.map((page) => page.id),
      ]);
      const where = (page: Due) => ({ actorId: null, entryId: page.id, spaceId: page.space_id });
      await this.events.record(
        tx,
        ...due.map((page) => pageDue({ ...where(page), over: page.over, comment: '' })),
        ...over.map((page) => entryChanged(where(page))),
      );
      return due.length;
    });
  }
}
