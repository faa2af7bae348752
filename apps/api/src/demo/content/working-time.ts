const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Monday, 00:00 UTC. */
const MONDAY = Date.UTC(1970, 0, 5);
/** 07:30–16:30 UTC: office hours in Lyon and in Manchester, summer and winter. */
const OPENING = 7.5 * 60 * MINUTE;
const LENGTH = 9 * 60 * MINUTE;

/** Working milliseconds since MONDAY. */
function worked(at: number): number {
  const day = Math.floor((at - MONDAY) / DAY);
  const week = Math.floor(day / 7);
  const weekday = day - week * 7;
  if (weekday > 4) return (week + 1) * 5 * LENGTH;
  const today = at - MONDAY - day * DAY - OPENING;
  return (week * 5 + weekday) * LENGTH + Math.min(Math.max(today, 0), LENGTH);
}

/** The other way; a moment between two days is the evening of the first, so that nothing ends up after its cause. */
function momentOf(work: number): number {
  const day = Math.ceil(work / LENGTH) - 1;
  const week = Math.floor(day / 5);
  return MONDAY + (week * 7 + (day - week * 5)) * DAY + OPENING + (work - day * LENGTH);
}

/** The moment `days` working days (of nine hours) before `now`; never after it, and earlier for more days. */
export function workingDaysBefore(now: Date, days: number): Date {
  return new Date(Math.floor(momentOf(worked(now.getTime()) - days * LENGTH)));
}

/** Some work on Saturdays, some write in the evening: the same moment, moved there if that is before `limit`. */
export function outOfHours(at: Date, limit: Date, onSaturdays: boolean, random: () => number): Date {
  const chance = random();
  const friday = at.getUTCDay() === 5;
  const evening = at.getUTCHours() >= 14;
  const shift = friday && onSaturdays && chance < 0.5 ? 24 : evening && chance < 0.2 ? 3 : 0;
  const moved = new Date(at.getTime() + shift * 60 * MINUTE);
  return moved < limit ? moved : at;
}
