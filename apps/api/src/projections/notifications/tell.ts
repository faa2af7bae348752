import { rows, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { StoredEvent } from '../../platform/events/domain-event';
import { notifyEach } from '../../platform/live/notify';
import { type Circle, strength } from './circles';
import { toldTo } from './told';

/** What an event tells, and whom. */
export interface Telling {
  circles: Circle[];
  commentId?: number;
  /** The object, for what is about no entry. */
  spaceId?: number;
  /** The request for help, which stands for the space. */
  helpId?: number;
  /** What lines grow together by, for what is neither an entry, a space nor a request: `p12`. */
  object?: string;
  stage?: string | null;
  excerpt: string;
  /** The paragraph that mentions a person, where it is another for each. */
  paragraphs?: ReadonlyMap<number, string>;
}
const PEOPLE_PER_NOTICE = 200;
/** A mail waits so long, in seconds: what is taken back or read by then is not sent. */
export const MAIL_WAITS = 30;

/** What is older, in hours, when it is told, is no news that could not wait for the digest: an outage, imported or demo content. */
const FRESH = 6;

/**
 * Tells whoever is concerned by an event and may read what it is about now: one notification per person and event, with
 * the strongest reason, never to whoever did it. An unread one about the same object grows instead. Whoever wants a mail at
 * once has a delivery that waits, unless it happened long ago. The number of statements does not depend on the number of people.
 */
export async function tell(tx: Tx, event: StoredEvent, telling: Telling): Promise<void> {
  const params = new Params();
  const told = await rows<{ person_id: number; in_app: boolean }>(tx, statement(event, telling, params), params.values);
  await tellBells(
    tx,
    told.filter((t) => t.in_app).map((t) => t.person_id),
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
  const people = toldTo({ circles: telling.circles, actorId: event.actorId, spaceId: telling.spaceId, eventId: event.id }, params);
  const id = params.add(event.id);
  const at = `${params.add(event.createdAt)}::timestamptz`;
  const fresh = `${at} > now() - interval '${FRESH} hours'`;
  const comment = params.add(telling.commentId ?? null);
  const space = params.add(telling.spaceId ?? null);
  const object = params.add(telling.object ?? null);
  const help = `${params.add(telling.helpId ?? null)}::bigint`;
  const paragraphs = telling.paragraphs ?? new Map<number, string>();
  const order = `${params.add(strength)}::text[]`;
  return `WITH ${people},
    worded AS (
      SELECT t.*, coalesce(own.words, ${params.add(telling.excerpt)}::text) AS words FROM told t
        LEFT JOIN unnest(${params.add([...paragraphs.keys()])}::bigint[], ${params.add([...paragraphs.values()])}::text[]) AS own(person_id, words)
          ON own.person_id = t.person_id AND t.reason = 'mentioned'),
    written AS (
      INSERT INTO notifications AS n (person_id, type, class, reason, group_key, entry_id, comment_id, space_id, help_request_id, stage, excerpt, actor_ids, actor_count, created_at, updated_at, in_app, mail)
      SELECT person_id, type, class, reason, type || ':' || CASE WHEN ${object}::text IS NOT NULL THEN ${object}::text WHEN ${help} IS NOT NULL THEN 'h' || ${help} WHEN entry_id IS NULL THEN 's' || ${space}::bigint ELSE 'e' || entry_id END, entry_id, ${comment}::bigint,
             CASE WHEN entry_id IS NULL THEN ${space}::bigint END, ${help}, ${params.add(telling.stage ?? null)}::text, words, array_remove(ARRAY[by_id], NULL), num_nonnulls(by_id), ${at}, ${at}, in_app,
             CASE WHEN mail = 'instant' AND NOT ${fresh} THEN 'digest' ELSE mail END
        FROM worded ORDER BY person_id
      ON CONFLICT (person_id, group_key) WHERE read_at IS NULL DO UPDATE SET
        reason = CASE WHEN array_position(${order}, n.reason) < array_position(${order}, excluded.reason) THEN n.reason ELSE excluded.reason END,
        class = excluded.class, comment_id = excluded.comment_id, stage = coalesce(excluded.stage, n.stage), excerpt = excluded.excerpt, updated_at = excluded.updated_at,
        in_app = n.in_app OR excluded.in_app, mail = CASE WHEN excluded.mail = 'off' THEN n.mail ELSE excluded.mail END,
        actor_ids = (excluded.actor_ids || array_remove(n.actor_ids, excluded.actor_ids[1]))[1:3],
        actor_count = n.actor_count + CASE WHEN EXISTS (SELECT 1 FROM notification_causes c WHERE c.notification_id = n.id AND c.actor_id = excluded.actor_ids[1]) THEN 0 ELSE excluded.actor_count END
      RETURNING n.id, n.person_id),
    caused AS (INSERT INTO notification_causes (event_id, person_id, notification_id, actor_id, comment_id)
      SELECT ${id}::bigint, w.person_id, w.id, t.by_id, ${comment}::bigint FROM written w JOIN told t ON t.person_id = w.person_id),
    mailed AS (INSERT INTO deliveries (key, person_id, kind, notification_ids, due_at)
      SELECT 'event:' || ${id}::bigint, w.person_id, 'instant', ARRAY[w.id], ${at} + interval '${MAIL_WAITS} seconds'
        FROM written w JOIN told t ON t.person_id = w.person_id AND t.mail = 'instant' AND ${fresh}
       WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.person_id = w.person_id AND d.decided_at IS NULL AND d.notification_ids = ARRAY[w.id])
      ON CONFLICT (key, person_id) DO NOTHING)
    SELECT w.person_id, t.in_app FROM written w JOIN told t ON t.person_id = w.person_id`;
}
