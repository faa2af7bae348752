import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { JobQueue } from '../../platform/jobs/job-queue';
import { PUBLISH_DUE, type PublishDue, Publishing } from './publishing';

/** Seconds after the minute at which it looks again: cron knows only whole minutes. */
const LOOKS = [20, 40];

/**
 * Publishes what is due. Each date asks for a run of its own; a look every 20 seconds finds what such a run has missed, as
 * the date that comes with a restored backup.
 */
@BackgroundJob()
export class PublishDueJob implements Job<PublishDue> {
  readonly name = PUBLISH_DUE;
  readonly cron = '* * * * *';

  constructor(
    private readonly db: Database,
    private readonly publishing: Publishing,
    private readonly queue: JobQueue,
  ) {}

  async run({ asked = false }: PublishDue): Promise<void> {
    if (!asked) await this.lookAgain(Date.now());
    await this.publishing.publishDue();
  }

  private lookAgain(now: number): Promise<void> {
    const looks = LOOKS.map((s) => ({ name: PUBLISH_DUE, data: { asked: true }, startAfter: new Date(now + s * 1000) }));
    return this.db.transaction((tx) => this.queue.insert(tx, looks));
  }
}
