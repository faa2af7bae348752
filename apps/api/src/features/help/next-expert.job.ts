import { helpLimits } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { workingHoursBefore } from '../../platform/clock/working-hours';
import { Database, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { Events } from '../../platform/events/events';
import { BackgroundJob } from '../../platform/events/workers';
import { Asking, holdRequest } from './asking';
import { helpReleased } from './help.events';

/** Whoever says nothing for two working days is let go, and the next who matches is asked. */
@BackgroundJob()
export class NextExpertJob implements Job {
  readonly name = 'help.next_expert';
  readonly cron = '*/15 * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly asking: Asking,
  ) {}

  async run(): Promise<void> {
    const before = workingHoursBefore(this.clock.now(), helpLimits.answerHours);
    const due = await this.db.rows<{ id: number }>(
      `SELECT DISTINCT i.request_id AS id FROM help_invitations i JOIN help_requests r ON r.id = i.request_id AND r.state = 'open'
        WHERE i.state = 'asked' AND i.asked_at < $1 ORDER BY 1`,
      [before],
    );
    for (const { id } of due) await this.goOn(id, before);
  }

  private goOn(id: number, before: Date): Promise<void> {
    return this.db.transaction(async (tx) => {
      const request = await holdRequest(tx, id);
      if (request?.state !== 'open') return;
      const silent = await rows<{ id: number }>(
        tx,
        `UPDATE help_invitations SET state = 'passed', answered_at = now() WHERE request_id = $1 AND state = 'asked' AND asked_at < $2 RETURNING person_id AS id`,
        [id, before],
      );
      if (silent.length === 0) return;
      await this.events.record(tx, helpReleased({ actorId: null, requestId: id, personIds: silent.map((p) => p.id) }));
      await this.asking.goOn(tx, request, { count: silent.length });
    });
  }
}
