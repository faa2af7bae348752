/** What a clock and a calendar say somewhere. */
export interface ZoneTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Since midnight. */
  minutes: number;
  /** ISO: Monday is 1, Sunday 7. */
  weekday: number;
}
const formats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** @param zone a name that Node knows: profiles hold no other */
export function zoneTime(at: Date, zone: string): ZoneTime {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])) as Record<string, string>;
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    minutes: Number(part['hour']) * 60 + Number(part['minute']),
    weekday: weekdays.indexOf(part['weekday'] ?? '') + 1,
  };
}

/** The ISO 8601 week of a date `YYYY-MM-DD`: `2026-W47`. */
export function isoWeek(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
