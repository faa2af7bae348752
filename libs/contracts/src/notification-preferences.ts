import { z } from 'zod';
import { route } from './route';

/** What somebody can be told of, as they choose by it; a notification belongs to exactly one. */
export const notificationEvents = ['mention', 'reply', 'own', 'decision', 'duty', 'announcement', 'followed', 'space', 'arrival'] as const;
export const NotificationEvent = z.enum(notificationEvents);
export type NotificationEvent = (typeof notificationEvents)[number];
export const mailModes = ['off', 'digest', 'instant'] as const;
export type MailMode = (typeof mailModes)[number];
export const digestRhythms = ['daily', 'weekly', 'off'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** What the weekly summary is made of, in its order; a part says nothing until something feeds it. */
export const weeklyParts = ['deadlines', 'events', 'votes', 'outcomes', 'credits', 'news', 'later'] as const;
export const WeeklyPart = z.enum(weeklyParts);
export type WeeklyPart = (typeof weeklyParts)[number];

/** Instant mails that one person gets in 24 hours; what is more waits for the digest. */
export const INSTANT_MAILS_A_DAY = 4;
/** Threads in one digest. */
export const DIGEST_ITEMS = 20;

interface Channels {
  app: boolean;
  mail: MailMode;
}
/** What holds until somebody chooses otherwise: what is addressed to them comes at once, the rest in the digest or only in the app. */
export const channelDefaults: Record<NotificationEvent, Channels> = {
  mention: { app: true, mail: 'instant' },
  reply: { app: true, mail: 'instant' },
  own: { app: true, mail: 'digest' },
  decision: { app: true, mail: 'instant' },
  duty: { app: true, mail: 'instant' },
  announcement: { app: true, mail: 'digest' },
  followed: { app: true, mail: 'digest' },
  space: { app: true, mail: 'digest' },
  arrival: { app: true, mail: 'off' },
};
/** Nobody misses what was decided on their own ideas or what waits for them: in the app these can't be switched off. */
export const alwaysInApp: readonly NotificationEvent[] = ['decision', 'duty'];

const Choice = { event: NotificationEvent, app: z.boolean(), mail: z.enum(mailModes) };
const Part = { part: WeeklyPart, on: z.boolean() };
/** A time of day, on the hour or the half hour. */
export const HalfHour = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/);
export const QuietHours = z
  .strictObject({ on: z.boolean(), from: HalfHour, until: HalfHour, weekends: z.boolean() })
  .meta({ id: 'QuietHours' });
export type QuietHours = z.output<typeof QuietHours>;
export const quietDefaults: QuietHours = { on: true, from: '19:00', until: '08:00', weekends: true };

export const NotificationPreferences = z
  .object({
    events: z.array(z.object({ ...Choice, appLocked: z.boolean() })),
    digest: z.enum(digestRhythms),
    /** What they read on Monday, part by part. */
    weekly: z.array(z.object(Part)),
    /** In the person's own time zone: no mail leaves then. */
    quiet: QuietHours,
    timeZone: z.string(),
  })
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.output<typeof NotificationPreferences>;
/** What is left out stays as it is. */
export const NotificationPreferencesInput = z.strictObject({
  events: z
    .array(z.strictObject({ event: Choice.event, app: Choice.app.optional(), mail: Choice.mail.optional() }))
    .max(notificationEvents.length)
    .optional(),
  digest: z.enum(digestRhythms).optional(),
  weekly: z.array(z.strictObject(Part)).max(weeklyParts.length).optional(),
  quiet: QuietHours.partial().optional(),
});
export type NotificationPreferencesInput = z.input<typeof NotificationPreferencesInput>;

const ByToken = z.strictObject({ token: z.string().min(20).max(200) });

export const notificationPreferences = {
  get: route({ method: 'GET', path: '/me/notification-preferences', summary: 'What I am told, and how', reply: NotificationPreferences }),
  update: route({
    method: 'PUT',
    path: '/me/notification-preferences',
    summary: 'Choose what I am told, and how',
    body: NotificationPreferencesInput,
    reply: NotificationPreferences,
  }),
  unsubscribePage: route({
    method: 'GET',
    path: '/unsubscribe/:token',
    summary: 'The page behind the link of a mail: asks once',
    params: ByToken,
    transport: 'binary',
  }),
  unsubscribe: route({
    method: 'POST',
    path: '/unsubscribe/:token',
    summary: 'Stop this kind of mail; one click, no session (RFC 8058)',
    params: ByToken,
    transport: 'binary',
  }),
};
