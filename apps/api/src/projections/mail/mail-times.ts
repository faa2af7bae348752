import type { NotificationPreferences, QuietHours } from '@ruche/contracts';
import { isoWeek, type ZoneTime, zoneTime } from './zone-time';

/** Every offset in use is a whole number of these. */
const STEP_MS = 15 * 60_000;
/** A long week-end and a night. */
const LONGEST_QUIET_MS = 4 * 24 * 3_600_000;
/** Minutes after midnight at which digests leave, in the reader's own zone. */
const DIGEST_AT = 8 * 60;
const MONDAY = 1;
/** A weekly summary that could not leave on Monday leaves on Tuesday, where no daily digest does. */
const LATEST_WEEKDAY = 2;

type Wishes = Pick<NotificationPreferences, 'digest' | 'quiet' | 'timeZone'>;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** True at a time when somebody wants no mail: at night (over midnight when it ends earlier than it begins), at the week-end. */
export function isQuiet({ on, from, until, weekends }: QuietHours, { minutes, weekday }: ZoneTime): boolean {
  if (weekends && weekday >= 6) return true;
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  if (!on || begin === end) return false;
  return begin < end ? minutes >= begin && minutes < end : minutes >= begin || minutes < end;
}

/** When mail may leave that was ready at `now`: then, or at the end of the quiet time. */
export function mayLeave(now: Date, { quiet, timeZone }: Wishes): Date {
  if (!isQuiet(quiet, zoneTime(now, timeZone))) return now;
  for (let at = Math.ceil(now.getTime() / STEP_MS) * STEP_MS; at <= now.getTime() + LONGEST_QUIET_MS; at += STEP_MS)
    if (!isQuiet(quiet, zoneTime(new Date(at), timeZone))) return new Date(at);
  return new Date(now.getTime() + LONGEST_QUIET_MS);
}

/**
 * The digest that is due to somebody now, by a name that comes once: from 8 in the morning where they are, the weekly summary on
 * Monday, on other days the daily one for whoever wants it; never in their quiet time. Null when none is.
 */
export function digestDue(now: Date, wishes: Wishes): string | null {
  const local = zoneTime(now, wishes.timeZone);
  if (local.minutes < DIGEST_AT || isQuiet(wishes.quiet, local)) return null;
  if (wishes.digest === 'off') return null;
  const isWeekly = local.weekday <= (wishes.digest === 'weekly' ? LATEST_WEEKDAY : MONDAY);
  if (isWeekly) return `weekly:${isoWeek(local.date)}`;
  return wishes.digest === 'daily' ? `daily:${local.date}` : null;
}
