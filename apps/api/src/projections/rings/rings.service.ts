import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Page, Paging, RingFinding, rings } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { JobQueue } from '../../platform/jobs/job-queue';
import { reckon } from '../points/reckoning';
import { pointsChanged } from '../points/told';
import { findFindings, linesOfFinding, presentFinding } from './rings.queries';

type Decision = InputOf<typeof rings.decide>['body'];

/** Circles of favours, as those who administer see them: with what shows it, and a decision that says why. */
@Injectable()
export class RingsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws 400 `bad_cursor` */
  async list(actor: Actor, page: Paging & { decided?: boolean | undefined }): Promise<Page<RingFinding>> {
    const scope = scopeOf('rings', page, actor.id);
    const after = this.cursors.read<[string, number]>(scope, page.cursor);
    const found = await findFindings(this.db, actor.id, { decided: page.decided ?? false, limit: page.limit, after });
    return this.cursors.page(scope, found, page.limit, (f) => [f.sort_at, f.id], presentFinding);
  }

  /**
   * Reactions that are reversed stay visible and give no points, in that time only; each line that is taken back says so to its
   * person alone. @throws NotFound, also for a finding that one is part of; Conflict `ring_decided`
   */
  decide(actor: Actor, id: number, { decision, reason }: Decision): Promise<RingFinding> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT id FROM ring_findings WHERE id = $1 FOR UPDATE', [id]);
      const [found] = await findFindings(within(tx), actor.id, { id });
      if (!found) throw Problems.notFound();
      if (found.state !== 'open') throw Problems.conflict('ring_decided');
      await rows(tx, 'UPDATE ring_findings SET state = $2, reason = $3, decided_at = $4, decided_by_id = $5 WHERE id = $1', [
        id,
        decision === 'dismiss' ? 'dismissed' : 'reversed',
        reason,
        this.clock.now(),
        actor.id,
      ]);
      if (decision === 'reverse') await this.reverse(tx, id);
      await this.audit.record(tx, actor.id, `ring.${decision}`, `ring:${id}`, { people: found.people.map(({ id: who }) => who), reason });
      const [shown] = await findFindings(within(tx), actor.id, { id });
      return presentFinding(shown ?? found);
    });
  }

  /** What they gave each other counts nothing, and everything that it earned is reckoned again. */
  private async reverse(tx: Tx, id: number): Promise<void> {
    const earned = await rows<{ subject: 'entry' | 'help'; id: number }>(
      tx,
      `SELECT DISTINCT CASE WHEN l.source_type = 'help' THEN 'help' ELSE 'entry' END AS subject, CASE WHEN l.source_type = 'help' THEN l.source_id ELSE l.entry_id END AS id
         FROM ring_findings f CROSS JOIN LATERAL (SELECT l.source_type, l.source_id, l.entry_id FROM ${linesOfFinding}) AS l
        WHERE f.id = $1 AND (l.entry_id IS NOT NULL OR l.source_type = 'help') ORDER BY 1, 2`,
      [id],
    );
    await rows(
      tx,
      `INSERT INTO voided_reactions (finding_id, giver_id, receiver_id, since, until)
       SELECT f.id, g.id, r.id, f.since, f.until FROM ring_findings f CROSS JOIN unnest(f.person_ids) AS g(id) CROSS JOIN unnest(f.person_ids) AS r(id)
        WHERE f.id = $1 AND g.id <> r.id`,
      [id],
    );
    const how = { now: this.clock.now(), zone: this.config.COMPANY_TIME_ZONE };
    const of = (wanted: 'entry' | 'help') => earned.filter(({ subject }) => subject === wanted).map((one) => one.id);
    const lines = [...(await reckon(tx, of('entry'), how)), ...(await reckon(tx, of('help'), { ...how, subject: 'help' }))];
    await pointsChanged(tx, this.queue, lines);
  }
}
