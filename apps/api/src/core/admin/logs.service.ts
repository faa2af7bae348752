import { Injectable } from '@nestjs/common';
import type { AuditRow, admin, InputOf, Page, SentMail } from '@ruche/contracts';
import type { z } from 'zod';
import { Database, rows } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { FolderMailer } from '../../platform/mail/folder-mailer';
import { Mailer } from '../../platform/mail/mailer';
import type { Actor } from '../access';
import { Audit } from '../audit';

type Query = InputOf<typeof admin.audit>['query'];
type Audited = z.output<typeof AuditRow>;
interface Row {
  id: number;
  action: string;
  actor_id: number | null;
  name: string | null;
  target: string;
  created_at: Date;
  details: Record<string, unknown>;
}

/** The audit log and the kept mail. Who looks into them is in the audit log too. */
@Injectable()
export class LogsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly log: Audit,
    private readonly mailer: Mailer,
  ) {}

  /** Latest first; the look itself is on the first page. */
  async audit(actor: Actor, query: Query): Promise<Page<Audited>> {
    const scope = scopeOf('admin.audit', query);
    const before = this.cursors.read<[number]>(scope, query.cursor)?.[0];
    return this.db.transaction(async (tx) => {
      await this.log.record(tx, actor.id, 'audit.read', 'audit', before ? { before } : {});
      const params = new Params();
      const found = await rows<Row>(
        tx,
        `SELECT a.id, a.action, a.actor_id, p.name, a.target, a.created_at, a.details FROM audit_log a LEFT JOIN people p ON p.id = a.actor_id
          ${before ? `WHERE a.id < ${params.add(before)}` : ''} ORDER BY a.id DESC LIMIT ${params.add(query.limit + 1)}`,
        params.values,
      );
      return this.cursors.page(scope, found, query.limit, (a) => [a.id], present);
    });
  }

  /** What was written to the folder because no mail server is set, latest first; nothing otherwise. */
  async mail(actor: Actor, query: Query): Promise<Page<z.output<typeof SentMail>>> {
    const scope = scopeOf('admin.mail', query);
    const before = this.cursors.read<[string]>(scope, query.cursor)?.[0];
    await this.db.transaction((tx) => this.log.record(tx, actor.id, 'mail.read', 'mail', before ? { before } : {}));
    const kept = this.mailer instanceof FolderMailer ? await this.mailer.list(query.limit + 1, before) : [];
    return this.cursors.page(
      scope,
      kept,
      query.limit,
      (m) => [m.id],
      (m) => m,
    );
  }
}

/** Somebody who is gone is still told apart by number. */
const present = (a: Row): Audited => ({
  id: a.id,
  action: a.action,
  actor: a.name ?? (a.actor_id === null ? null : `person:${a.actor_id}`),
  target: a.target,
  at: a.created_at.toISOString(),
  details: a.details,
});
