import { row, rows, type Tx } from '../../platform/database/database';

/**
 * Gives a page, and what stands below it, the readers that are named by an entry, or all of the space; a page further down
 * that names its own readers keeps them, and what stands below it too.
 */
export async function setNamed(tx: Tx, id: number, namedById: number | null): Promise<void> {
  const open = namedById === null ? `'space'` : `'named'`;
  await rows(
    tx,
    `WITH RECURSIVE heirs AS (
       SELECT $1::bigint AS id
       UNION ALL SELECT w.entry_id FROM heirs h JOIN wiki_pages w ON w.parent_id = h.id JOIN entries e ON e.id = w.entry_id
        WHERE e.named_by_id IS DISTINCT FROM e.id)
     UPDATE entries SET named_by_id = $2::bigint,
            audience = CASE WHEN audience IN ('space', 'named') THEN ${open} ELSE audience END,
            audience_before = CASE WHEN audience_before IN ('space', 'named') THEN ${open} ELSE audience_before END
      WHERE id IN (SELECT id FROM heirs)`,
    [id, namedById],
  );
}

/** A page that leaves the branch whose readers were named takes their names along. */
export async function keepNamed(tx: Tx, id: number): Promise<void> {
  const taken = await row(
    tx,
    `INSERT INTO named_readers (entry_id, person_id, group_id)
     SELECT e.id, n.person_id, n.group_id FROM entries e JOIN named_readers n ON n.entry_id = e.named_by_id WHERE e.id = $1 AND e.named_by_id <> e.id
     RETURNING id`,
    [id],
  );
  if (taken) await setNamed(tx, id, id);
}
