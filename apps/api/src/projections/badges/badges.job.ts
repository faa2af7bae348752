import { Inject } from '@nestjs/common';
import { peopleInSlices } from '../../core/people';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { Events } from '../../platform/events/events';
import { BackgroundJob } from '../../platform/events/workers';
import { awardBadges, tellOfBadges } from './awarding';
import { BADGES_AT_ONCE } from './rebuild';

/** Looks at every badge of these people, once their ledger changed; each night of everybody, since time alone gives and takes some. */
@BackgroundJob()
export class AwardBadgesJob implements Job<{ personIds?: number[] }> {
  readonly name = 'badges.award';
  readonly cron = '20 2 * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ personIds }: { personIds?: number[] }): Promise<void> {
    if (personIds) await this.award(personIds);
    else for await (const some of peopleInSlices(this.db, BADGES_AT_ONCE)) await this.award(some);
  }

  private award(personIds: number[]): Promise<void> {
    return this.db.transaction(async (tx) => {
      const fresh = await awardBadges(tx, { now: this.clock.now(), zone: this.config.COMPANY_TIME_ZONE, personIds });
      await tellOfBadges(tx, this.events, fresh);
    });
  }
}
