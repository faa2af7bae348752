import { z } from 'zod';
import { FlagParam, Id, Instant, pageOf, paging } from './common';
import { EntryRef } from './entries';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

export const notificationTypes = [
  'mention',
  'reply',
  'comment',
  'answer',
  'published',
  'announcement',
  'stage',
  'merge',
  'join_request',
  'joined',
  'report',
  'moderation',
  'accepted',
  'help_asked',
  'help_accepted',
  'help_exhausted',
  'help_useful',
  'settled',
  'resolved',
  'kudos',
  'page_review',
  'page_expiring',
  'page_outdated',
  'spotlight_drafted',
  'spotlight_asked',
  'spotlight_answered',
  'spotlight_published',
  'badge',
] as const;
export const NotificationType = z.enum(notificationTypes);
export type NotificationType = (typeof notificationTypes)[number];
export const notificationClasses = ['direct', 'followed', 'community'] as const;

/** Why somebody is told: words are the browser's. */
export const notificationReasons = [
  'mentioned',
  'author',
  'replied_to',
  'following',
  'facilitator',
  'reporter',
  'voted',
  'merged_author',
  'requester',
  'added',
  'reminded',
  'addressed',
  'asker',
  'expert',
  'helper',
  'thanked',
  'featured',
  'awarded',
  'space',
] as const;

export const Notification = z
  .object({
    id: Id,
    type: NotificationType,
    class: z.enum(notificationClasses),
    reason: z.enum(notificationReasons),
    /** Latest first; at most 3, with how many there are in all. */
    actors: z.array(PersonRef),
    actorCount: z.int(),
    entry: EntryRef.nullable(),
    space: SpaceRef.nullable(),
    /** The request for help that it is about. */
    help: z.object({ id: Id, topic: z.string() }).nullable(),
    /** The deep link: the comment, or the object. */
    url: z.string(),
    /** The paragraph concerned, the new stage, or nothing. */
    excerpt: z.string(),
    stage: z.string().nullable(),
    at: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.output<typeof Notification>;

export const notifications = {
  list: route({
    method: 'GET',
    path: '/notifications',
    summary: 'What I was told, latest first',
    query: z.strictObject({ ...paging, unread: FlagParam.optional(), class: z.enum(notificationClasses).optional() }),
    reply: pageOf(Notification).extend({ unread: z.int() }),
  }),
  read: route({
    method: 'PUT',
    path: '/notifications/read',
    summary: 'Mark as read: these, or all',
    body: z.strictObject({ ids: z.array(Id).max(100).optional() }).optional(),
    reply: z.object({ unread: z.int() }),
  }),
  unread: route({
    method: 'PUT',
    path: '/notifications/unread',
    summary: 'Mark as unread again',
    body: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    reply: z.object({ unread: z.int() }),
  }),
};
