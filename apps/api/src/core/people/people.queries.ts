import type { Locale, PersonFilter } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, visibleTo } from '../access';
import { knownTo } from './acquaintance';
import { namedLike } from './people-search';
import type { PersonRefRow } from './person-ref';

export interface PersonSummaryRow extends PersonRefRow {
  title: string;
  department: string;
  site: string;
  locale: Locale;
}
/** The columns of it, for the table `people` under the given name. */
export const summaryColumns = (p: string): string =>
  ['id', 'handle', 'name', 'avatar_file_id', 'active', 'title', 'department', 'site', 'locale'].map((c) => `${p}.${c}`).join(', ');

type FacetRows = { value: string; count: number }[];
export interface Directory {
  people: PersonSummaryRow[];
  department: FacetRows;
  site: FacetRows;
  language: FacetRows;
}
export type NameKey = [name: string, id: number];

/** One page of the directory and the counts of its facets over the same filter: one statement, `limit + 1` people. */
export async function directory(db: Reader, actor: Actor, filter: PersonFilter, after: NameKey | undefined): Promise<Directory> {
  const params = new Params();
  const conditions = [knownTo(actor, params), namedLike(filter.q, params)];
  if (!filter.inactive) conditions.push('p.active');
  if (filter.department !== undefined) conditions.push(`p.department = ${params.add(filter.department)}`);
  if (filter.site !== undefined) conditions.push(`p.site = ${params.add(filter.site)}`);
  if (filter.language) conditions.push(`p.locale = ${params.add(filter.language)}`);
  const next = after ? `WHERE (f.name, f.id) > (${params.add(after[0])}, ${params.add(after[1])}::bigint)` : '';
  const [found] = await db.rows<Directory>(
    `WITH found AS MATERIALIZED (SELECT ${summaryColumns('p')} FROM people p WHERE ${conditions.join(' AND ')}),
          page AS (SELECT f.* FROM found f ${next} ORDER BY f.name, f.id LIMIT ${params.add(filter.limit + 1)})
     SELECT (SELECT coalesce(json_agg(page ORDER BY page.name, page.id), '[]') FROM page) AS people,
            ${facet('department')}, ${facet('site')}, ${facet('locale', 'language')}`,
    params.values,
  );
  return found ?? { people: [], department: [], site: [], language: [] };
}

const facet = (column: string, name = column): string =>
  `(SELECT coalesce(json_agg(json_build_object('value', t.value, 'count', t.n) ORDER BY t.n DESC, t.value), '[]')
      FROM (SELECT ${column} AS value, count(*)::int AS n FROM found WHERE ${column} <> '' GROUP BY ${column}) AS t) AS ${name}`;

export interface PersonRow extends PersonSummaryRow {
  role: 'guest' | 'member' | 'facilitator' | 'admin';
  bio: string;
  time_zone: string;
  created_at: Date;
  email: string;
  version: number;
  ideas: number;
  comments: number;
}

/** One person as the viewer may know them: only what the viewer may read is counted. */
export async function personFor(db: Reader, actor: Actor, who: { handle: string } | { id: number }): Promise<PersonRow | undefined> {
  const params = new Params();
  const is = 'id' in who ? `p.id = ${params.add(who.id)}` : `p.handle = ${params.add(who.handle)}`;
  const seen = `${visibleTo(actor, params)} AND e.deleted_at IS NULL AND e.state <> 'draft'`;
  const [found] = await db.rows<PersonRow>(
    `SELECT ${summaryColumns('p')}, p.role, p.bio, p.time_zone, p.created_at, p.email, p.version,
       (SELECT count(*)::int FROM entries e WHERE e.author_id = p.id AND e.kind = 'idea' AND ${seen}) AS ideas,
       (SELECT count(*)::int FROM comments c JOIN entries e ON e.id = c.entry_id
         WHERE c.author_id = p.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL AND ${seen}) AS comments
     FROM people p WHERE ${is} AND ${knownTo(actor, params)}`,
    params.values,
  );
  return found;
}
