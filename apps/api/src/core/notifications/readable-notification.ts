import type { Params } from '../../platform/database/params';
import { type Actor, isGuest, visibleTo } from '../access';

const COUNT_CAP = 100;

/**
 * The condition of what stands in somebody's bell: told to them, its comment neither deleted nor hidden (unless that is what
 * is told), its request to join not taken back, and what it is about readable to them now. The list, its count, the session's
 * count and every mail read through it.
 * @param notification what the statement calls the table `notifications`
 */
export function readableNotification(actor: Actor, params: Params, notification = 'n'): string {
  const n = notification;
  return `(${n}.person_id = ${params.add(actor.id)}
    AND (${n}.comment_id IS NULL OR EXISTS (SELECT 1 FROM comments nc WHERE nc.id = ${n}.comment_id AND nc.deleted_at IS NULL AND (nc.hidden_at IS NULL OR ${n}.type IN ('report', 'moderation'))))
    AND CASE WHEN ${n}.entry_id IS NOT NULL THEN EXISTS (SELECT 1 FROM entries ne WHERE ne.id = ${n}.entry_id AND ${visibleTo(actor, params, 'ne')})
             WHEN ${n}.reason = 'facilitator' THEN ${n}.space_id = ANY(${params.add(actor.facilitated)}::bigint[])
               AND (${n}.type <> 'join_request' OR EXISTS (SELECT 1 FROM join_requests nj WHERE nj.space_id = ${n}.space_id))
             ELSE ${n}.space_id = ANY(${params.add(actor.readable)}::bigint[])
               OR EXISTS (SELECT 1 FROM spaces ns WHERE ns.id = ${n}.space_id AND ns.visibility = 'listed' AND NOT ${params.add(isGuest(actor))}::boolean) END)`;
}

/** The same for the bell: without what the person wants by mail alone. */
export const inBell = (actor: Actor, params: Params, notification = 'n'): string =>
  `(${notification}.in_app AND ${readableNotification(actor, params, notification)})`;

/** How many of them are unread, as SQL; counted up to 100. */
export const unreadCount = (actor: Actor, params: Params): string =>
  `(SELECT count(*)::int FROM (SELECT 1 FROM notifications un WHERE un.read_at IS NULL AND ${inBell(actor, params, 'un')} LIMIT ${COUNT_CAP}) AS unread)`;
