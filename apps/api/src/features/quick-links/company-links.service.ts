import { Injectable } from '@nestjs/common';
import { type CompanyLink, type CompanyLinkInput, type QuickLinkAudience, quickLinkLimits } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { putBehind } from '../../platform/database/reorder';
import { Problems } from '../../platform/http/problem';
import { companyLinks, presentCompanyLink } from './quick-links.queries';

const LOCK = 7_282_030;

/** The links that the company puts on people's home, each for an audience. */
@Injectable()
export class CompanyLinksService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<{ items: CompanyLink[] }> {
    return { items: (await companyLinks(this.db)).map(presentCompanyLink) };
  }

  /** At the end. @throws Conflict `too_many_links` */
  create(actor: Actor, input: CompanyLinkInput): Promise<CompanyLink> {
    return this.change(async (tx) => {
      const made = await row<{ id: number; n: number }>(
        tx,
        `INSERT INTO quick_links (label, url, icon, audience, audience_value, position)
         SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1 FROM quick_links WHERE person_id IS NULL
         RETURNING id, (SELECT count(*)::int FROM quick_links WHERE person_id IS NULL) AS n`,
        columns(input),
      );
      const max = quickLinkLimits.company;
      if (!made || made.n >= max) throw Problems.conflict('too_many_links', { max });
      await this.audit.record(tx, actor.id, 'quick_link.created', `quick_link:${made.id}`, { ...input });
      return one(tx, made.id);
    });
  }

  /** An address that changed was not looked at yet. @throws NotFound */
  update(actor: Actor, id: number, input: CompanyLinkInput): Promise<CompanyLink> {
    return this.change(async (tx) => {
      const changed = await row(
        tx,
        `UPDATE quick_links SET label = $1, url = $2, icon = $3, audience = $4, audience_value = $5,
                health = CASE WHEN url = $2 THEN health ELSE 'unknown' END,
                dead_since = CASE WHEN url = $2 THEN dead_since END, checked_at = CASE WHEN url = $2 THEN checked_at END
          WHERE id = $6 AND person_id IS NULL RETURNING id`,
        [...columns(input), id],
      );
      if (!changed) throw Problems.notFound();
      await this.audit.record(tx, actor.id, 'quick_link.changed', `quick_link:${id}`, { ...input });
      return one(tx, id);
    });
  }

  /** @throws NotFound */
  remove(actor: Actor, id: number): Promise<void> {
    return this.change(async (tx) => {
      const gone = await row(tx, 'DELETE FROM quick_links WHERE id = $1 AND person_id IS NULL RETURNING id', [id]);
      if (!gone) throw Problems.notFound();
      await this.audit.record(tx, actor.id, 'quick_link.removed', `quick_link:${id}`, {});
    });
  }

  /** @throws NotFound */
  move(id: number, after: number | null): Promise<void> {
    return this.change((tx) =>
      putBehind(tx, { table: 'quick_links', where: 'person_id IS NULL AND $1::bigint IS NULL', owner: null }, id, after),
    );
  }

  /** One change of the list at a time. */
  private change<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);
      return work(tx);
    });
  }
}

const columns = ({ label, url, icon = '', audience }: CompanyLinkInput) => [label, url, icon, audience.kind, audienceValue(audience)];
const audienceValue = (audience: QuickLinkAudience): string => (audience.kind === 'everyone' ? '' : audience.value);

async function one(tx: Tx, id: number): Promise<CompanyLink> {
  const [found] = await companyLinks(within(tx), id);
  if (!found) throw Problems.notFound();
  return presentCompanyLink(found);
}
