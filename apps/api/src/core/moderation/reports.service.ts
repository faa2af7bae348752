import { Injectable } from '@nestjs/common';
import { moderationLimits, type ReportReason } from '@ruche/contracts';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { RateLimits } from '../../platform/http/rate-limits';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { canReportComment, findComment } from '../comments';
import { type EntryRecord, loadEntry } from '../entries';
import { hide } from './hiding';
import { moderated, reported } from './moderation.events';
import { canReportEntry } from './moderation.policy';

interface Words {
  reason: ReportReason;
  words: string;
}
interface Target {
  entry: EntryRecord;
  commentId: number | null;
}

/** What people tell those who run a space about what others wrote. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /** Once per person and object; again changes nothing. @throws NotFound, Forbidden on one's own, TooMany */
  async ofEntry(actor: Actor, id: number, words: Words): Promise<{ reported: boolean }> {
    await this.limits.consume('creation', `report:${actor.id}`);
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id, { lock: true });
      ensure(canReportEntry(actor, entry));
      return this.keep(tx, actor, { entry, commentId: null }, words);
    });
  }

  /** @throws NotFound, Forbidden on one's own, TooMany */
  async ofComment(actor: Actor, id: number, words: Words): Promise<{ reported: boolean }> {
    await this.limits.consume('creation', `report:${actor.id}`);
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT id FROM comments WHERE id = $1 FOR UPDATE', [id]);
      const { entry, row: comment } = await findComment(within(tx), actor, id);
      ensure(canReportComment(actor, entry, comment));
      return this.keep(tx, actor, { entry, commentId: id }, words);
    });
  }

  /** The object's row is held, so that reports on it are counted one after the other. */
  private async keep(tx: Tx, actor: Actor, { entry, commentId }: Target, { reason, words }: Words): Promise<{ reported: boolean }> {
    const object = [entry.id, commentId];
    const already = await row(
      tx,
      `SELECT 1 FROM reports r JOIN moderation_cases c ON c.id = r.case_id
        WHERE r.reporter_id = $3 AND c.entry_id = $1 AND c.comment_id IS NOT DISTINCT FROM $2::bigint`,
      [...object, actor.id],
    );
    if (already) return { reported: true };
    const open = await row<{ id: number; report_count: number }>(
      tx,
      `WITH open AS (UPDATE moderation_cases SET report_count = report_count + 1
                      WHERE entry_id = $1 AND comment_id IS NOT DISTINCT FROM $2::bigint AND closed_at IS NULL RETURNING id, report_count),
            fresh AS (INSERT INTO moderation_cases (entry_id, comment_id, report_count) SELECT $1, $2, 1 WHERE NOT EXISTS (SELECT 1 FROM open) RETURNING id, report_count)
       SELECT * FROM open UNION ALL SELECT * FROM fresh`,
      object,
    );
    if (!open) throw new Error('no case was opened');
    await row(tx, 'INSERT INTO reports (case_id, reporter_id, reason, words) VALUES ($1, $2, $3, $4) RETURNING case_id', [
      open.id,
      actor.id,
      reason,
      words.trim(),
    ]);
    const what = { entryId: entry.id, spaceId: entry.space.id, commentId };
    const target = targetOf(what);
    await this.audit.record(tx, actor.id, 'moderation.report', target, { caseId: open.id, reason });
    await this.events.record(tx, reported({ ...what, actorId: actor.id, caseId: open.id }));
    if (open.report_count >= moderationLimits.hideAfter && (await hide(tx, this.events, { ...what, actorId: null }))) {
      await this.audit.record(tx, null, 'moderation.hidden_by_reports', target, { caseId: open.id });
      await this.events.record(tx, moderated({ ...what, actorId: null, caseId: open.id, outcome: 'pending', note: '', closed: false }));
    }
    return { reported: true };
  }
}

/** What a line of the audit log is about. */
export const targetOf = ({ entryId, commentId }: { entryId: number; commentId: number | null }): string =>
  commentId === null ? `entry:${entryId}` : `comment:${commentId}`;
