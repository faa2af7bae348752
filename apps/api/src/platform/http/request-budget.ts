import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { Problems } from './problem';

type Kind = 'read' | 'write';
const FLUSH_MS = 1_000;
const WINDOW_MS = 60_000;

/**
 * Requests per person and minute over all nodes. Each node counts in memory and adds its counts to PostgreSQL once a
 * second, learning the others': a request costs no statement, and a limit holds within a second.
 */
@Injectable()
export class RequestBudget implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('budget');
  private window = 0;
  private known = new Map<string, number>();
  private fresh = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @throws TooMany when the person has used up this minute's requests of that kind. */
  spend(personId: number, kind: Kind): void {
    const now = Date.now();
    this.turn(now);
    const key = `${kind}:${personId}`;
    const fresh = (this.fresh.get(key) ?? 0) + 1;
    const limit = kind === 'read' ? this.config.READS_PER_MINUTE : this.config.WRITES_PER_MINUTE;
    if ((this.known.get(key) ?? 0) + fresh > limit) throw Problems.tooMany((this.window + WINDOW_MS - now) / 1000);
    this.fresh.set(key, fresh);
  }

  private turn(now: number): void {
    const window = Math.floor(now / WINDOW_MS) * WINDOW_MS;
    if (window === this.window) return;
    this.window = window;
    this.known.clear();
    this.fresh.clear();
  }

  private async flush(): Promise<void> {
    if (this.fresh.size === 0) return;
    const window = this.window;
    const counts = [...this.fresh];
    this.fresh.clear();
    for (const [key, n] of counts) this.known.set(key, (this.known.get(key) ?? 0) + n);
    try {
      const totals = await this.db.rows<{ key: string; used: number }>(
        `INSERT INTO request_counts AS c (key, started_at, used)
         SELECT k, $2::timestamptz, n FROM unnest($1::text[], $3::int[]) AS t(k, n)
         ON CONFLICT (key) DO UPDATE SET started_at = excluded.started_at,
           used = CASE WHEN c.started_at = excluded.started_at THEN c.used + excluded.used ELSE excluded.used END
         RETURNING key, used`,
        [counts.map(([key]) => key), new Date(window), counts.map(([, n]) => n)],
      );
      if (window === this.window) for (const { key, used } of totals) this.known.set(key, Math.max(used, this.known.get(key) ?? 0));
    } catch (error) {
      this.log.warn(`request counts not shared with other nodes: ${(error as Error).message}`);
    }
  }
}
