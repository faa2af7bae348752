import { rows, type Tx } from './database';

/**
 * Inserts many rows in one statement, by the names of their columns.
 * @returns the identities in the order of the rows, for tables that have one
 */
export async function insertAll(tx: Tx, table: string, list: Record<string, unknown>[], returning = ''): Promise<number[]> {
  const [first] = list;
  if (!first) return [];
  const columns = Object.keys(first).join(', ');
  const made = await rows<{ id: number }>(
    tx,
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ${returning && `RETURNING ${returning} AS id`}`,
    [JSON.stringify(list)],
  );
  return made.map((r) => r.id);
}
