import { rows, type Tx, within } from '../../platform/database/database';
import type { SearchEngine } from '../../platform/search/search-engine';
import { type Expected, expected, expectedComments, load } from './documents';
import { type Source, sources } from './sources';

const BATCH = 200;

/** What was out of step in an index, by kind of fault. */
export interface Drift {
  missing: string[];
  stale: string[];
  orphan: string[];
}

/**
 * Brings the documents of some rows into step with the present state.
 * @param ids documents that may be there although their row is gone
 */
export async function syncRows(tx: Tx, engine: SearchEngine, source: Source, keys: number[], ids: string[] = []): Promise<void> {
  const inOrder = [...new Set(keys)].sort((a, b) => a - b);
  await turn(tx, source, inOrder);
  const wanted = await expected(within(tx), source, inOrder);
  const known = new Set(wanted.map((w) => w.id));
  const gone = ids.filter((id) => !known.has(id)).map((id) => ({ id, key: 0, version: null }));
  const { missing, stale, orphan } = await driftOf(engine, [...wanted, ...gone], tx);
  const due = new Set([...missing, ...stale]);
  const rowsDue = wanted.filter((w) => due.has(w.id)).map((w) => w.key);
  for (let at = 0; at < rowsDue.length; at += BATCH) await engine.put(await load(within(tx), source, rowsDue.slice(at, at + BATCH)), tx);
  if (orphan.length) await engine.remove(orphan, tx);
}

/** Comments follow their entry: its audience and its space are theirs. */
export async function syncComments(tx: Tx, engine: SearchEngine, entryId: number): Promise<void> {
  let after = 0;
  for (;;) {
    const wanted = await expectedComments(within(tx), sources.comment, entryId, after, BATCH);
    const { missing, stale, orphan } = await driftOf(engine, wanted, tx);
    const due = new Set([...missing, ...stale, ...orphan]);
    if (due.size)
      await syncRows(
        tx,
        engine,
        sources.comment,
        wanted.filter((w) => due.has(w.id)).map((w) => w.key),
      );
    if (wanted.length < BATCH) return;
    after = wanted.at(-1)?.key ?? after;
  }
}

/** What is part of an entry: title, place and readers are the whole's. */
export async function partsOf(tx: Tx, entryId: number): Promise<number[]> {
  return (await rows<{ id: number }>(tx, 'SELECT id FROM entries WHERE parent_id = $1 ORDER BY id', [entryId])).map((part) => part.id);
}

/** A page and all below it, and which of these were commented on. */
export async function branchOf(tx: Tx, pageId: number): Promise<{ pages: number[]; commented: number[] }> {
  const found = await rows<{ id: number; commented: boolean }>(
    tx,
    `WITH RECURSIVE branch AS (SELECT $1::bigint AS id UNION ALL SELECT w.entry_id FROM branch b JOIN wiki_pages w ON w.parent_id = b.id)
     SELECT b.id, EXISTS (SELECT 1 FROM comments c WHERE c.entry_id = b.id) AS commented FROM branch b ORDER BY b.id`,
    [pageId],
  );
  return { pages: found.map((p) => p.id), commented: found.filter((p) => p.commented).map((p) => p.id) };
}

/** Compares what should be there with what is. */
export async function driftOf(engine: SearchEngine, wanted: Expected[], tx?: Tx): Promise<Drift> {
  const there = new Map(
    (
      await engine.versions(
        wanted.map((w) => w.id),
        tx,
      )
    ).map((v) => [v.id, v.version]),
  );
  const due = wanted.filter((w) => w.version !== null);
  return {
    missing: due.filter((w) => !there.has(w.id)).map((w) => w.id),
    stale: due.filter((w) => there.has(w.id) && there.get(w.id) !== w.version).map((w) => w.id),
    orphan: wanted.filter((w) => w.version === null && there.has(w.id)).map((w) => w.id),
  };
}

/** Two that index one row take turns, so that the later one has read the later state. */
async function turn(tx: Tx, source: Source, keys: number[]): Promise<void> {
  await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1 || k, 8)) FROM unnest($2::bigint[]) AS k', [
    `search ${source.name} `,
    keys,
  ]);
}

export const anyDrift = ({ missing, stale, orphan }: Drift): boolean => missing.length + stale.length + orphan.length > 0;
