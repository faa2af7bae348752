import { rows, type Tx } from '../../platform/database/database';
import { notify } from '../../platform/live/notify';

/** Whoever reads an entry has read what they were told of it; their bells follow, on every device. */
export async function markEntryRead(tx: Tx, personId: number, entryId: number): Promise<void> {
  const read = await rows(
    tx,
    'UPDATE notifications SET read_at = now() WHERE person_id = $1 AND entry_id = $2 AND read_at IS NULL RETURNING id',
    [personId, entryId],
  );
  if (read.length > 0) await notify(tx, { event: 'notifications', personIds: [personId] });
}
