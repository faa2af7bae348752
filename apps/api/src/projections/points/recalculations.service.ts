import { Inject, Injectable } from '@nestjs/common';
import type { PointRule, Recalculation } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { JobQueue } from '../../platform/jobs/job-queue';
import type { Subject } from './facts';
import type { NewLine } from './lines';
import { nextBatch } from './rebuild';
import { reckon, reckonAlone } from './reckoning';
import { loadRulebook, type Rulebook, versionSince } from './rulebook';
import { addVersion } from './rules.service';
import { pointsChanged } from './told';

export const RECALCULATE = 'points.recalculate';
const DAY_SECONDS = 86_400;

type RuleCode = PointRule['code'];
interface Row {
  id: number;
  code: RuleCode;
  since: Date;
  apply: boolean;
  state: Recalculation['state'];
  done: number;
  total: number;
  looked_at: number;
  entries: number;
  people: number;
  points: number;
  created_at: Date;
  ended_at: Date | null;
}

/** What a rule is judged about. */
const subjectOf = (code: RuleCode): Subject => (code === 'P01' ? 'person' : code === 'P22' ? 'help' : 'entry');
const totals: Record<Subject, string> = {
  entry: `SELECT count(*) FROM entries WHERE kind <> 'answer'`,
  person: 'SELECT count(*) FROM people',
  help: 'SELECT count(*) FROM help_requests WHERE useful IS NOT NULL',
};

/**
 * Judges what happened since a moment by the rule as it is now, as a version of its own that was valid since then; or says what
 * that would change. A job does it, a batch a transaction, whoever asked sees how far it is: no request waits for a ledger of years.
 */
@Injectable()
export class RecalculationsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Again while the same is under way: that one.
   * @param apply without it nothing is written
   * @throws Conflict `recalculation_running`
   */
  start(actor: Actor, code: RuleCode, since: Date, apply: boolean): Promise<Recalculation> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT pg_advisory_xact_lock(hashtext($1))', [`point rule ${code}`]);
      const running = await row<Row>(tx, `SELECT * FROM recalculations WHERE code = $1 AND state = 'running'`, [code]);
      if (running?.apply === apply && running.since.getTime() === since.getTime()) return present(running);
      if (running) throw Problems.conflict('recalculation_running');
      if (apply) {
        await addVersion(tx, actor, code, {}, since);
        await this.audit.record(tx, actor.id, RECALCULATE, `rule:${code}`, { since: since.toISOString() });
      }
      const made = await row<Row>(
        tx,
        `INSERT INTO recalculations (code, since, apply, actor_id, total) VALUES ($1, $2, $3, $4, (${totals[subjectOf(code)]})) RETURNING *`,
        [code, since, apply, actor.id],
      );
      if (!made) throw Problems.unavailable();
      await this.queue.insert(tx, [{ name: RECALCULATE, data: { id: made.id }, expireInSeconds: DAY_SECONDS }]);
      return present(made);
    });
  }

  /** The last that was asked for of a rule. */
  async latest(code: RuleCode): Promise<{ latest: Recalculation | null }> {
    const found = await this.db.row<Row>('SELECT * FROM recalculations WHERE code = $1 ORDER BY id DESC LIMIT 1', [code]);
    return { latest: found ? present(found) : null };
  }

  /** What the job does. After a crash it goes on; then somebody whom both parts concern is counted twice. */
  async run(id: number): Promise<void> {
    const found = await this.db.row<Row>('SELECT * FROM recalculations WHERE id = $1', [id]);
    if (!found) return;
    const book = await loadRulebook(this.db);
    const rules = found.apply ? undefined : book.with(versionSince(book, found.code, found.since));
    const people = new Set<number>();
    for (;;) {
      const lines = await this.db.transaction((tx) => this.step(tx, id, found.people, people, rules));
      if (!lines) return;
      for (const { personId } of lines) people.add(personId);
    }
  }

  /** @returns the lines of one batch; nothing: it is over */
  private async step(
    tx: Tx,
    id: number,
    peopleBefore: number,
    known: ReadonlySet<number>,
    rules: Rulebook | undefined,
  ): Promise<NewLine[] | undefined> {
    const at = await row<Row>(tx, `SELECT * FROM recalculations WHERE id = $1 AND state = 'running' FOR UPDATE`, [id]);
    if (!at) return undefined;
    const subject = subjectOf(at.code);
    const ids = await nextBatch(within(tx), subject, at.looked_at);
    if (ids.length === 0) {
      await row(tx, `UPDATE recalculations SET state = 'done', done = total, ended_at = now() WHERE id = $1`, [id]);
      return undefined;
    }
    if (at.apply) await reckonAlone(tx);
    const how = { now: this.clock.now(), zone: this.config.COMPANY_TIME_ZONE, subject, alone: true, dry: !at.apply };
    const lines = await reckon(tx, ids, { ...how, ...(rules && { rules }) });
    if (at.apply) await pointsChanged(tx, this.queue, lines);
    await row(
      tx,
      `UPDATE recalculations SET looked_at = $2, done = least(total, done + $3), entries = entries + $4, points = points + $5, people = $6 WHERE id = $1`,
      [
        id,
        ids.at(-1),
        ids.length,
        lines.length,
        lines.reduce((sum, { points }) => sum + points, 0),
        peopleBefore + new Set([...known, ...lines.map(({ personId }) => personId)]).size,
      ],
    );
    return lines;
  }
}

const present = (r: Row): Recalculation => ({
  id: r.id,
  code: r.code,
  since: r.since.toISOString(),
  applied: r.apply,
  state: r.state,
  done: r.done,
  total: r.total,
  entries: r.entries,
  people: r.people,
  points: r.points,
  endedAt: r.ended_at?.toISOString() ?? null,
});
