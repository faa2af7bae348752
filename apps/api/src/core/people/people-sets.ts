import type { Params } from '../../platform/database/params';

/**
 * People as bits: rows `(chunk, people)`, where the bit at `id % 2048` of the chunk `id / 2048` stands for a person. As SQL;
 * `directory_sets` holds them ready for every value of a facet.
 */
const CHUNK = 2048;
export const NOBODY = `0::bit(${CHUNK})`;
const own = (id: string): string => `set_bit(${NOBODY}, (${id} % ${CHUNK})::int, 1)`;

/** @param ids a statement that gives `person_id` */
export const setOf = (ids: string): string =>
  `SELECT x.person_id / ${CHUNK} AS chunk, bit_or(${own('x.person_id')}) AS people FROM (${ids}) x GROUP BY 1`;

/** Those who are in every one of these, each of which has a chunk once. */
export const inAll = (sets: readonly string[]): string =>
  `SELECT s.chunk, bit_and(s.people) AS people FROM (${sets.map((set) => `(${set})`).join(' UNION ALL ')}) s GROUP BY 1 HAVING count(*) = ${sets.length}`;
export const inAny = (sets: readonly string[]): string =>
  `SELECT s.chunk, bit_or(s.people) AS people FROM (${sets.map((set) => `(${set})`).join(' UNION ALL ')}) s GROUP BY 1`;

/** Those who have one of these values: whom everybody sees with it, and of `kept` those near the viewer. */
export function withValue(facet: string, values: readonly string[], params: Params): string {
  const is = (table: string) => `${table}.facet = '${facet}' AND ${table}.value = ANY(${params.add(values)}::text[])`;
  return inAny([
    `SELECT d.chunk, d.people FROM directory_sets d WHERE ${is('d')}`,
    `SELECT k.person_id / ${CHUNK}, ${own('k.person_id')} FROM kept k WHERE ${is('k')}`,
  ]);
}

/** Whether a person is in a set that stands under this name in a WITH; the set is put together once. */
export const isIn = (set: string, id: string): string =>
  `get_bit((ARRAY(SELECT coalesce(c.people, ${NOBODY}) FROM generate_series(0, (SELECT max(c.chunk) FROM ${set} c)) n LEFT JOIN ${set} c ON c.chunk = n ORDER BY n))[(1 + ${id} / ${CHUNK})::int], (${id} % ${CHUNK})::int) = 1`;
