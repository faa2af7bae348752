import { ModuleRef } from '@nestjs/core';
import { Database } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { enginesOf, type SearchApp } from './rebuild';
import { allSources, type Source } from './sources';

const BATCH = 1000;
/** The setting that keeps the last event whose counts were looked at. */
const SEEN = 'search.popularity_event';
/** Events that were not yet committed when later ones were looked at: looked at again. */
const OVERLAP = 500;

/** Only the magnitude of a count decides among hits: 1, 3, 7, 15 … */
const magnitude = (n: string): string => `floor(ln(1 + greatest(${n}, 0)) / ln(2))`;
const touched: Partial<Record<Source['name'], string>> = { entry: 'entry_id', comment: 'comment_id', space: 'space_id' };

/**
 * Brings the votes, comments and members that documents carry into step. They change with every click and only decide
 * among hits that say the same, so they are no part of a document's version and no vote waits for its index.
 * @param after looks only at what events after this one speak of; without it, at everything
 * @returns how many documents were out of step
 */
export async function refreshPopularity(app: SearchApp, after?: number): Promise<number> {
  const db = app.get(Database, { strict: false });
  let count = 0;
  for (const source of allSources) {
    const named = touched[source.name];
    if (!named) continue;
    const due = await db.rows<{ id: string; popularity: number }>(
      `SELECT d.id, (${source.popularity})::float8 AS popularity FROM ${source.from} JOIN search_documents d ON d.id = ${source.id}
        WHERE ${magnitude('d.popularity')} <> ${magnitude(source.popularity)}
          AND ($1::bigint IS NULL OR ${source.key} IN (SELECT v.${named} FROM domain_events v WHERE v.id > $1))`,
      [after ?? null],
    );
    for (let at = 0; at < due.length; at += BATCH)
      for (const engine of enginesOf(app)) await engine.weigh(new Map(due.slice(at, at + BATCH).map((d) => [d.id, d.popularity])));
    count += due.length;
  }
  return count;
}

/** Every ten minutes, for what people did since. */
@BackgroundJob()
export class SearchPopularityJob implements Job {
  readonly name = 'search_popularity';
  readonly cron = '*/10 * * * *';

  constructor(
    private readonly db: Database,
    private readonly modules: ModuleRef,
  ) {}

  async run(): Promise<void> {
    const [last, seen] = await Promise.all([
      this.db.row<{ id: number | null }>('SELECT max(id) AS id FROM domain_events'),
      this.db.row<{ value: number }>(`SELECT value FROM settings WHERE key = '${SEEN}'`),
    ]);
    await refreshPopularity(this.modules, Math.max(0, (seen?.value ?? 0) - OVERLAP));
    await this.db.rows(`INSERT INTO settings (key, value) VALUES ('${SEEN}', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [
      last?.id ?? 0,
    ]);
  }
}
