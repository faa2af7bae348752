/**
 * Days of the calendar in a text.
 *
 * Light: no dependency.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, written `2026-11-22`. */
export function isDay(value: string): boolean {
  const [, year, month, day] = (DAY.exec(value) ?? []).map(Number);
  if (!year || !month || !day) return false;
  return month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
