import { row, rows, type Tx } from '../../platform/database/database';

/**
 * These comments of an entry and all that answers them, whatever was deleted among it.
 * @returns ids in the order of their dates
 */
export async function withAnswers(tx: Tx, entryId: number, ids: readonly number[]): Promise<number[]> {
  const found = await rows<{ id: number }>(
    tx,
    `WITH RECURSIVE thread AS (
       SELECT c.id, c.created_at FROM comments c WHERE c.entry_id = $1 AND c.id = ANY($2::bigint[])
       UNION SELECT c.id, c.created_at FROM comments c JOIN thread t ON c.parent_id = t.id)
     SELECT id FROM thread ORDER BY created_at, id`,
    [entryId, ids],
  );
  return found.map((c) => c.id);
}

/**
 * Puts comments under another entry: authors, dates and words stay, what they answer too where it comes along. Counters of
 * both entries are the caller's next call, `recount`.
 */
export async function moveComments(tx: Tx, ids: readonly number[], toId: number): Promise<void> {
  await row(
    tx,
    `WITH torn AS (SELECT parent_id, count(*) FILTER (WHERE deleted_at IS NULL)::int AS n FROM comments
              WHERE id = ANY($1::bigint[]) AND parent_id <> ALL($1::bigint[]) GROUP BY parent_id),
          left_behind AS (UPDATE comments p SET reply_count = p.reply_count - t.n FROM torn t WHERE p.id = t.parent_id),
          reported AS (UPDATE moderation_cases SET entry_id = $2 WHERE comment_id = ANY($1::bigint[])),
          named AS (UPDATE mentions SET entry_id = $2 WHERE comment_id = ANY($1::bigint[]))
     UPDATE comments SET entry_id = $2, parent_id = CASE WHEN parent_id = ANY($1::bigint[]) THEN parent_id END, passage_id = NULL
      WHERE id = ANY($1::bigint[]) RETURNING id`,
    [ids, toId],
  );
}

/** What entries keep of their comments, counted again after some came or went; whoever wrote one there follows. */
export async function recountComments(tx: Tx, entryIds: readonly number[]): Promise<void> {
  await rows(
    tx,
    `WITH writers AS (INSERT INTO follows (entry_id, person_id)
         SELECT DISTINCT c.entry_id, c.author_id FROM comments c WHERE c.entry_id = ANY($1::bigint[]) AND c.deleted_at IS NULL ON CONFLICT DO NOTHING)
     UPDATE entries e SET trend = entry_trend(e.id), comment_count = own.n, active_at = greatest(coalesce(e.published_at, e.created_at), own.last), version = e.version + 1
       FROM (SELECT x.id, count(c.id)::int AS n, max(c.created_at) AS last
               FROM unnest($1::bigint[]) AS x(id) LEFT JOIN comments c ON c.entry_id = x.id AND c.deleted_at IS NULL GROUP BY x.id) AS own
      WHERE e.id = own.id`,
    [entryIds],
  );
}
