import { rows, type Tx } from '../../platform/database/database';

/** Names whoever helped usefully with an entry among those who have a part in it, or takes the name away when no help stands. */
export async function creditHelper(tx: Tx, entryId: number | null, helperId: number): Promise<void> {
  if (entryId === null) return;
  await rows(
    tx,
    `INSERT INTO contributions (entry_id, person_id, role)
     SELECT e.id, $2, 'expert' FROM entries e WHERE e.id = $1 AND e.author_id <> $2
       AND EXISTS (SELECT 1 FROM help_requests r WHERE r.entry_id = e.id AND r.helper_id = $2 AND r.useful)
     ON CONFLICT DO NOTHING`,
    [entryId, helperId],
  );
  await rows(
    tx,
    `DELETE FROM contributions c WHERE c.entry_id = $1 AND c.person_id = $2 AND c.role = 'expert' AND c.share = 0
       AND NOT EXISTS (SELECT 1 FROM help_requests r WHERE r.entry_id = $1 AND r.helper_id = $2 AND r.useful)`,
    [entryId, helperId],
  );
}
