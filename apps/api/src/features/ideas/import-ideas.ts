import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { plainText } from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import { parse } from 'csv-parse';
import { insertAll } from '../../platform/database/bulk';
import { type Database, rows, type Tx } from '../../platform/database/database';
import { freshenStatistics } from '../../platform/database/statistics';
import { type ImportMistake, type ImportRow, mapColumns, readRow } from './import-rows';
import { audienceAt } from './stages';

const BATCH = 500;
const PROGRESS_EVERY = 1_000;

export interface ImportOptions {
  file: string;
  /** `field=header` choices. */
  map?: Record<string, string>;
  /** The space of rows that name none, by slug. */
  space: string;
  /** The author of rows that name none, by e-mail. */
  author?: string;
  stage: ImportRow['stage'];
  /** Only say what would happen. */
  dryRun?: boolean;
  progress: (words: string) => void;
  /** After they are written: to make them findable. */
  written?: (ids: number[]) => Promise<void>;
}
export interface ImportReport {
  /** Identities of the new entries; empty when there was any mistake. */
  ids: number[];
  read: number;
  mistakes: ImportMistake[];
}

/**
 * Imports proposals from a CSV file, all or nothing: every row is read and judged first, then all are written in one
 * transaction. Any separator of `,` `;` tab, with or without a byte order mark, quoted cells of several lines.
 * @throws Error in words when the file cannot be read or its columns are not understood
 */
export async function importIdeas(db: Database, options: ImportOptions): Promise<ImportReport> {
  const { found, mistakes } = await readFile(options);
  const known = await resolve(db, found, options.space);
  for (const row of found) mistakes.push(...unknowns(row, known, options.space));
  mistakes.sort((a, b) => a.line - b.line);
  const read = found.length + mistakes.filter((m) => !found.some((r) => r.line === m.line)).length;
  if (mistakes.length || options.dryRun) return { ids: [], read, mistakes };
  const ids = await db.transaction(async (tx) => {
    await rows(tx, 'SET LOCAL statement_timeout = 600000');
    const made: number[] = [];
    for (let at = 0; at < found.length; at += BATCH) {
      made.push(...(await writeBatch(tx, found.slice(at, at + BATCH), known, options.space)));
      options.progress(`written ${Math.min(at + BATCH, found.length)} of ${found.length}`);
    }
    return made;
  });
  await options.written?.(ids);
  await freshenStatistics(db, options.progress);
  return { ids, read, mistakes };
}

async function readFile(options: ImportOptions): Promise<{ found: ImportRow[]; mistakes: ImportMistake[] }> {
  const found: ImportRow[] = [];
  const mistakes: ImportMistake[] = [];
  let columns: ReturnType<typeof mapColumns> | undefined;
  const parser = createReadStream(options.file).pipe(
    parse({ bom: true, delimiter: await delimiterOf(options.file), relax_column_count: true, skip_empty_lines: true, info: true }),
  );
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    if (!columns) {
      columns = mapColumns(record, options.map);
      continue;
    }
    const row = readRow(info.lines, record, columns, options);
    if ('words' in row) mistakes.push(row);
    else found.push(row);
    if ((found.length + mistakes.length) % PROGRESS_EVERY === 0) options.progress(`read ${found.length + mistakes.length} rows`);
  }
  if (!columns) throw new Error('The file is empty.');
  return { found, mistakes };
}

/** The separator that the header line uses most, outside of quotes. */
async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
    const header =
      buffer
        .toString('utf8', 0, bytesRead)
        .replace(/"[^"]*"/g, '')
        .split(/\r?\n/)[0] ?? '';
    const count = (mark: string) => header.split(mark).length;
    return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  } finally {
    await handle.close();
  }
}

interface Known {
  people: Map<string, number>;
  spaces: Map<string, number>;
  readers: Set<string>;
  themes: Map<string, number>;
}

