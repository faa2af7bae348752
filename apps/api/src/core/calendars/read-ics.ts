import ICAL from 'ical.js';
import { instantOf } from './wall-time';

/** Busy from one instant to another, or away. Nothing else of an appointment is kept. */
export interface Span {
  from: Date;
  until: Date;
  away: boolean;
}
export interface Window {
  from: Date;
  until: Date;
  /** Where times that name no zone are meant. */
  zone: string;
}

/** Occurrences that are looked at in one calendar, spans that are kept. */
const OCCURRENCES = 20_000;
const SPANS = 500;
const DAY_MS = 86_400_000;

/**
 * Spans in a window of an iCalendar file (RFC 5545), repeated appointments included, one after the other. A whole day that
 * is not marked as free, or an appointment of a day and more, is an absence. What is called off or free counts for nothing.
 * @throws Error when it is no calendar
 */
export function readIcs(text: string, window: Window): Span[] {
  const parsed = ICAL.parse(text);
  const root = new ICAL.Component(Array.isArray(parsed[0]) ? parsed[0] : parsed);
  if (root.name !== 'vcalendar') throw new Error('no calendar');
  const found = [...appointments(root, window), ...told(root, window)];
  return merged(found.filter(({ from, until }) => from < window.until && until > window.from && until > from)).slice(0, SPANS);
}

function* appointments(root: ICAL.Component, window: Window): Generator<Span> {
  const events = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const masters = new Map(events.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]));
  for (const event of events) {
    const master = event.isRecurrenceException() ? masters.get(event.uid) : undefined;
    if (master) master.relateException(event);
    else if (event.isRecurrenceException()) masters.set(`${event.uid} ${masters.size}`, event);
  }
  let left = OCCURRENCES;
  for (const event of masters.values()) {
    if (!event.startDate) continue;
    if (!event.isRecurring()) {
      yield* spanOf(event, event.startDate, event.endDate, window.zone);
      continue;
    }
    const dates = event.iterator();
    for (let at = dates.next(); at && left > 0; at = dates.next(), left--) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(at);
      if (instant(startDate, window.zone) >= window.until) break;
      yield* spanOf(item, startDate, endDate, window.zone);
    }
  }
}

function* spanOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, zone: string): Generator<Span> {
  const said = (name: string): string => String(event.component.getFirstPropertyValue(name) ?? '').toUpperCase();
  if (said('status') === 'CANCELLED' || said('transp') === 'TRANSPARENT' || said('x-microsoft-cdo-busystatus') === 'FREE') return;
  const [from, until] = [instant(start, zone), instant(end, zone)];
  yield { from, until, away: start.isDate || until.getTime() - from.getTime() >= DAY_MS };
}

/** Calendars that tell when somebody is free and no more. */
function* told(root: ICAL.Component, { zone }: Window): Generator<Span> {
  for (const component of root.getAllSubcomponents('vfreebusy'))
    for (const property of component.getAllProperties('freebusy')) {
      const kind = String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase();
      if (kind === 'FREE') continue;
      for (const period of property.getValues())
        if (period instanceof ICAL.Period && period.start) {
          const [from, until] = [instant(period.start, zone), instant(period.getEnd(), zone)];
          yield { from, until, away: kind === 'BUSY-UNAVAILABLE' || until.getTime() - from.getTime() >= DAY_MS };
        }
    }
}

/** A day begins where the person lives; so does a time that names no zone, or one that the file does not explain. */
function instant(time: ICAL.Time, zone: string): Date {
  if (!time.isDate && time.zone && time.zone !== ICAL.Timezone.localTimezone) return new Date(time.toUnixTime() * 1000);
  return instantOf(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second), zone);
}

/** In order, those that touch as one; absences apart from the rest. */
function merged(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => Number(a.away) - Number(b.away) || a.from.getTime() - b.from.getTime())) {
    const last = kept.at(-1);
    if (last && last.away === span.away && span.from <= last.until) last.until = new Date(Math.max(+last.until, +span.until));
    else kept.push({ ...span });
  }
  return kept.sort((a, b) => a.from.getTime() - b.from.getTime());
}
