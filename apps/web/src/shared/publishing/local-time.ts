import { offsetOf, readableZone } from '../text/time-zones';

/** A moment as the fields of a form take it, on the clock of this device. */
export interface LocalTime {
  /** `2026-11-28` */
  day: string;
  /** `14:00` */
  time: string;
}
const two = (n: number): string => String(n).padStart(2, '0');

export const localTimeOf = (at: Date): LocalTime => ({
  day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
  time: `${two(at.getHours())}:${two(at.getMinutes())}`,
});

/** The instant; null while a field is empty or says no date. */
export function instantOf({ day, time }: LocalTime): string | null {
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Nine o'clock in so many days. */
export function nineIn(days: number, now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
}
/** Days until the next Monday, at least one. */
export const daysToMonday = (now = new Date()): number => (8 - now.getDay()) % 7 || 7;

/** The zone of this device, and its distance to UTC at that moment. */
export function deviceZone(at = Date.now()): { zone: string; offset: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { zone: readableZone(timeZone), offset: offsetOf(timeZone, at) };
}
