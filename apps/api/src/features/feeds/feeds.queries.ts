import type { RichDoc } from '@ruche/rich-text';
import { type Actor, publishedTo } from '../../core/access';
import type { EntryRefRow } from '../../core/entries';
import { knownTo } from '../../core/people';
import { underTheme } from '../../core/themes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

export interface FeedRow extends EntryRefRow {
  body: RichDoc;
  text: string;
  author: string;
  published_at: Date;
  updated_at: Date;
  themes: string[];
}
const MOST = 30;

/** What a feed holds, latest first: only what its person may read now. */
export async function findFeedItems(reader: Reader, actor: Actor, only: { authorId?: number; themeId?: number }): Promise<FeedRow[]> {
  const params = new Params();
  const parts = [publishedTo(actor, params)];
  if (only.authorId) parts.push(`e.author_id = ${params.add(only.authorId)}`);
  if (only.themeId) parts.push(underTheme(only.themeId, params));
  const kinds = only.authorId || only.themeId ? ['post'] : ['post', 'announcement'];
  const latest = kinds.map(
    (kind) => `(SELECT e.id, COALESCE(e.published_at, e.created_at) AS at FROM entries e WHERE e.kind = '${kind}' AND ${parts.join(' AND ')}
      ORDER BY COALESCE(e.published_at, e.created_at) DESC, e.id DESC LIMIT ${MOST})`,
  );
  return reader.rows(
    `WITH latest AS MATERIALIZED (SELECT * FROM (${latest.join(' UNION ALL ')}) AS each ORDER BY at DESC, id DESC LIMIT ${MOST})
     SELECT e.id, e.kind, e.title, e.state, e.body, e.text, a.name AS author, latest.at AS published_at, greatest(e.updated_at, latest.at) AS updated_at,
            ARRAY(SELECT CASE WHEN ${params.add(actor.locale)} = 'fr' THEN t.label_fr ELSE t.label_en END FROM entry_themes et JOIN themes t ON t.id = et.theme_id
                   WHERE et.entry_id = e.id ORDER BY t.id) AS themes
       FROM latest JOIN entries e ON e.id = latest.id JOIN people a ON a.id = e.author_id ORDER BY latest.at DESC, e.id DESC`,
    params.values,
  );
}

/** Whether something that their feeds may hold shows this picture to them now. */
export async function showsPicture(reader: Reader, actor: Actor, fileId: number): Promise<boolean> {
  const params = new Params();
  const [found] = await reader.rows(
    `SELECT 1 FROM attachments a JOIN files f ON f.id = a.file_id JOIN entries e ON e.id = a.entry_id
      WHERE a.file_id = ${params.add(fileId)} AND a.inline AND f.display_key IS NOT NULL
        AND e.kind IN ('post', 'announcement') AND ${publishedTo(actor, params)} LIMIT 1`,
    params.values,
  );
  return found !== undefined;
}

/** Whoever a feed follows; nobody when its reader may not know of them. */
export async function findWriter(reader: Reader, actor: Actor, handle: string): Promise<{ id: number; name: string } | undefined> {
  const params = new Params();
  const [found] = await reader.rows<{ id: number; name: string }>(
    `SELECT p.id, p.name FROM people p WHERE p.handle = ${params.add(handle)} AND ${knownTo(actor, params)}`,
    params.values,
  );
  return found;
}

export async function findThemeLabel(reader: Reader, id: number): Promise<{ fr: string; en: string } | undefined> {
  const [found] = await reader.rows<{ fr: string; en: string }>('SELECT label_fr AS fr, label_en AS en FROM themes WHERE id = $1', [id]);
  return found;
}
