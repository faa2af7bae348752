import type { IdeaInput, IdeaPatch } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { type Body, noteMentions, readBody } from '../../core/entries';
import { attach } from '../../core/files';
import { setThemes } from '../../core/themes';
import { row, type Tx, within } from '../../platform/database/database';

type Fields = z.output<typeof IdeaPatch>;
const plain = ['problem', 'audience', 'goal', 'kpi'] as const;

/** The text of a new idea, or an empty one. */
export const readIdeaBody = (tx: Tx, actor: Actor, spaceId: number, body: z.output<typeof IdeaInput>['body']): Promise<Body> =>
  readBody(within(tx), actor, spaceId, body ?? { doc: { type: 'doc', content: [{ type: 'paragraph' }] } });

/** Writes the marketing fields that were given; others stay as they are. */
export async function writeFacts(tx: Tx, entryId: number, fields: Fields): Promise<void> {
  const columns: string[] = [];
  const values: unknown[] = [entryId];
  const set = (column: string, value: unknown) => columns.push(`${column} = $${values.push(value)}`);
  for (const field of plain) if (fields[field] !== undefined) set(field, fields[field]);
  if (fields.channels !== undefined) set('channels', [...new Set(fields.channels)]);
  if (fields.cost !== undefined) {
    set('cost_amount', fields.cost?.amount ?? null);
    set('cost_currency', fields.cost?.currency ?? null);
  }
  if (columns.length) await row(tx, `UPDATE ideas SET ${columns.join(', ')} WHERE entry_id = $1 RETURNING entry_id`, values);
}

/**
 * What hangs on the text: themes, files, the picture of the card (the first image, attached or shown), and, once others
 * read it, who is mentioned for the first time.
 */
export async function writeAttached(
  tx: Tx,
  actor: Actor,
  entryId: number,
  fields: Fields,
  body: Body | undefined,
  published: boolean,
): Promise<number[]> {
  if (fields.themeIds !== undefined) await setThemes(tx, entryId, fields.themeIds);
  if (body || fields.fileIds !== undefined) {
    await attach(tx, actor, { entryId }, { inlineFileIds: body?.fileIds, fileIds: fields.fileIds });
    await row(
      tx,
      `UPDATE entries SET picture_file_id = (
         SELECT f.id FROM attachments a JOIN files f ON f.id = a.file_id WHERE a.entry_id = $1 AND f.display_key IS NOT NULL ORDER BY a.inline, a.id LIMIT 1)
        WHERE id = $1 RETURNING id`,
      [entryId],
    );
  }
  return published && body ? noteMentions(tx, { entryId }, body.personIds) : [];
}

/** Keeps what an entry said: at most one revision per author and ten minutes, so that autosave does not flood the history. */
export async function keepRevision(tx: Tx, actor: Actor, entryId: number): Promise<void> {
  await row(
    tx,
    `INSERT INTO revisions (entry_id, number, author_id, title, body)
     SELECT e.id, coalesce((SELECT max(number) FROM revisions r WHERE r.entry_id = e.id), 0) + 1, $2, e.title, e.body FROM entries e
      WHERE e.id = $1 AND NOT EXISTS (
        SELECT 1 FROM revisions r WHERE r.entry_id = e.id AND r.author_id = $2 AND r.created_at > now() - interval '10 minutes') RETURNING number`,
    [entryId, actor.id],
  );
}
