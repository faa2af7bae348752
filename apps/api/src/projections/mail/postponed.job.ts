import { Post } from '../../core/mail';
import { Clock } from '../../platform/clock/clock';
import { Database, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { NOTIFICATION_LETTER } from '../notifications/notifications.consumer';

/** Sends what waited for the end of somebody's quiet hours. */
@BackgroundJob()
export class PostponedJob implements Job {
  readonly name = 'mail.postponed';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly db: Database,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const due = await rows<{ id: number }>(
        tx,
        `UPDATE deliveries SET state = 'waiting' WHERE state = 'postponed' AND due_at <= $1 RETURNING id`,
        [this.clock.now()],
      );
      await this.post.sendEach(
        tx,
        NOTIFICATION_LETTER,
        due.map(({ id }) => ({ deliveryId: id })),
      );
    });
  }
}
