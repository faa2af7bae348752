import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, isGuest } from '../access';
import { fieldColumns } from './acquaintance';
import { type FacetRow, facetsOf, keptFacets } from './directory-facets.queries';
import { type DirectoryFilter, narrowed } from './directory-filter';
import { type DirectoryRow, heldSkills, summaryColumns } from './people.queries';
import { isIn } from './people-sets';

/** Best first, then by name. */
export type DirectoryKey = [rank: number, name: string, id: number];
export interface Directory {
  people: (DirectoryRow & { rank: number })[];
  /** Only with the first page. */
  facets: FacetRow[] | null;
}

/**
 * One page of the directory, `limit + 1` people, and with the first page the counts over the whole filter: one statement.
 * Without a filter, for staff, the counts are kept ones and no more people are read than are shown; with one, those who fit
 * are found and counted as sets of bits, by name only as many are read as are shown.
 */
export async function directory(db: Reader, actor: Actor, filter: DirectoryFilter, after: DirectoryKey | undefined): Promise<Directory> {
  const params = new Params();
  const { limit, q, inactive, ...facets } = filter;
  const whole = !q?.trim() && !inactive && !isGuest(actor) && Object.values(facets).every((value) => value === undefined);
  const { lines, ranks } = whole ? { lines: [], ranks: [] } : narrowed(actor, filter, params);
  const rank = ranks.join(' + ') || '0';
  const key = ranks.length ? 'r.rank, r.name, r.id' : 'r.name, r.id';
  const next = after
    ? `WHERE (${key}) > (${ranks.length ? `${params.add(after[0])}::int, ` : ''}${params.add(after[1])}, ${params.add(after[2])}::bigint)`
    : '';
  const columns = `${summaryColumns('p')}, p.sector, p.languages, p.availability, p.absent_until::text, ${fieldColumns(actor, params)}`;
  const listed = `SELECT ${columns}, ${rank} AS rank FROM people p WHERE ${whole ? 'p.active' : isIn('chosen', 'p.id')}`;
  const page = `page AS (SELECT r.* FROM (${listed}) r ${next} ORDER BY ${key} LIMIT ${limit + 1})`;
  const counts = after ? 'NULL' : whole ? keptFacets(actor) : facetsOf(actor, filter.skillId, params);
  const [found] = await db.rows<Directory>(
    `WITH ${[...lines, page].join(', ')}
     SELECT (SELECT coalesce(json_agg(to_jsonb(r) || jsonb_build_object('skills', ${heldSkills(actor, 'r', params, filter.skillId)}) ORDER BY ${key}), '[]') FROM page r) AS people,
            ${counts} AS facets`,
    params.values,
  );
  return found ?? { people: [], facets: null };
}
