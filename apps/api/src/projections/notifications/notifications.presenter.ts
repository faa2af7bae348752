import type { Notification } from '@ruche/contracts';
import { presentEntryRef, urlOf, urlOfComment } from '../../core/entries';
import { presentRef } from '../../core/people';
import type { NotificationView } from './notifications.queries';

export const presentNotification = (row: NotificationView): Notification => ({
  id: row.id,
  type: row.type,
  class: row.class,
  reason: row.reason,
  actors: row.actors.map(presentRef),
  actorCount: row.actor_count,
  entry: row.entry && presentEntryRef(row.entry),
  space: row.space,
  help: row.help,
  url: linkOf(row),
  excerpt: row.excerpt,
  stage: row.stage,
  at: row.updated_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});

/** The comment, the entry, or the space. */
function linkOf({ help, entry, space, comment_id, type, reason }: NotificationView): string {
  if (type === 'report' && reason === 'facilitator') return '/moderation';
  if (help) return `/help/${help.id}`;
  if (type === 'kudos' && !entry) return '/recognition';
  if (type === 'badge') return '/recognition/badges';
  if (type.startsWith('spotlight_')) return '/recognition/portraits';
  if (entry) return comment_id ? urlOfComment(entry, comment_id) : urlOf(entry);
  if (!space) return '/';
  return `/spaces/${space.slug}${type === 'join_request' && reason === 'facilitator' ? '?tab=members' : ''}`;
}
