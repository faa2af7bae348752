import type { PersonFilter } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, isGuest } from '../access';
import { fieldColumns, knownTo, sharesSpace } from './acquaintance';
import { type FacetRow, facetsOf, keptFacets } from './directory-facets.queries';
import { type DirectoryRow, heldSkills, summaryColumns } from './people.queries';
import { wordsInDirectory } from './people-search';

/** Best first, then by name. */
export type DirectoryKey = [rank: number, name: string, id: number];
export interface Directory {
  people: (DirectoryRow & { rank: number })[];
  /** Only with the first page. */
  facets: FacetRow[] | null;
}
/** The filter with its skill as an id; 0 is no skill at all. */
export type DirectoryFilter = Omit<PersonFilter, 'skill'> & { skillId?: number };

/**
 * One page of the directory, `limit + 1` people, and with the first page the counts over the whole filter: one statement.
 * Without a filter, for staff, the counts are kept ones and no more people are read than are shown.
 */
export async function directory(db: Reader, actor: Actor, filter: DirectoryFilter, after: DirectoryKey | undefined): Promise<Directory> {
  const params = new Params();
  const { conditions, ranks } = narrowed(actor, filter, params);
  const narrow = conditions.length > 0 || isGuest(actor) || filter.inactive === true;
  if (!filter.inactive) conditions.unshift('p.active');
  const where = [knownTo(actor, params), ...conditions].join(' AND ');
  const rank = ranks.join(' + ') || '0';
  const key = ranks.length ? 'r.rank, r.name, r.id' : 'r.name, r.id';
  const from = `people p ${filter.q ? 'JOIN directory_texts t ON t.person_id = p.id' : ''}`;
  const next = after
    ? `WHERE (${key}) > (${ranks.length ? `${params.add(after[0])}::int, ` : ''}${params.add(after[1])}, ${params.add(after[2])}::bigint)`
    : '';
  const fields = fieldColumns(actor, params);
  const columns = `${summaryColumns('p')}, p.sector, p.languages, p.availability, p.absent_until::text, ${fields}`;
  const facets = after
    ? 'NULL'
    : narrow
      ? facetsOf(actor, filter.skillId, `SELECT p.id, ${fields} FROM ${from} WHERE ${where}`, params)
      : keptFacets(actor);
  const [found] = await db.rows<Directory>(
    `WITH page AS (SELECT r.* FROM (SELECT ${columns}, ${rank} AS rank FROM ${from} WHERE ${where}) r ${next} ORDER BY ${key} LIMIT ${filter.limit + 1})
     SELECT (SELECT coalesce(json_agg(to_jsonb(r) || jsonb_build_object('skills', ${heldSkills(actor, 'r', params, filter.skillId)}) ORDER BY ${key}), '[]') FROM page r) AS people,
            ${facets} AS facets`,
    params.values,
  );
  return found ?? { people: [], facets: null };
}

/** What the filter asks for over `people p` (and `directory_texts t`), and what puts one before another. */
function narrowed(actor: Actor, filter: DirectoryFilter, params: Params): { conditions: string[]; ranks: string[] } {
  const conditions: string[] = [];
  const ranks: string[] = [];
  const wording = wordsInDirectory(filter.q, actor, params);
  if (wording) {
    conditions.push(wording.found);
    ranks.push(wording.rank);
  }
  const has = (condition: string): string =>
    `FROM directory_facts f WHERE f.person_id = p.id AND ${condition} AND (f.open OR ${sharesSpace(actor, params)})`;
  const fact = (facet: string, value: string): string =>
    `EXISTS (SELECT 1 ${has(`f.facet = '${facet}' AND f.value = ${params.add(value)}`)})`;
  const level = isGuest(actor) ? 'f.declared' : 'f.level';
  if (filter.skillId !== undefined) {
    const known = `f.facet = 'skill' AND f.value = ${params.add(String(filter.skillId))} AND ${level} >= ${params.add(filter.level ?? 1)}::int`;
    conditions.push(`EXISTS (SELECT 1 ${has(known)})`);
    ranks.push(`(SELECT 2 * (4 - ${level}) ${has(known)})`);
  } else if (filter.level)
    conditions.push(`EXISTS (SELECT 1 ${has(`f.facet = 'level' AND ${level} >= ${params.add(filter.level)}::int`)})`);
  if (filter.department !== undefined) conditions.push(`p.department = ${params.add(filter.department)}`);
  if (filter.site !== undefined) conditions.push(`p.site = ${params.add(filter.site)}`);
  if (filter.sector !== undefined) conditions.push(fact('sector', filter.sector));
  if (filter.language) conditions.push(fact('language', filter.language));
  if (filter.availability) conditions.push(fact('availability', filter.availability));
  return { conditions, ranks };
}
