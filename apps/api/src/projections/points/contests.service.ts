import { Inject, Injectable } from '@nestjs/common';
import type { Paging, PointCode, PointContest, PointNote } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import type { Placed } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, type Reader, row, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure, not } from '../../platform/http/verdict';
import { JobQueue } from '../../platform/jobs/job-queue';
import { dayIn } from './company-days';
import { append } from './lines';
import { presentSource, sourceOf } from './points.queries';
import { pointsChanged } from './told';

interface ContestRow {
  id: number;
  person: PersonRefRow;
  line_id: number;
  rule: PointCode;
  rule_points: number;
  note: PointNote;
  source_type: string;
  source_id: number;
  entry_id: number | null;
  space_id: number | null;
  open: boolean;
  entry: Placed | null;
  at: Date;
  reason: string;
  created_at: Date;
  sort_at: string;
  answered_at: Date | null;
  by: PersonRefRow | null;
  answer: string;
  points: number;
}

/** Lines that people say are wrong, and what an admin answers. */
@Injectable()
export class ContestsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(actor: Actor, page: Paging & { answered?: boolean | undefined }) {
    const scope = scopeOf('contests', page);
    const after = this.cursors.read<[string, number]>(scope, page.cursor);
    const found = await contests(this.db, actor, { answered: page.answered ?? false, limit: page.limit, after });
    return this.cursors.page(scope, found, page.limit, (c) => [c.sort_at, c.id], present);
  }

  /** A correction is a line of its own. @throws NotFound, Forbidden on one's own, Conflict `contest_answered` */
  answer(actor: Actor, id: number, { answer, points }: { answer: string; points: number }): Promise<PointContest> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT id FROM point_contests WHERE id = $1 FOR UPDATE', [id]);
      const [found] = await contests(within(tx), actor, { id });
      if (!found) throw Problems.notFound();
      ensure(not(found.person.id === actor.id, 'own_contest'));
      if (found.answered_at) throw Problems.conflict('contest_answered');
      await row(
        tx,
        'UPDATE point_contests SET answered_at = now(), answered_by_id = $2, answer = $3, points = $4 WHERE id = $1 RETURNING id',
        [id, actor.id, answer, points],
      );
      const now = this.clock.now();
      const day = dayIn(this.config.COMPANY_TIME_ZONE, now);
      const line = {
        rule: 'manual',
        ruleVersion: 1,
        personId: found.person.id,
        sourceType: 'contest',
        sourceId: id,
        actorId: 0,
        worth: points,
        points,
        note: '' as const,
        entryId: found.entry_id,
        spaceId: found.space_id,
        open: found.open,
        causedAt: now,
        causedOn: day,
        countedOn: day,
        reverses: null,
        turn: null,
      };
      if (points !== 0) await append(tx, [line], now);
      await pointsChanged(tx, this.queue, [line]);
      await this.audit.record(tx, actor.id, 'points.answer', `contest:${id}`, { answer, points });
      const [shown] = await contests(within(tx), actor, { id });
      return present(shown ?? found);
    });
  }
}

function contests(
  reader: Reader,
  actor: Actor,
  which: { id: number } | { answered: boolean; limit: number; after: [string, number] | undefined },
): Promise<ContestRow[]> {
  const params = new Params();
  const part =
    'id' in which
      ? `WHERE c.id = ${params.add(which.id)}`
      : `WHERE c.answered_at IS ${which.answered ? 'NOT ' : ''}NULL ${which.after ? `AND (c.created_at, c.id) > (${params.add(which.after[0])}::timestamptz, ${params.add(which.after[1])}::bigint)` : ''}
         ORDER BY c.created_at, c.id LIMIT ${which.limit + 1}`;
  return reader.rows(
    `SELECT c.id, ${personJson('p')} AS person, l.id AS line_id, l.rule, l.points AS rule_points, l.note, l.source_type, l.source_id, l.entry_id, l.space_id, l.open,
            src.entry, l.at, c.reason, c.created_at, c.sort_at, c.answered_at, c.answer, c.points, CASE WHEN b.id IS NOT NULL THEN ${personJson('b')} END AS by
       FROM (SELECT c.*, c.created_at::text AS sort_at FROM point_contests c ${part}) AS c
       JOIN people p ON p.id = c.person_id JOIN point_entries l ON l.id = c.point_entry_id LEFT JOIN people b ON b.id = c.answered_by_id
       ${sourceOf(actor, params, 'l')} ORDER BY c.created_at, c.id`,
    params.values,
  );
}

const present = (c: ContestRow): PointContest => ({
  id: c.id,
  person: presentRef(c.person),
  rule: c.rule,
  points: c.rule_points,
  note: c.note,
  source: presentSource(c),
  at: c.at.toISOString(),
  reason: c.reason,
  createdAt: c.created_at.toISOString(),
  answeredAt: c.answered_at?.toISOString() ?? null,
  answeredBy: c.by && presentRef(c.by),
  answer: c.answer,
  correction: c.points,
});
