import { Inject, Injectable } from '@nestjs/common';
import { type Activity, type EntrySummary, type Home, type Page, type Paging, questionLimits } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { ideasToVote } from '../../features/ideas';
import { Clock } from '../../platform/clock/clock';
import { workingHoursBefore } from '../../platform/clock/working-hours';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { presentActivity } from './activity.presenter';
import { findActivity } from './activity.queries';
import { presentHome } from './home.presenter';
import { findHome } from './home.queries';
import { cutMix, findMix, presentMix } from './mix.queries';

const IDEAS_TO_VOTE = 4;

/** What a person comes back to: what waits for them, and what happened where they are. */
@Injectable()
export class HomeService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'COMPANY_TIME_ZONE'>,
  ) {}

  /** Two statements. */
  async home(actor: Actor): Promise<Home> {
    const now = this.clock.now();
    const waitingSince = workingHoursBefore(now, questionLimits.waitingHours);
    const moment = { now, timeZone: this.config.COMPANY_TIME_ZONE, waitingSince };
    const [row, toVote] = await Promise.all([findHome(this.db, actor, moment), ideasToVote(this.db, actor, IDEAS_TO_VOTE)]);
    return presentHome(actor, row, toVote);
  }

  /** Latest first. @throws 400 `bad_cursor` */
  async activity(actor: Actor, paging: Paging): Promise<Page<Activity>> {
    const scope = scopeOf('activity', paging, actor.id);
    const rows = await findActivity(this.db, actor, paging.limit, this.cursors.read<[number]>(scope, paging.cursor)?.[0]);
    return this.cursors.page(scope, rows, paging.limit, (row) => [row.id], presentActivity);
  }

  /** What moves in my spaces, page by page as it stood when the first page was read. @throws 400 `bad_cursor` */
  async mix(actor: Actor, paging: Paging): Promise<Page<EntrySummary>> {
    const scope = scopeOf('mix', paging, actor.id);
    const start = this.cursors.read<[string, number, number]>(scope, paging.cursor);
    const asOf = start ? new Date(start[0]) : this.clock.now();
    const after = start && { block: start[1], place: start[2] };
    const { rows, last } = cutMix(await findMix(this.db, actor, asOf, paging.limit, after), paging.limit);
    return {
      items: rows.map((row) => presentMix(actor, row)),
      nextCursor: last ? this.cursors.write(scope, [asOf.toISOString(), last.block, last.place]) : null,
    };
  }
}
