import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { freshenStatistics } from '../../platform/database/statistics';
import { MeiliSearch } from '../../platform/search/meili-search';
import { PostgresSearch } from '../../platform/search/postgres-search';
import type { SearchEngine } from '../../platform/search/search-engine';
import { WORDS_VERSION } from '../../platform/search/words';
import { type Expected, expected, expectedPage, load } from './documents';
import { type Drift, driftOf, syncRows } from './indexing';
import { allSources, type Source, sourceOf, sources } from './sources';

const BATCH = 500;
const REPORT_EVERY = 10_000;
/** The setting that keeps which version of the words the index was last made with. */
const MADE_BY = 'search.words_version';
export type SearchApp = Pick<INestApplicationContext, 'get'>;

/**
 * Writes every document again, in batches, while people go on searching: what is right already stays untouched, and what
 * should not be there is taken out at the end. May be stopped and run again.
 * @returns how many documents there are
 */
export async function rebuildSearch(app: SearchApp, progress: (words: string) => void): Promise<number> {
  const db = app.get(Database, { strict: false });
  let count = 0;
  for (const engine of enginesOf(app)) {
    count = 0;
    for (const source of allSources) {
      for await (const page of pages(db, source)) {
        const due = page.filter((row) => row.version !== null);
        await engine.put(
          await load(
            db,
            source,
            due.map((row) => row.key),
          ),
        );
        const before = count;
        count += due.length;
        if (Math.floor(before / REPORT_EVERY) < Math.floor(count / REPORT_EVERY)) progress(`${count} documents`);
      }
    }
  }
  await freshenStatistics(db, progress);
  await verifySearch(app, { fix: true });
  await db.rows(`INSERT INTO settings (key, value) VALUES ('${MADE_BY}', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [
    WORDS_VERSION,
  ]);
  progress(`${count} documents are in the search index.`);
  return count;
}

/** Makes the index again when it was made by another version of the product, or never. */
export async function freshenSearch(app: SearchApp, progress: (words: string) => void): Promise<void> {
  const db = app.get(Database, { strict: false });
  const made = await db.row<{ value: number }>(`SELECT value FROM settings WHERE key = '${MADE_BY}'`);
  if (made?.value !== WORDS_VERSION) await rebuildSearch(app, progress);
}

/** Brings some entries into step at once, for whoever wrote them without events. */
export const indexEntries = (app: SearchApp, ids: number[]): Promise<void> => indexRows(app, sources.entry, ids);
/** The same of comments. */
export const indexComments = (app: SearchApp, ids: number[]): Promise<void> => indexRows(app, sources.comment, ids);

async function indexRows(app: SearchApp, source: Source, ids: number[]): Promise<void> {
  const db = app.get(Database, { strict: false });
  for (const engine of enginesOf(app))
    for (let at = 0; at < ids.length; at += BATCH) await db.transaction((tx) => syncRows(tx, engine, source, ids.slice(at, at + BATCH)));
}

/**
 * Compares the index with the present state, both ways, for every engine.
 * @param options.fix also brings into step what was not
 */
export async function verifySearch(app: SearchApp, options: { fix?: boolean } = {}): Promise<Drift> {
  const db = app.get(Database, { strict: false });
  const all: Drift = { missing: [], stale: [], orphan: [] };
  for (const engine of enginesOf(app)) {
    const found = await compare(db, engine);
    for (const fault of faults) all[fault] = [...new Set([...all[fault], ...found[fault]])].sort();
    if (options.fix)
      await fix(
        db,
        engine,
        faults.flatMap((fault) => found[fault]),
      );
  }
  return all;
}

const faults = ['missing', 'stale', 'orphan'] as const;

async function compare(db: Database, engine: SearchEngine): Promise<Drift> {
  const all: Drift = { missing: [], stale: [], orphan: [] };
  for (const source of allSources)
    for await (const page of pages(db, source)) {
      const found = await driftOf(engine, page);
      for (const fault of faults) all[fault].push(...found[fault]);
    }
  let after: string | undefined;
  do {
    const page = await engine.list(after, BATCH);
    all.orphan.push(
      ...(await orphansAmong(
        db,
        page.documents.map((d) => d.id),
      )),
    );
    after = page.next;
  } while (after !== undefined);
  return all;
}

async function fix(db: Database, engine: SearchEngine, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH)
    for (const source of allSources) {
      const own = ids.slice(at, at + BATCH).filter((id) => sourceOf(id).source === source);
      if (own.length)
        await db.transaction((tx) =>
          syncRows(
            tx,
            engine,
            source,
            own.map((id) => sourceOf(id).key),
            own,
          ),
        );
    }
}

async function* pages(db: Database, source: Source): AsyncGenerator<Expected[]> {
  for (let after = 0; ; ) {
    const page = await expectedPage(db, source, after, BATCH);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.key ?? after;
  }
}

/** Which documents nothing stands behind any more. */
async function orphansAmong(db: Database, ids: string[]): Promise<string[]> {
  const right = new Set<string>();
  for (const source of allSources) {
    const keys = ids
      .map(sourceOf)
      .filter((s) => s.source === source)
      .map((s) => s.key);
    for (const row of keys.length ? await expected(db, source, keys) : []) if (row.version !== null) right.add(row.id);
  }
  return ids.filter((id) => !right.has(id));
}

export const enginesOf = (app: SearchApp): SearchEngine[] => {
  const meili = app.get(MeiliSearch, { strict: false });
  return [app.get(PostgresSearch, { strict: false }), ...(meili.configured ? [meili] : [])];
};
