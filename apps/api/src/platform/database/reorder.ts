import { Problems } from '../http/problem';
import { rows, type Tx } from './database';

/** Rows that somebody puts in order by hand: a table with `id` and `position`, and the condition of one list, on `$1`. */
export interface Ordered {
  table: 'favourites' | 'quick_links';
  where: string;
  /** The value of `$1`. */
  owner: number | null;
}

/**
 * Puts one row right behind another, or first; the list is numbered anew from 1. Only rows that change are written. Whoever
 * calls it holds what the list belongs to, so that two moves come one after the other.
 * @throws NotFound when either is not of this list
 */
export async function putBehind(tx: Tx, { table, where, owner }: Ordered, id: number, after: number | null): Promise<void> {
  const all = await rows<{ id: number }>(tx, `SELECT id FROM ${table} WHERE ${where} ORDER BY position, id`, [owner]);
  const rest = all.map((row) => row.id).filter((each) => each !== id);
  const place = after === null ? 0 : rest.indexOf(after) + 1;
  if (rest.length === all.length || (after !== null && place === 0)) throw Problems.notFound();
  rest.splice(place, 0, id);
  await rows(
    tx,
    `UPDATE ${table} t SET position = o.position FROM unnest($1::bigint[]) WITH ORDINALITY AS o(id, position)
      WHERE t.id = o.id AND t.position <> o.position`,
    [rest],
  );
}
