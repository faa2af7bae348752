const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  formats.set(zone, made);
  return made;
}

/** What the clock on the wall shows, as if it were UTC, in milliseconds. */
function wall(at: number, zone: string): number {
  const [date = '', time = ''] = formatOf(zone).format(at).split(', ');
  return Date.parse(`${date}T${time}Z`);
}

/** The day of an instant where somebody lives, as `YYYY-MM-DD`. */
export const dayIn = (zone: string, at: Date): string => new Date(wall(at.getTime(), zone)).toISOString().slice(0, 10);
export const dayAfter = (day: string, days = 1): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The instant at which the wall clock there shows this; in the hour that a change of clocks leaves out, the one after it. */
export function instantOf(shown: number, zone: string): Date {
  const first = shown - (wall(shown, zone) - shown);
  return new Date(shown - (wall(first, zone) - first));
}
