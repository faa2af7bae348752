import type { Span } from './read-ics';
import { dayAfter, dayIn } from './wall-time';

export interface Absence {
  from: string;
  /** The day of return. */
  until: string;
}
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
/** The first day that is worked, this one or a later one. */
const worked = (day: string): string => (isWeekend(day) ? worked(dayAfter(day)) : day);

/** Days away in order; one that goes on after a weekend is the same one, and nobody returns on a Saturday. */
export function absencesOf(spans: readonly Pick<Span, 'from' | 'until' | 'away'>[], zone: string): Absence[] {
  const found: Absence[] = [];
  for (const span of spans.filter(({ away }) => away)) {
    const [from, until] = [dayIn(zone, span.from), worked(dayIn(zone, span.until))];
    const last = found.at(-1);
    if (last && from <= last.until) {
      if (until > last.until) last.until = until;
    } else if (until > from) found.push({ from, until });
  }
  return found;
}

/** The absence that runs on this day. */
export const runningOn = (day: string, absences: readonly Absence[]): Absence | undefined =>
  absences.find(({ from, until }) => from <= day && day < until);
