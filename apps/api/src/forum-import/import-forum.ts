import type { Database } from '../platform/database/database';
import { freshenStatistics } from '../platform/database/statistics';
import { findAuthors } from './placeholders';
import { readForum } from './read-forum';
import { type ReadyThread, readyThread } from './ready-thread';
import type { ImportedPerson, ImportedThread, ImportMistake, Reading } from './thread';
import { fold, type Known, type Made, writeThreads } from './write-threads';

const BATCH = 100;
const REPORT_EVERY = 1_000;

export interface ForumImport {
  /** A file or a folder. */
  path: string;
  /** The name of the forum: what came from it before is not imported again. */
  source: string;
  /** Slug of the space of threads that name none. */
  space: string;
  /** Only say what would happen. */
  dryRun?: boolean;
  progress: (words: string) => void;
  /** After each batch is written: to make it findable before the next. */
  written: (made: Made) => Promise<void>;
}
export interface ForumReport {
  read: { threads: number; posts: number };
  written: { threads: number; posts: number };
  /** Threads that an earlier run had written. */
  before: number;
  mistakes: ImportMistake[];
}

/**
 * Imports questions and topics with their authors, dates and order. A thread is written whole or, when a line of it is
 * wrong, not at all; the others are. Stopped and run again it goes on where it was.
 * @throws Error in words when the path cannot be read or the space is not there
 */
export async function importForum(db: Database, options: ForumImport): Promise<ForumReport> {
  const { source, space, progress } = options;
  const reading = await readForum(options.path);
  const known = await whatIsHere(db, source);
  const threads = reading.settle();
  const read = { threads: threads.length, posts: postsOf(threads) };
  progress(`read ${read.threads} threads with ${read.posts} posts by ${reading.people.size} people`);
  const done = await doneBefore(db, source);
  const due = threads.filter((thread) => !done.has(`thread:${thread.id}`) && placed(thread, space, known, reading));
  const report: ForumReport = {
    read,
    written: { threads: 0, posts: 0 },
    before: threads.filter((thread) => done.has(`thread:${thread.id}`)).length,
    mistakes: reading.mistakes,
  };
  for (let at = 0; at < due.length; at += BATCH) {
    const ready = due.slice(at, at + BATCH).flatMap((thread) => readyOrWrong(thread, reading));
    const posts = postsOf(ready);
    if (!options.dryRun && ready.length) await options.written(await write(db, source, ready, reading, known, space));
    const before = report.written.posts;
    report.written.threads += ready.length;
    report.written.posts += posts;
    if (Math.floor(before / REPORT_EVERY) < Math.floor(report.written.posts / REPORT_EVERY))
      progress(`${options.dryRun ? 'judged' : 'written'} ${report.written.posts} of ${read.posts} posts`);
  }
  if (report.written.threads > 0 && !options.dryRun) await freshenStatistics(db, progress);
  return report;
}

const postsOf = (threads: { parts: unknown[] }[]): number => threads.reduce((sum, { parts }) => sum + 1 + parts.length, 0);

function write(db: Database, source: string, ready: ReadyThread[], reading: Reading, known: Known, space: string): Promise<Made> {
  const authors = new Set(ready.flatMap((thread) => [thread.authorId, ...thread.parts.map((part) => part.authorId)]));
  return db.transaction(async (tx) => {
    // A batch that fails leaves nothing behind, in memory neither.
    const people = new Map(known.people);
    await findAuthors(
      tx,
      source,
      [...authors].map((id) => personOf(id, reading)),
      people,
    );
    const made = await writeThreads(tx, source, ready, { ...known, people }, space);
    known.people = people;
    return made;
  });
}

/** Somebody whom no line describes has their id for a name. */
const personOf = (id: string, { people }: Reading): ImportedPerson => people.get(id) ?? { id, name: id };

function readyOrWrong(thread: ImportedThread, reading: Reading): ReadyThread[] {
  const ready = readyThread(thread);
  if (!('doc' in ready)) {
    reading.wrong(ready.where, ready.words);
    return [];
  }
  return [ready];
}

function placed(thread: ImportedThread, space: string, { spaces }: Known, reading: Reading): boolean {
  const slug = thread.space ?? space;
  if (spaces.has(slug)) return true;
  reading.wrong(thread.where, `there is no space "${slug}"`);
  return false;
}

async function whatIsHere(db: Database, source: string): Promise<Known> {
  const people = await db.rows<{ name: string; id: number }>(
    `SELECT substring(external_id FROM 8) AS name, person_id AS id FROM imports WHERE source = $1 AND external_id LIKE 'person:%' AND person_id IS NOT NULL`,
    [source],
  );
  const spaces = await db.rows<{ slug: string; id: number }>('SELECT slug, id FROM spaces WHERE archived_at IS NULL');
  const themes = await db.rows<{ word: string; id: number }>(
    'SELECT fold(w) AS word, t.id FROM themes t, unnest(ARRAY[t.label_fr, t.label_en] || t.synonyms) AS w',
  );
  return {
    people: new Map(people.map((p) => [p.name, p.id])),
    spaces: new Map(spaces.map((s) => [s.slug, s.id])),
    themes: new Map(themes.map((t) => [fold(t.word), t.id])),
  };
}

async function doneBefore(db: Database, source: string): Promise<Set<string>> {
  const found = await db.rows<{ external_id: string }>(
    `SELECT external_id FROM imports WHERE source = $1 AND external_id LIKE 'thread:%'`,
    [source],
  );
  return new Set(found.map((f) => f.external_id));
}
