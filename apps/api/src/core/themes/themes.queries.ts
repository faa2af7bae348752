import type { Theme } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { type Actor, publishedTo } from '../access';

/**
 * Themes, parents before children, each with the number of published entries that the actor may read: one statement.
 * @param id only this one
 */
export function listThemes(reader: Reader, actor: Actor, id?: number): Promise<Theme[]> {
  const params = new Params();
  const only = id === undefined ? '' : `WHERE t.id = ${params.add(id)}`;
  return reader.rows<Theme>(
    `SELECT t.id, json_build_object('fr', t.label_fr, 'en', t.label_en) AS label, t.parent_id AS "parentId", t.depth, t.synonyms,
            coalesce(c.n, 0) AS entries
       FROM themes t LEFT JOIN (
         SELECT et.theme_id, count(*)::int AS n FROM entry_themes et JOIN entries e ON e.id = et.entry_id
          WHERE ${publishedTo(actor, params)} GROUP BY et.theme_id) AS c ON c.theme_id = t.id
     ${only} ORDER BY t.depth, fold(t.label_fr), t.id`,
    params.values,
  );
}

/** @throws NotFound */
export async function findTheme(reader: Reader, actor: Actor, id: number): Promise<Theme> {
  const [found] = await listThemes(reader, actor, id);
  if (!found) throw Problems.notFound();
  return found;
}

export interface Branch {
  depth: number;
  parentId: number | null;
  /** Levels from the theme down to its deepest descendant, itself included. */
  height: number;
  /** The theme and all below it. */
  ids: number[];
}

/** A theme with what stands below it. */
export async function findBranch(reader: Reader, id: number): Promise<Branch | undefined> {
  const [found] = await reader.rows<Omit<Branch, 'ids'> & { ids: (string | number)[] }>(
    `WITH RECURSIVE branch AS (
       SELECT id, 1 AS level FROM themes WHERE id = $1
       UNION ALL SELECT t.id, b.level + 1 FROM themes t JOIN branch b ON t.parent_id = b.id)
     SELECT t.depth, t.parent_id AS "parentId", (SELECT max(level) FROM branch) AS height, ARRAY(SELECT id FROM branch) AS ids
       FROM themes t WHERE t.id = $1`,
    [id],
  );
  return found && { ...found, ids: found.ids.map(Number) };
}
