import { Inject } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { Events } from '../../platform/events/events';
import { BackgroundJob } from '../../platform/events/workers';
import { draftFor, holdDesk, weekOf } from './drafting';
import { spotlightDrafted } from './spotlight.events';

/** On Monday morning the week's portrait is drafted from what people did; once a week, and a person goes on from there. */
@BackgroundJob()
export class DraftSpotlightJob implements Job {
  readonly name = 'spotlight.draft';
  readonly cron = '30 5 * * 1';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async (tx) => {
      await holdDesk(tx);
      const now = this.clock.now();
      const week = await weekOf(tx, now, this.config.COMPANY_TIME_ZONE);
      if (await row(tx, 'SELECT 1 FROM spotlights WHERE week = $1', [week])) return;
      const spotlightId = await draftFor(tx, week, now);
      if (spotlightId) await this.events.record(tx, spotlightDrafted({ actorId: null, spotlightId }));
    });
  }
}
