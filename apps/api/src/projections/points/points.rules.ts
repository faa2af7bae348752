import { type PointNote, pointLimits } from '@ruche/contracts';

/** What caps look at. Source: product/gamification 4.2 and 4.3. */
export interface Cause {
  personId: number;
  rule: string;
  sourceType: string;
  sourceId: number;
  /** 0: nobody in particular. */
  actorId: number;
  /** Points before caps. */
  worth: number;
  at: Date;
  /** The company's day of it, `YYYY-MM-DD`. */
  day: string;
  /** Everybody could see it. */
  open: boolean;
  capPoints: number | null;
  capTimes: number | null;
  peer: boolean;
  reaction: boolean;
  /** Too short, or written before. */
  empty: boolean;
  /** Of a circle of favours, as somebody decided. */
  voided: boolean;
}
export interface Judged<C> {
  cause: C;
  points: number;
  note: PointNote;
}

/** What one person decides alone that another earns: an accepted answer, useful help. In a circle it counts as a reaction does. */
const FAVOURS: readonly string[] = ['P13', 'P22'];
/** Reactions of one person to another that count in a day. */
const PAIR_A_DAY = 6;
/** Above so many points from reactions in a month, nobody gives more than this part of them. */
const PAIR_FREE = 50;
const PAIR_PART = 0.2;
/** Corrections count in the period of what they correct for so many days; then in the present one. */
export const CORRECTION_DAYS = 10;

export const keyOf = (c: Pick<Cause, 'rule' | 'personId' | 'sourceType' | 'sourceId' | 'actorId'>): string =>
  `${c.rule}:${c.personId}:${c.sourceType}:${c.sourceId}:${c.actorId}`;

/**
 * What one person gets for everything of some months: a function of the causes alone, so that doing and undoing in any order
 * ends in the same. What everybody sees is judged first: what happens in hidden places changes nothing of it.
 */
export function judge<C extends Cause>(causes: readonly C[]): Judged<C>[] {
  const sums = new Sums();
  return [...causes].sort(inOrder).map((cause) => {
    const [points, note] = verdict(cause, sums);
    sums.count(cause, points);
    return { cause, points, note };
  });
}

function inOrder(a: Cause, b: Cause): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  return a.at.getTime() - b.at.getTime() || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** Points so far, by what caps are counted by. */
class Sums {
  private readonly sums = new Map<string, number>();

  of(...key: (string | number)[]): number {
    return this.sums.get(key.join(' ')) ?? 0;
  }

  count({ rule, day, peer, reaction, actorId }: Cause, points: number): void {
    if (points <= 0) return;
    this.add(points, 'rule', rule, day);
    this.add(1, 'times', rule, day);
    if (peer) this.add(points, 'peers', day);
    if (!reaction) return;
    this.add(1, 'pair', actorId, day);
    this.add(points, 'month', day.slice(0, 7));
    this.add(points, 'month', day.slice(0, 7), actorId);
  }

  private add(n: number, ...key: (string | number)[]): void {
    this.sums.set(key.join(' '), this.of(...key) + n);
  }
}

function verdict(cause: Cause, sums: Sums): [points: number, note: PointNote] {
  const { rule, worth, day, capPoints, capTimes, peer, reaction, actorId, empty, voided } = cause;
  if (empty) return [0, 'short'];
  if (voided && (peer || FAVOURS.includes(rule))) return [0, 'ring'];
  if (worth <= 0) return [worth, ''];
  const month = day.slice(0, 7);
  if (reaction && sums.of('pair', actorId, day) >= PAIR_A_DAY) return [0, 'pair_cap'];
  const all = sums.of('month', month) + worth;
  if (reaction && all > PAIR_FREE && sums.of('month', month, actorId) + worth > PAIR_PART * all) return [0, 'pair_share'];
  if (capTimes !== null && sums.of('times', rule, day) >= capTimes) return [0, 'rule_cap'];
  const left = capPoints === null ? worth : Math.max(0, capPoints - sums.of('rule', rule, day));
  const leftOfDay = peer ? Math.max(0, pointLimits.dayCap - sums.of('peers', day)) : worth;
  const points = Math.min(worth, left, leftOfDay);
  if (points === worth) return [points, ''];
  return [points, left <= leftOfDay ? 'rule_cap' : 'day_cap'];
}

/**
 * A sum by shares: largest remainder, ties to whoever helped first. The parts add up to the sum.
 * @param shares in the order of contribution; when all are 0, equal ones
 */
export function split(sum: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share) => (whole === 0 ? sum / shares.length : (sum * share) / whole));
  const parts = exact.map(Math.floor);
  const byRemainder = exact.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  const left = sum - parts.reduce((a, b) => a + b, 0);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
