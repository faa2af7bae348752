import { type BoardPeriod, boardPeriods } from '@ruche/contracts';
import { zoneTime } from '../mail/zone-time';

/** The day of an instant in a time zone, `YYYY-MM-DD`. */
export const dayIn = (zone: string, at: Date): string => zoneTime(at, zone).date;

export interface Period {
  kind: BoardPeriod;
  startsOn: string;
  /** The first day after it. */
  endsOn: string;
}

const FIRST = '1970-01-01';
const LAST = '9999-12-31';
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (at: Date): string => at.toISOString().slice(0, 10);

/** The period of a kind that a day lies in; weeks begin on Mondays. */
export function periodOf(kind: BoardPeriod, day: string): Period {
  const at = utc(day);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (kind === 'all') return { kind, startsOn: FIRST, endsOn: LAST };
  if (kind === 'week') {
    const monday = at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000;
    return { kind, startsOn: iso(new Date(monday)), endsOn: iso(new Date(monday + 7 * 86_400_000)) };
  }
  const months = kind === 'month' ? 1 : kind === 'quarter' ? 3 : 12;
  const first = Math.floor(month / months) * months;
  return { kind, startsOn: iso(new Date(Date.UTC(year, first, 1))), endsOn: iso(new Date(Date.UTC(year, first + months, 1))) };
}

/** The period before it. */
export function before(period: Period): Period | undefined {
  return period.kind === 'all' ? undefined : periodOf(period.kind, iso(new Date(utc(period.startsOn).getTime() - 86_400_000)));
}

/** Every period that a day lies in. */
export const periodsOf = (day: string): Period[] => boardPeriods.map((kind) => periodOf(kind, day));
