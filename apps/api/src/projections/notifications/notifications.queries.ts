import type { InputOf, Notification, NotificationType, notifications } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { type EntryRefRow, entryJson, type SpaceRefRow, spaceJson } from '../../core/entries';
import { inBell, unreadCount } from '../../core/notifications';
import { type PersonRefRow, personJson } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

export interface NotificationView {
  id: number;
  type: NotificationType;
  class: Notification['class'];
  reason: Notification['reason'];
  actors: PersonRefRow[];
  actor_count: number;
  entry: EntryRefRow | null;
  space: SpaceRefRow | null;
  help: { id: number; topic: string } | null;
  comment_id: number | null;
  excerpt: string;
  stage: string | null;
  updated_at: Date;
  read_at: Date | null;
  /** `updated_at` to the microsecond: the sort key. */
  sort_at: string;
}
/** A view's columns and tables, for `notifications` called `n`. */
export const VIEW_COLUMNS = `n.id, n.type, n.class, n.reason, n.actor_count, n.comment_id, n.excerpt, n.stage, n.updated_at, n.read_at, n.updated_at::text AS sort_at,
                (SELECT coalesce(json_agg(${personJson('p')} ORDER BY a.place), '[]') FROM unnest(n.actor_ids) WITH ORDINALITY AS a(id, place) JOIN people p ON p.id = a.id) AS actors,
                CASE WHEN e.id IS NOT NULL THEN ${entryJson('e')} END AS entry, CASE WHEN s.id IS NOT NULL THEN ${spaceJson('s')} END AS space,
                (SELECT json_build_object('id', h.id, 'topic', h.topic) FROM help_requests h WHERE h.id = n.help_request_id) AS help`;
export const VIEW_TABLES =
  'notifications n LEFT JOIN entries e ON e.id = n.entry_id LEFT JOIN spaces s ON s.id = coalesce(e.space_id, n.space_id)';
export type NotificationKey = [at: string, id: number];
type Filter = InputOf<typeof notifications.list>['query'];

/** One page of what this person was told and may still read, `limit + 1` rows, and how many are unread: one statement. */
export async function findNotifications(
  reader: Reader,
  actor: Actor,
  filter: Filter,
  after: NotificationKey | undefined,
): Promise<{ rows: NotificationView[]; unread: number }> {
  const params = new Params();
  const conditions = [inBell(actor, params)];
  if (filter.unread !== undefined) conditions.push(filter.unread ? 'n.read_at IS NULL' : 'n.read_at IS NOT NULL');
  if (filter.class) conditions.push(`n.class = ${params.add(filter.class)}`);
  if (after) conditions.push(`(n.updated_at, n.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::bigint)`);
  const found = await reader.rows<NotificationView & { unread: number }>(
    `SELECT all_of_it.unread, page.*
       FROM (SELECT ${unreadCount(actor, params)} AS unread) AS all_of_it
       LEFT JOIN LATERAL (
         SELECT ${VIEW_COLUMNS} FROM ${VIEW_TABLES}
          WHERE ${conditions.join(' AND ')} ORDER BY n.updated_at DESC, n.id DESC LIMIT ${params.add(filter.limit + 1)}) AS page ON true
      ORDER BY page.updated_at DESC, page.id DESC`,
    params.values,
  );
  return { rows: found.filter((row) => row.id !== null), unread: found[0]?.unread ?? 0 };
}

export async function countUnread(reader: Reader, actor: Actor): Promise<number> {
  const params = new Params();
  const [found] = await reader.rows<{ unread: number }>(`SELECT ${unreadCount(actor, params)} AS unread`, params.values);
  return found?.unread ?? 0;
}

/** Marks these, or all that the person may read now. @returns whether anything changed */
export async function markRead(reader: Reader, actor: Actor, ids: number[] | undefined): Promise<boolean> {
  const params = new Params();
  const which = ids ? `AND n.id = ANY(${params.add(ids)}::bigint[])` : '';
  const changed = await reader.rows(
    `UPDATE notifications n SET read_at = now() WHERE n.read_at IS NULL ${which} AND ${inBell(actor, params)} RETURNING n.id`,
    params.values,
  );
  return changed.length > 0;
}

/** What these are about, for `holdObjects`. */
export async function objectsOf(reader: Reader, actor: Actor, ids: number[]): Promise<string[]> {
  const found = await reader.rows<{ object: string }>(
    `SELECT DISTINCT split_part(group_key, ':', 2) AS object FROM notifications WHERE person_id = $1 AND id = ANY($2::bigint[])`,
    [actor.id, ids],
  );
  return found.map((f) => f.object);
}

/** Marks these as unread; of one group only the last, and none whose group has grown an unread one since. */
export async function markUnread(reader: Reader, actor: Actor, ids: number[]): Promise<boolean> {
  const params = new Params();
  const changed = await reader.rows(
    `UPDATE notifications n SET read_at = NULL
       FROM (SELECT DISTINCT ON (group_key) id FROM notifications WHERE person_id = ${params.add(actor.id)} AND id = ANY(${params.add(ids)}::bigint[]) ORDER BY group_key, updated_at DESC, id DESC) AS last
      WHERE n.id = last.id AND n.read_at IS NOT NULL AND ${inBell(actor, params)}
        AND NOT EXISTS (SELECT 1 FROM notifications u WHERE u.person_id = n.person_id AND u.group_key = n.group_key AND u.read_at IS NULL) RETURNING n.id`,
    params.values,
  );
  return changed.length > 0;
}
