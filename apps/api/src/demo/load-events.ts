import { type Database, rows, type Tx } from '../platform/database/database';
import { Dispatcher } from '../platform/events/dispatcher';

const TOLD_DAYS = 4;

/** What happened, as the log would have it: from the rows themselves, in the order of time. */
export async function loadEvents(tx: Tx): Promise<void> {
  await rows(
    tx,
    `INSERT INTO domain_events (type, actor_id, entry_id, space_id, comment_id, payload, created_at)
     SELECT * FROM (
       SELECT 'idea.moved', t.by_id, t.idea_id, e.space_id, NULL::bigint, jsonb_build_object('from', t.from_stage, 'to', t.to_stage, 'reason', t.reason), t.created_at
         FROM idea_transitions t JOIN entries e ON e.id = t.idea_id
       UNION ALL
       SELECT 'comment.created', c.author_id, c.entry_id, e.space_id, c.id,
              jsonb_build_object('parentId', c.parent_id, 'mentionIds', coalesce((SELECT jsonb_agg(m.person_id) FROM mentions m WHERE m.comment_id = c.id), '[]')), c.created_at
         FROM comments c JOIN entries e ON e.id = c.entry_id
       UNION ALL
       SELECT 'question.answered', a.author_id, a.parent_id, a.space_id, NULL, jsonb_build_object('answerId', a.id), a.created_at
         FROM entries a WHERE a.kind = 'answer'
       UNION ALL
       SELECT 'answer.accepted', e.author_id, q.entry_id, e.space_id, NULL, jsonb_build_object('answerId', a.id), a.created_at + interval '1 hour'
         FROM questions q JOIN entries e ON e.id = q.entry_id JOIN entries a ON a.id = q.accepted_answer_id) AS told (type, actor_id, entry_id, space_id, comment_id, payload, created_at)
     ORDER BY created_at`,
  );
}

/** Tells people of the last days, so that a first visit finds its bell ringing. */
export async function tellRecent(db: Database, dispatcher: Dispatcher, now: Date): Promise<void> {
  const recent = await db.rows<{ id: number }>('SELECT id FROM domain_events WHERE created_at > $1 ORDER BY id', [
    new Date(now.getTime() - TOLD_DAYS * 86_400_000),
  ]);
  for (const { id } of recent) await dispatcher.consume('notifications', id);
}
