import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, visibleTo } from '../access';
import { knownTo } from './acquaintance';
import { readsEntry, readsSpace } from './entry-readers';
import { type PersonSummaryRow, summaryColumns } from './people.queries';
import { likeLiteral, namedLike } from './people-search';

/** What is being written in: an entry with its comments, or a space before the entry exists. */
export type Written = { entryId: number } | { spaceId: number };

/** Every active person whom the writer may know of and who reads what is written in, as SQL over `people p`. */
function reading(actor: Actor, where: Written, params: Params): string {
  const reads =
    'spaceId' in where
      ? readsSpace(params.add(where.spaceId))
      : `EXISTS (SELECT 1 FROM entries e WHERE e.id = ${params.add(where.entryId)} AND ${readsEntry()})`;
  return `p.active AND ${knownTo(actor, params)} AND ${reads}`;
}

export interface Mentionable {
  id: number;
  handle: string;
  name: string;
}

/**
 * Which of these people (by id or handle) may be mentioned there by the actor: those who read it, are active, and whom the
 * actor may know of. The actor's own right to read it is the caller's business.
 */
export async function mentionablePersons(
  db: Reader,
  actor: Actor,
  where: Written,
  among: { ids?: number[]; handles?: string[] },
): Promise<Mentionable[]> {
  const { ids = [], handles = [] } = among;
  if (ids.length + handles.length === 0) return [];
  const params = new Params();
  const named = `(p.id = ANY(${params.add(ids)}::bigint[]) OR p.handle = ANY(${params.add(handles)}::text[]))`;
  return db.rows<Mentionable>(
    `SELECT p.id, p.handle, p.name FROM people p WHERE ${named} AND ${reading(actor, where, params)}`,
    params.values,
  );
}

/** Suggestions for what was typed after `@`: names and handles that begin so come first, then any other match. */
export async function suggestPersons(db: Reader, actor: Actor, where: Written, q: string, limit: number): Promise<PersonSummaryRow[]> {
  const params = new Params();
  const condition = `${reading(actor, where, params)} AND ${namedLike(q, params)}`;
  return db.rows<PersonSummaryRow>(
    `SELECT ${summaryColumns('p')} FROM people p WHERE ${condition} ORDER BY ${closeness(q, params)} p.name, p.id LIMIT ${params.add(limit)}`,
    params.values,
  );
}

/** Sort terms: the handle begins so, the name, another word of the name. */
function closeness(q: string, params: Params): string {
  if (!q) return '';
  const begins = `fold(${params.add(likeLiteral(q))}) || '%'`;
  return `p.handle LIKE ${begins} DESC, fold(p.name) LIKE ${begins} DESC, fold(p.name) LIKE '% ' || ${begins} DESC,`;
}

/** True when the actor reads the entry. */
export async function readsIt(db: Reader, actor: Actor, entryId: number): Promise<boolean> {
  const params = new Params();
  const found = await db.rows(`SELECT 1 FROM entries e WHERE e.id = ${params.add(entryId)} AND ${visibleTo(actor, params)}`, params.values);
  return found.length > 0;
}
