import { trashDays } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { TrashService } from './trash.service';

const DAY_MS = 86_400_000;

/** Once a night: what has been in the trash for 30 days goes for good. Its files follow by themselves. */
@BackgroundJob()
export class PurgeTrash implements Job {
  readonly name = 'trash.purge';
  readonly cron = '20 3 * * *';

  constructor(
    private readonly trash: TrashService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const then = new Date(this.clock.now().getTime() - trashDays * DAY_MS);
    while ((await this.trash.purgeBefore(then)) > 0);
  }
}
