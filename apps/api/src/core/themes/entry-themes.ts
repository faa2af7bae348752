import { row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

/**
 * Replaces the themes of an entry.
 * @throws 400 on `themeIds` when one of them does not exist
 */
export async function setThemes(tx: Tx, entryId: number, themeIds: readonly number[]): Promise<void> {
  const wanted = [...new Set(themeIds)];
  const found = await row<{ n: number }>(
    tx,
    `WITH wanted AS (SELECT t.id FROM themes t WHERE t.id = ANY($2::bigint[]) FOR KEY SHARE),
          gone AS (DELETE FROM entry_themes WHERE entry_id = $1 AND theme_id <> ALL($2::bigint[])),
          added AS (INSERT INTO entry_themes (entry_id, theme_id) SELECT $1, id FROM wanted ON CONFLICT DO NOTHING)
     SELECT count(*)::int AS n FROM wanted`,
    [entryId, wanted],
  );
  if (found?.n !== wanted.length) throw Problems.invalid('themeIds', 'unknown_theme');
}

/** The themes of an entry as JSON inside a statement, for the table `entries` under the given name: `ThemeRef[]`. */
export const themesJson = (e: string): string =>
  `coalesce((SELECT json_agg(json_build_object('id', th.id, 'label', json_build_object('fr', th.label_fr, 'en', th.label_en)) ORDER BY th.id)
    FROM entry_themes et JOIN themes th ON th.id = et.theme_id WHERE et.entry_id = ${e}.id), '[]')`;
