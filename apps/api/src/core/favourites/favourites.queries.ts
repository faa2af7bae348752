import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, visibleTo } from '../access';
import { type EntryRefRow, entryJson, type SpaceRefRow, spaceJson } from '../entries';
import { knownTo, type PersonRefRow, personJson } from '../people';
import { spaceKnownTo } from '../spaces';

export interface FavouriteRow {
  id: number;
  position: number;
  entry: EntryRefRow | null;
  space: SpaceRefRow | null;
  person: PersonRefRow | null;
}
export type FavouriteKey = [position: number, id: number];

/** What somebody starred and may still know of: of entries those that they read, of spaces and people as everywhere. */
const standing = (actor: Actor, params: Params): string =>
  `favourites f LEFT JOIN entries e ON e.id = f.entry_id LEFT JOIN spaces s ON s.id = f.space_id LEFT JOIN people p ON p.id = f.starred_person_id
    WHERE f.person_id = ${params.add(actor.id)} AND ((f.entry_id IS NOT NULL AND e.deleted_at IS NULL AND ${visibleTo(actor, params)})
       OR (f.space_id IS NOT NULL AND ${spaceKnownTo(actor, params)}) OR (f.starred_person_id IS NOT NULL AND ${knownTo(actor, params)}))`;

/** In the person's own order; one row more than the page holds. */
export function listFavourites(reader: Reader, actor: Actor, limit: number, after: FavouriteKey | undefined): Promise<FavouriteRow[]> {
  const params = new Params();
  const from = standing(actor, params);
  const next = after ? `AND (f.position, f.id) > (${params.add(after[0])}::int, ${params.add(after[1])}::bigint)` : '';
  return reader.rows<FavouriteRow>(
    `SELECT f.id, f.position, CASE WHEN f.entry_id IS NOT NULL THEN ${entryJson('e')} END AS entry,
            CASE WHEN f.space_id IS NOT NULL THEN ${spaceJson('s')} END AS space, CASE WHEN f.starred_person_id IS NOT NULL THEN ${personJson('p')} END AS person
       FROM ${from} ${next} ORDER BY f.position, f.id LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}

/** How many of them stand now. */
export async function countFavourites(reader: Reader, actor: Actor): Promise<number> {
  const params = new Params();
  const [found] = await reader.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${standing(actor, params)}`, params.values);
  return found?.n ?? 0;
}
