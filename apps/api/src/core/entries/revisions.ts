import { row, type Tx } from '../../platform/database/database';
import type { Actor } from '../access';

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
