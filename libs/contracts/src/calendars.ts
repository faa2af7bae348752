import { z } from 'zod';
import { Instant } from './common';
import { route } from './route';

/** Why a calendar was not read the last time; the browser has the words. `unknown_key`: the server's secret changed since it was given. */
export const calendarProblems = ['unknown_key', 'unreachable', 'not_found', 'forbidden', 'not_a_calendar', 'too_large'] as const;
export type CalendarProblem = (typeof calendarProblems)[number];
/** Bytes that are read, days ahead that are looked at, minutes after which it is read again. */
export const calendarLimits = { bytes: 2_000_000, days: 60, minutes: 60, address: 2000 } as const;

/** What is known of my calendar: where it is, less the secret in its address, and when I am away. Nothing of what is in it. */
export const MyCalendar = z
  .object({
    connected: z.boolean(),
    host: z.string().nullable(),
    readAt: Instant.nullable(),
    problem: z.enum(calendarProblems).nullable(),
    /** Days away that it tells of, from the first to the day of return. */
    absences: z.array(z.object({ from: z.iso.date(), until: z.iso.date() })),
  })
  .meta({ id: 'MyCalendar' });
export type MyCalendar = z.output<typeof MyCalendar>;

export const calendars = {
  mine: route({ method: 'GET', path: '/me/calendar', summary: 'My calendar, as far as it is known', reply: MyCalendar }),
  connect: route({
    method: 'PUT',
    path: '/me/calendar',
    summary: 'Give the private address (iCalendar, https) by which my absences are known; it is read at once',
    body: z.strictObject({ address: z.string().trim().min(1).max(calendarLimits.address) }),
    reply: MyCalendar,
  }),
  disconnect: route({ method: 'DELETE', path: '/me/calendar', summary: 'Forget the address and all that came from it' }),
};
