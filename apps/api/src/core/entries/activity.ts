import { row, type Tx } from '../../platform/database/database';

/** When something last happened on an entry, and its trend, from what is there: after a comment or a part of it came or went. */
export async function refreshActivity(tx: Tx, entryId: number): Promise<void> {
  await row(
    tx,
    `UPDATE entries e SET trend = entry_trend(id), active_at = greatest(coalesce(e.published_at, e.created_at),
            (SELECT max(c.created_at) FROM comments c WHERE c.entry_id = e.id AND c.deleted_at IS NULL),
            (SELECT max(part.created_at) FROM entries part WHERE part.parent_id = e.id AND part.deleted_at IS NULL))
      WHERE id = $1 RETURNING id`,
    [entryId],
  );
}
