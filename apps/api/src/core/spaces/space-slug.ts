import { row, type Tx } from '../../platform/database/database';
import { slugOf } from '../people';

const MAX = 60;
/** Last parts of addresses below `/spaces` that the browser keeps for itself. */
const RESERVED = new Set(['new']);

/**
 * Makes a row with a slug that no space has yet, hidden ones included: a taken one gets a number, whoever has it.
 * @param insert adds the row under that slug, or nothing when another transaction has just taken it
 */
export async function withFreeSlug(tx: Tx, name: string, insert: (slug: string) => Promise<number | undefined>): Promise<number> {
  const wanted = slugOf(name, MAX) || 'espace';
  const base = RESERVED.has(wanted) ? `espace-${wanted}` : wanted;
  for (;;) {
    const id = await insert(await freeSlug(tx, base));
    if (id !== undefined) return id;
  }
}

async function freeSlug(tx: Tx, base: string): Promise<string> {
  const taken = await row<{ n: number }>(
    tx,
    `SELECT coalesce(max(coalesce(nullif(substring(slug FROM length($1) + 2), '')::int, 1)), 0) AS n FROM spaces
      WHERE slug = $1 OR (left(slug, length($1) + 1) = $1 || '-' AND substring(slug FROM length($1) + 2) ~ '^[0-9]{1,6}$')`,
    [base],
  );
  return taken?.n ? `${base}-${taken.n + 1}` : base;
}
