import type { IdeaStage } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { Clock } from '../../platform/clock/clock';
import { workingHours } from '../../platform/clock/working-hours';
import { Database, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { AUTO_OPEN_HOURS } from './ideas.rules';
import { TransitionsService } from './transitions.service';

interface Waiting {
  id: number;
  state: IdeaStage;
  audience: 'facilitators';
  title: string;
  body: RichDoc;
  version: number;
  space: { id: number; slug: string; visibility: 'open'; archived: boolean };
  since: Date;
}

/** A submitted idea that nobody looked at for two working days opens by itself: silence is not a way to say no. */
@BackgroundJob()
export class AutoOpenJob implements Job {
  readonly name = 'ideas.auto-open';
  readonly cron = '*/15 * * * *';

  constructor(
    private readonly db: Database,
    private readonly transitions: TransitionsService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const waiting = await rows<Waiting>(
        tx,
        `SELECT e.id, e.state, e.audience, e.title, e.body, e.version, i.stage_since AS since,
                json_build_object('id', s.id, 'slug', s.slug, 'visibility', s.visibility, 'archived', s.archived_at IS NOT NULL) AS space
           FROM entries e JOIN ideas i ON i.entry_id = e.id JOIN spaces s ON s.id = e.space_id
          WHERE e.kind = 'idea' AND e.state = 'submitted' AND e.deleted_at IS NULL AND s.archived_at IS NULL AND i.stage_since < $1
          ORDER BY e.id LIMIT 200 FOR NO KEY UPDATE OF e SKIP LOCKED`,
        [new Date(now.getTime() - AUTO_OPEN_HOURS * 3_600_000)],
      );
      for (const idea of waiting)
        if (workingHours(idea.since, now) >= AUTO_OPEN_HOURS) await this.transitions.apply(tx, null, idea, 'open', null);
    });
  }
}
