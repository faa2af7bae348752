import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { Health as HealthReply } from '@ruche/contracts';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { ProblemError } from './problem';

const LAG_LIMIT_NS = 1e9;
const DISK_FLOOR = 0.02;

/** `live`: the loop turns. `ready`: the database answers at the version this code expects, and there is room. */
@Injectable()
export class Health {
  private readonly lag = monitorEventLoopDelay({ resolution: 20 });
  private stopping = false;
  private starting = true;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.lag.enable();
  }

  /** From now on requests are welcome. */
  started(): void {
    this.starting = false;
  }
  stop(): void {
    this.stopping = true;
  }

  live(): HealthReply {
    const slow = this.lag.percentile(50) > LAG_LIMIT_NS;
    this.lag.reset();
    if (slow) throw new ProblemError(503, 'not_live');
    return { status: 'ok' };
  }

  async ready(): Promise<HealthReply> {
    const checks = { database: await this.database(), disk: await this.disk(), start: { ok: !this.starting && !this.stopping } };
    if (Object.values(checks).every((c) => c.ok)) return { status: 'ok', checks };
    throw new ProblemError(503, 'not_ready', { checks }, { 'retry-after': '2' });
  }

  private async database() {
    try {
      const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no answer within a second')), 1_000).unref());
      const [found] = await Promise.race([this.db.rows<{ n: number }>('SELECT count(*)::int AS n FROM migrations'), late]);
      const ok = (found?.n ?? 0) >= this.db.source.migrations.length;
      return ok ? { ok } : { ok, detail: 'migrations are missing' };
    } catch {
      return { ok: false, detail: 'the database does not answer' };
    }
  }

  private async disk() {
    const { bavail, blocks } = await statfs(this.config.RUCHE_DATA).catch(() => ({ bavail: 1, blocks: 1 }));
    const ok = bavail / blocks > DISK_FLOOR;
    return ok ? { ok } : { ok, detail: 'the disk is nearly full' };
  }
}
