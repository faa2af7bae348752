import { type Database, type Reader, rows, type Tx, within } from '../../platform/database/database';
import { freshenStatistics } from '../../platform/database/statistics';
import type { Subject } from './facts';
import { type NewLine, scopesOf, sumUp } from './lines';
import { type Reckoning, reckon, reckonAlone } from './reckoning';

const BATCH = 100;
const REPORT_EVERY = 50_000;

/** What earns something or did; answers come with their questions. */
const sources = {
  entry: `SELECT id FROM entries WHERE id > $1 AND kind <> 'answer'`,
  // Nothing leads from them to their lines but the ledger itself: they are looked for once, not with each batch.
  gone: 'SELECT DISTINCT entry_id AS id FROM point_entries l WHERE entry_id > $1 AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.id = l.entry_id)',
  person: 'SELECT id FROM people WHERE id > $1',
  help: 'SELECT id FROM help_requests WHERE id > $1 AND useful IS NOT NULL',
} satisfies Record<Subject | 'gone', string>;

/** The next that are judged together, by id. */
export async function nextBatch(reader: Reader, source: keyof typeof sources, after: number): Promise<number[]> {
  const found = await reader.rows<{ id: number }>(`${sources[source]} ORDER BY id LIMIT ${BATCH}`, [after]);
  return found.map(({ id }) => id);
}

async function* batches(tx: Tx, source: keyof typeof sources): AsyncGenerator<number[]> {
  for (let after = 0; ; ) {
    const ids = await nextBatch(within(tx), source, after);
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? after;
  }
}

/**
 * Reckons everything there is, in one transaction: the ledger ends in step with it, whatever was missed.
 * @returns the lines, a batch at a time: of a new ledger they would not fit in memory
 */
export async function* reckonAll(tx: Tx, how: Reckoning): AsyncGenerator<NewLine[]> {
  if (!how.dry) await reckonAlone(tx);
  for (const source of ['entry', 'gone', 'person', 'help'] as const)
    for await (const ids of batches(tx, source))
      yield await reckon(tx, ids, { ...how, subject: source === 'gone' ? 'entry' : source, alone: true });
}

/** Sums that are not those of the ledger. */
const WRONG_SUMS = `
  WITH right_sums AS (
    SELECT l.person_id, s.scope, sum(l.points) AS points FROM point_entries l JOIN people p ON p.id = l.person_id
     CROSS JOIN LATERAL ${scopesOf} AS s
     GROUP BY 1, 2),
  kept AS (SELECT person_id, scope, points FROM point_totals WHERE period = 'all'),
  kept_weeks AS (SELECT person_id, scope, sum(points) AS points FROM point_totals WHERE period = 'week' GROUP BY 1, 2)
  SELECT DISTINCT coalesce(r.person_id, k.person_id, w.person_id) AS id
    FROM right_sums r FULL JOIN kept k USING (person_id, scope) FULL JOIN kept_weeks w USING (person_id, scope)
   WHERE r.points IS DISTINCT FROM k.points OR r.points IS DISTINCT FROM w.points`;

export interface PointDrift {
  /** Lines that are missing or too many. */
  lines: number;
  /** People whose sums are wrong. */
  sums: number;
}

/** Compares ledger and sums with what there is; with `fix` brings them into step. */
export async function verifyPoints(
  db: Database,
  how: Omit<Reckoning, 'dry'>,
  fix: boolean,
  progress: (words: string) => void = () => undefined,
): Promise<PointDrift> {
  const drift = await db.transaction(async (tx) => {
    await rows(tx, 'SET LOCAL statement_timeout = 0');
    // Between two statements a batch is judged.
    await rows(tx, 'SET LOCAL idle_in_transaction_session_timeout = 0');
    let lines = 0;
    let looked = 0;
    for await (const batch of reckonAll(tx, { ...how, dry: !fix })) {
      lines += batch.length;
      looked += BATCH;
      if (looked % REPORT_EVERY === 0) progress(`${looked} looked at, ${lines} lines ${fix ? 'written' : 'differ'}`);
    }
    const wrong = (await rows<{ id: number }>(tx, WRONG_SUMS)).map(({ id }) => id);
    for (let at = 0; fix && at < wrong.length; at += BATCH) await sumAgain(tx, wrong.slice(at, at + BATCH));
    return { lines, sums: wrong.length };
  });
  if (fix) await freshenStatistics(db, progress);
  return drift;
}

async function sumAgain(tx: Tx, personIds: number[]): Promise<void> {
  await rows(tx, 'DELETE FROM point_totals WHERE person_id = ANY($1::bigint[])', [personIds]);
  const days = await rows<{ personId: number; day: string }>(
    tx,
    `SELECT DISTINCT person_id AS "personId", counted_on::text AS day FROM point_entries WHERE person_id = ANY($1::bigint[])`,
    [personIds],
  );
  await sumUp(tx, days);
}
