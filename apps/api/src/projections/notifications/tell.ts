import { readsEntry, readsSpace } from '../../core/people';
import { rows, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { StoredEvent } from '../../platform/events/domain-event';
import { notifyEach } from '../../platform/live/notify';
import { type Circle, strength } from './circles';

/** What an event tells, and whom. */
export interface Telling {
  circles: Circle[];
  commentId?: number;
  /** The object, for what is about no entry. */
  spaceId?: number;
  stage?: string | null;
  excerpt: string;
  /** The paragraph that mentions a person, where it is another for each. */
  paragraphs?: ReadonlyMap<number, string>;
}
const PEOPLE_PER_NOTICE = 200;

/**
 * Tells whoever is concerned by an event and may read what it is about now: one notification per person and event, with
 * the strongest reason, never to whoever did it. An unread one about the same object grows instead. The number of
 * statements does not depend on the number of people.
 */
export async function tell(tx: Tx, event: StoredEvent, telling: Telling): Promise<void> {
  const params = new Params();
  const told = await rows<{ person_id: number }>(tx, statement(event, telling, params), params.values);
  await tellBells(
    tx,
    told.map((t) => t.person_id),
  );
}

/** Moves the bells of these people, once this transaction is committed. */
export async function tellBells(tx: Tx, personIds: readonly number[]): Promise<void> {
  const ids = [...new Set(personIds)];
  const notices = Array.from({ length: Math.ceil(ids.length / PEOPLE_PER_NOTICE) }, (_, i) =>
    ids.slice(i * PEOPLE_PER_NOTICE, (i + 1) * PEOPLE_PER_NOTICE),
  );
  await notifyEach(
    tx,
    notices.map((some) => ({ event: 'notifications', personIds: some })),
  );
}

function statement(event: StoredEvent, telling: Telling, params: Params): string {
  const id = params.add(event.id);
  const actor = params.add(event.actorId);
  const comment = params.add(telling.commentId ?? null);
  const space = params.add(telling.spaceId ?? null);
  const paragraphs = telling.paragraphs ?? new Map<number, string>();
  const order = `${params.add(strength)}::text[]`;
  return `WITH candidates AS (${telling.circles.map((circle) => membersOf(circle, actor, params)).join(' UNION ALL ')}),
    strongest AS (SELECT DISTINCT ON (person_id) * FROM candidates WHERE person_id IS DISTINCT FROM ${actor}::bigint AND person_id IS DISTINCT FROM by_id ORDER BY person_id, array_position(${order}, reason)),
    told AS (
      SELECT s.*, coalesce(own.words, ${params.add(telling.excerpt)}::text) AS words
        FROM strongest s JOIN people p ON p.id = s.person_id AND p.active
        LEFT JOIN entries e ON e.id = s.entry_id
        LEFT JOIN unnest(${params.add([...paragraphs.keys()])}::bigint[], ${params.add([...paragraphs.values()])}::text[]) AS own(person_id, words)
          ON own.person_id = s.person_id AND s.reason = 'mentioned'
       WHERE NOT EXISTS (SELECT 1 FROM notification_causes c WHERE c.event_id = ${id}::bigint AND c.person_id = s.person_id)
         AND CASE WHEN s.entry_id IS NOT NULL THEN e.deleted_at IS NULL AND ${readsEntry('p', 'e')} ELSE ${knowsSpace(`${space}::bigint`)} END),
    written AS (
      INSERT INTO notifications AS n (person_id, type, class, reason, group_key, entry_id, comment_id, space_id, stage, excerpt, actor_ids, actor_count, created_at, updated_at)
      SELECT person_id, type, class, reason, type || ':' || CASE WHEN entry_id IS NULL THEN 's' || ${space}::bigint ELSE 'e' || entry_id END, entry_id, ${comment}::bigint,
             CASE WHEN entry_id IS NULL THEN ${space}::bigint END, ${params.add(telling.stage ?? null)}::text, words, array_remove(ARRAY[by_id], NULL), num_nonnulls(by_id), ${params.add(event.createdAt)}::timestamptz, ${params.add(event.createdAt)}::timestamptz
        FROM told ORDER BY person_id
      ON CONFLICT (person_id, group_key) WHERE read_at IS NULL DO UPDATE SET
        reason = CASE WHEN array_position(${order}, n.reason) < array_position(${order}, excluded.reason) THEN n.reason ELSE excluded.reason END,
        class = excluded.class, comment_id = excluded.comment_id, stage = coalesce(excluded.stage, n.stage), excerpt = excluded.excerpt, updated_at = excluded.updated_at,
        actor_ids = (excluded.actor_ids || array_remove(n.actor_ids, excluded.actor_ids[1]))[1:3],
        actor_count = n.actor_count + CASE WHEN EXISTS (SELECT 1 FROM notification_causes c WHERE c.notification_id = n.id AND c.actor_id = excluded.actor_ids[1]) THEN 0 ELSE excluded.actor_count END
      RETURNING n.id, n.person_id),
    caused AS (INSERT INTO notification_causes (event_id, person_id, notification_id, actor_id, comment_id)
      SELECT ${id}::bigint, w.person_id, w.id, t.by_id, ${comment}::bigint FROM written w JOIN told t ON t.person_id = w.person_id)
    SELECT person_id FROM written`;
}

const membersOf = (circle: Circle, actor: string, params: Params): string =>
  `SELECT those.person_id, ${params.add(circle.reason)}::text AS reason, ${params.add(circle.type)}::text AS type, ${params.add(circle.class)}::text AS class,
     ${params.add(circle.entryId ?? null)}::bigint AS entry_id, coalesce(${params.add(circle.byId ?? null)}::bigint, ${actor}::bigint) AS by_id
     FROM (${circle.people(params)}) AS those(person_id)`;

/** Whoever reads a space knows of it, and staff know of listed ones. */
const knowsSpace = (space: string): string =>
  `(${readsSpace(space)} OR p.role <> 'guest' AND EXISTS (SELECT 1 FROM spaces known WHERE known.id = ${space} AND known.visibility = 'listed'))`;
