const HOUR_MS = 3_600_000;

/** Hours between two instants without Saturdays and Sundays (UTC), 24 for each working day. Source: product/ranking 5.2, `wh`. */
export function workingHours(from: Date, to: Date): number {
  let hours = 0;
  for (let at = from.getTime(); at < to.getTime(); ) {
    const day = new Date(at);
    const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
    const end = Math.min(midnight, to.getTime());
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) hours += (end - at) / HOUR_MS;
    at = end;
  }
  return hours;
}

/** The latest instant from which so many working hours have passed by now: everything before it has waited longer. */
export function workingHoursBefore(now: Date, hours: number): Date {
  let left = hours * HOUR_MS;
  for (let at = now.getTime(); ; ) {
    const day = new Date(at - 1);
    const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
    const worked = day.getUTCDay() !== 0 && day.getUTCDay() !== 6 ? at - midnight : 0;
    if (worked >= left) return new Date(at - left);
    left -= worked;
    at = midnight;
  }
}