/** People by address, spaces by slug or name, who reads which space, themes by label or synonym: four statements. */
async function resolve(db: Database, found: ImportRow[], fallbackSpace: string): Promise<Known> {
  const emails = [...new Set(found.map((r) => r.author))];
  const people = await db.rows<{ id: number; email: string }>('SELECT id, email FROM people WHERE email = ANY($1::text[])', [emails]);
  const names = [...new Set([fallbackSpace, ...found.flatMap((r) => r.space ?? [])].map((s) => s.toLowerCase()))];
  const spaces = await db.rows<{ id: number; slug: string; name: string }>(
    'SELECT id, slug, lower(name) AS name FROM spaces WHERE archived_at IS NULL AND (slug = ANY($1::text[]) OR lower(name) = ANY($1::text[]))',
    [names],
  );
  const readers = await db.rows<{ space_id: number; person_id: number }>(
    'SELECT space_id, person_id FROM space_readers WHERE space_id = ANY($1::bigint[]) AND person_id = ANY($2::bigint[])',
    [spaces.map((s) => s.id), people.map((p) => p.id)],
  );
  const themes = await db.rows<{ id: number; word: string }>(
    'SELECT t.id, fold(w) AS word FROM themes t, unnest(ARRAY[t.label_fr, t.label_en] || t.synonyms) AS w',
  );
  return {
    people: new Map(people.map((p) => [p.email, p.id])),
    spaces: new Map(
      spaces.flatMap(
        (s) =>
          [
            [s.slug, s.id],
            [s.name, s.id],
          ] as [string, number][],
      ),
    ),
    readers: new Set(readers.map((r) => `${r.space_id}:${r.person_id}`)),
    themes: new Map(themes.map((t) => [t.word, t.id])),
  };
}

const fold = (s: string) => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function unknowns(row: ImportRow, known: Known, fallbackSpace: string): ImportMistake[] {
  const author = known.people.get(row.author);
  const name = row.space ?? fallbackSpace;
  const space = known.spaces.get(name.toLowerCase());
  if (!author) return [{ line: row.line, words: `nobody here has the address ${row.author}` }];
  if (!space) return [{ line: row.line, words: `there is no space "${name}"` }];
  if (!known.readers.has(`${space}:${author}`))
    return [{ line: row.line, words: `${row.author} does not take part in the space "${name}"` }];
  const theme = row.themes.find((t) => !known.themes.has(fold(t)));
  return theme ? [{ line: row.line, words: `there is no theme "${theme}"` }] : [];
}

async function writeBatch(tx: Tx, batch: ImportRow[], known: Known, fallbackSpace: string): Promise<number[]> {
  const now = new Date();
  const full = batch.map((r) => {
    const doc = fromMarkdown(r.body);
    const at = r.created ?? now;
    return {
      ...r,
      doc,
      text: plainText(doc),
      at,
      authorId: known.people.get(r.author) as number,
      spaceId: known.spaces.get((r.space ?? fallbackSpace).toLowerCase()) as number,
    };
  });
  const ids = await insertAll(
    tx,
    'entries',
    full.map((r) => ({
      kind: 'idea',
      space_id: r.spaceId,
      author_id: r.authorId,
      title: r.title,
      body: r.doc,
      text: r.text,
      state: r.stage,
      audience: audienceAt(r.stage, 'authors'),
      vote_count: 0,
      comment_count: 0,
      concern_count: 0,
      exposure_count: 0,
      support: 0,
      trend: -1e9,
      version: 1,
      created_at: r.at,
      updated_at: r.at,
      published_at: r.stage === 'open' ? r.at : null,
      active_at: r.at,
    })),
    'id',
  );
  const numbers = await rows<{ n: number }>(tx, `SELECT nextval('idea_numbers') AS n FROM generate_series(1, $1)`, [full.length]);
  const with_ = full.map((r, i) => ({ ...r, id: ids[i] as number, number: r.stage === 'draft' ? null : (numbers[i]?.n ?? null) }));
  await insertAll(
    tx,
    'ideas',
    with_.map((r) => ({
      entry_id: r.id,
      number: r.number,
      problem: r.problem,
      audience: r.audience,
      goal: r.goal,
      kpi: r.kpi,
      channels: r.channels,
      cost_amount: r.cost?.amount ?? null,
      cost_currency: r.cost?.currency ?? null,
      similar_ids: [],
      stage_since: r.at,
    })),
  );
  await insertAll(
    tx,
    'contributions',
    with_.map((r) => ({ entry_id: r.id, person_id: r.authorId, role: 'author', share: 100, created_at: r.at })),
  );
  await insertAll(
    tx,
    'follows',
    with_.map((r) => ({ entry_id: r.id, person_id: r.authorId, created_at: r.at })),
  );
  await insertAll(
    tx,
    'entry_themes',
    with_.flatMap((r) =>
      [...new Set(r.themes.map((t) => known.themes.get(fold(t)) as number))].map((theme_id) => ({ entry_id: r.id, theme_id })),
    ),
  );
  await insertAll(
    tx,
    'idea_transitions',
    with_
      .filter((r) => r.stage !== 'draft')
      .map((r) => ({ idea_id: r.id, from_stage: 'draft', to_stage: r.stage, by_id: r.authorId, reason: null, created_at: r.at })),
  );
  return ids;
}
