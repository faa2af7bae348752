import { rows, type Tx } from '../../platform/database/database';

/** Notes who is mentioned; answers those who were not mentioned there before. One statement. */
export async function noteMentions(
  tx: Tx,
  target: { entryId: number; commentId?: number },
  personIds: readonly number[],
): Promise<number[]> {
  if (personIds.length === 0) return [];
  const fresh = await rows<{ person_id: number }>(
    tx,
    `INSERT INTO mentions (entry_id, comment_id, person_id) SELECT $1, $2, unnest($3::bigint[]) ON CONFLICT DO NOTHING RETURNING person_id`,
    [target.entryId, target.commentId ?? null, personIds],
  );
  return fresh.map((m) => m.person_id);
}
