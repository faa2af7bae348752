import { firstImage } from '../../core/entries';
import { ensureOwnImage } from '../../core/files';
import { row, type Tx } from '../../platform/database/database';
import { readingMinutes } from './posts.rules';

/**
 * Keeps what follows from a post's words and pictures: how long it takes to read, and the picture of its card. Call it after
 * the words were written.
 * @param coverFileId the picture chosen, null for none; left out: as before
 * @throws 400 `unknown_file` when it is no image of the actor's own
 */
export async function writeFacts(
  tx: Tx,
  actor: { id: number },
  id: number,
  { coverFileId }: { coverFileId?: number | null | undefined },
): Promise<void> {
  const before = await row<{ text: string; cover_file_id: number | null }>(
    tx,
    'SELECT e.text, po.cover_file_id FROM entries e JOIN posts po ON po.entry_id = e.id WHERE e.id = $1',
    [id],
  );
  const kept = before?.cover_file_id ?? null;
  const cover = coverFileId === undefined ? kept : coverFileId;
  if (cover !== null && cover !== kept) await ensureOwnImage(tx, actor, cover, 'coverFileId');
  await row(
    tx,
    `WITH facts AS (UPDATE posts SET reading_minutes = $2, cover_file_id = $3 WHERE entry_id = $1)
     UPDATE entries SET picture_file_id = coalesce($3, ${firstImage('$1')}) WHERE id = $1 RETURNING id`,
    [id, readingMinutes(before?.text ?? ''), cover],
  );
}
