import {
  alwaysInApp,
  channelDefaults,
  type DigestRhythm,
  type MailMode,
  type NotificationEvent,
  type NotificationPreferences,
  notificationEvents,
  quietDefaults,
  type WeeklyPart,
  weeklyParts,
} from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';

export interface PreferencesRow {
  digest: DigestRhythm | null;
  quiet: boolean | null;
  quiet_from: string | null;
  quiet_until: string | null;
  quiet_weekends: boolean | null;
  weekly_without: WeeklyPart[] | null;
  choices: { event: NotificationEvent; app: boolean | null; mail: MailMode | null }[];
}
/** The columns of a person's preferences, for a statement in which `people` is `p` and `mail_rhythms` is `r` (left joined). */
export const PREFERENCE_COLUMNS = `r.digest, r.quiet, r.quiet_from, r.quiet_until, r.quiet_weekends, r.weekly_without,
  coalesce((SELECT json_agg(json_build_object('event', c.event, 'app', c.app, 'mail', c.mail)) FROM notification_choices c WHERE c.person_id = p.id), '[]') AS choices`;

/** What holds for a person: their choices over the defaults. */
export function preferencesOf(row: PreferencesRow, timeZone: string): NotificationPreferences {
  const chosen = new Map(row.choices.map((choice) => [choice.event, choice]));
  return {
    events: notificationEvents.map((event) => {
      const [standard, own] = [channelDefaults[event], chosen.get(event)];
      const appLocked = alwaysInApp.includes(event);
      return { event, app: appLocked || (own?.app ?? standard.app), mail: own?.mail ?? standard.mail, appLocked };
    }),
    digest: row.digest ?? 'daily',
    weekly: weeklyParts.map((part) => ({ part, on: !row.weekly_without?.includes(part) })),
    quiet: {
      on: row.quiet ?? quietDefaults.on,
      from: row.quiet_from ?? quietDefaults.from,
      until: row.quiet_until ?? quietDefaults.until,
      weekends: row.quiet_weekends ?? quietDefaults.weekends,
    },
    timeZone,
  };
}

export async function findPreferences(reader: Reader, personId: number): Promise<NotificationPreferences> {
  const [found] = await reader.rows<PreferencesRow & { time_zone: string }>(
    `SELECT p.time_zone, ${PREFERENCE_COLUMNS} FROM people p LEFT JOIN mail_rhythms r ON r.person_id = p.id WHERE p.id = $1`,
    [personId],
  );
  if (!found) throw new Error(`person ${personId} is gone`);
  return preferencesOf(found, found.time_zone);
}
