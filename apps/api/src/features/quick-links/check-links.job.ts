import type { LinkHealth } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { Outbound, Refused } from '../../platform/outbound/outbound';
import { deadPaths } from './internal-links';
import { companyLinks } from './quick-links.queries';

const AT_ONCE = 4;
const GONE = new Set([404, 410]);
const NOBODY = new Set(['ENOTFOUND', 'ECONNREFUSED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED']);

interface Finding {
  id: number;
  /** Null leaves it as it was: an answer that was late or a server that is ill says nothing of the link. */
  health: LinkHealth | null;
}

/** On Monday mornings: whether the links of the company still lead somewhere. Those who look after them see which do not. */
@BackgroundJob()
export class CheckLinks implements Job {
  readonly name = 'quick-links.check';
  readonly cron = '40 4 * * 1';

  constructor(
    private readonly db: Database,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const links = await companyLinks(this.db);
    const inside = links.filter(({ url }) => url.startsWith('/'));
    const dead = await deadPaths(
      this.db,
      inside.map(({ url }) => url),
    );
    const findings: Finding[] = inside.map(({ id, url }) => ({ id, health: dead.has(url) ? 'dead' : 'alive' }));
    const outside = links.filter(({ url }) => !url.startsWith('/'));
    while (outside.length > 0) {
      const some = outside.splice(0, AT_ONCE);
      findings.push(...(await Promise.all(some.map(async ({ id, url }) => ({ id, health: await this.healthOf(url) })))));
    }
    await this.keep(findings);
  }

  private async healthOf(url: string): Promise<Finding['health']> {
    try {
      const status = await this.outbound.status(url);
      if (GONE.has(status)) return 'dead';
      // To be asked who one is, or to wait, is an answer.
      return status < 500 ? 'alive' : null;
    } catch (error) {
      if (error instanceof Refused) return 'unreachable';
      return NOBODY.has((error as { code?: string }).code ?? '') ? 'dead' : null;
    }
  }

  private async keep(findings: Finding[]): Promise<void> {
    await this.db.rows(
      `UPDATE quick_links q SET checked_at = $3, health = coalesce(f.health, q.health),
              dead_since = CASE coalesce(f.health, q.health) WHEN 'dead' THEN coalesce(q.dead_since, $3) END
         FROM unnest($1::bigint[], $2::text[]) AS f(id, health) WHERE q.id = f.id`,
      [findings.map((f) => f.id), findings.map((f) => f.health), this.clock.now()],
    );
  }
}
