import { entryIdIn } from '../../core/entries';
import type { Reader } from '../../platform/database/database';

/** What a path inside of Ruche names; nothing for a place such as `/ideas`. */
interface Named {
  entryId?: number;
  space?: string;
  handle?: string;
  fileId?: number;
}

/** `/ideas/12-un-titre`, `/spaces/marque?tab=forum`, `/people/nora`, `/api/files/3`. */
export function namedIn(path: string): Named {
  const { pathname } = new URL(path, 'https://ruche.invalid');
  const entryId = entryIdIn(pathname);
  if (entryId !== undefined) return { entryId };
  const [, noun, name = ''] = /^\/(spaces|people|api\/files)\/([^/]+)$/.exec(pathname) ?? [];
  if (noun === 'spaces') return { space: name };
  if (noun === 'people') return { handle: name };
  if (noun === 'api/files' && /^\d{1,15}$/.test(name)) return { fileId: Number(name) };
  return {};
}

/** Those of these paths that name something which is not there any more. Places stay: one statement for all. */
export async function deadPaths(reader: Reader, paths: string[]): Promise<Set<string>> {
  const named = paths.map((path) => ({ path, ...namedIn(path) }));
  const found = await reader.rows<{ path: string }>(
    `SELECT l.path FROM json_to_recordset($1::json) AS l(path text, "entryId" bigint, space text, handle text, "fileId" bigint)
      WHERE (l."entryId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.id = l."entryId" AND e.deleted_at IS NULL))
         OR (l.space IS NOT NULL AND NOT EXISTS (SELECT 1 FROM spaces s WHERE s.slug = l.space))
         OR (l.handle IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people p WHERE p.handle = l.handle))
         OR (l."fileId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM files f WHERE f.id = l."fileId"))`,
    [JSON.stringify(named)],
  );
  return new Set(found.map(({ path }) => path));
}
