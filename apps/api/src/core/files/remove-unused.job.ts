import { Clock } from '../../platform/clock/clock';
import { Database, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { isUsed } from './file-json';
import { deleting, FilesService, type Keys } from './files.service';
import { Incoming } from './incoming';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;
const BATCH = 200;

/** Once a night: files that nothing has used for a week, and what a crash has left of uploads. */
@BackgroundJob()
export class RemoveUnusedFiles implements Job {
  readonly name = 'files.remove-unused';
  readonly cron = '40 3 * * *';

  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
    private readonly incoming: Incoming,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.incoming.sweep(new Date(now - DAY_MS));
    const before = new Date(now - KEPT_DAYS * DAY_MS);
    for (let after = 0; ; ) {
      const { seen, last, gone } = await this.removeSome(before, after);
      await this.files.forget(gone);
      if (seen < BATCH) return;
      after = last;
    }
  }

  /** Held before they are judged again: a file that has just been attached stays. */
  private removeSome(before: Date, after: number): Promise<{ seen: number; last: number; gone: Keys[] }> {
    return this.db.transaction(async (tx) => {
      const held = await rows<{ id: number }>(
        tx,
        `SELECT f.id FROM files f WHERE f.created_at < $1 AND f.id > $2 AND NOT ${isUsed('f')} ORDER BY f.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [before, after],
      );
      const ids = held.map((f) => f.id);
      const gone = await rows<Keys>(tx, deleting(`f.id = ANY($1::bigint[]) AND NOT ${isUsed('f')}`), [ids]);
      return { seen: held.length, last: ids.at(-1) ?? after, gone };
    });
  }
}
