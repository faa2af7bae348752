import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { before, periodOf } from './company-days';
import { type Cause, judge, split } from './points.rules';

const cause = (more: Partial<Cause>): Cause => ({
  personId: 1,
  rule: 'P03',
  sourceType: 'entry',
  sourceId: 1,
  actorId: 2,
  worth: 1,
  at: new Date('2026-11-20T10:00:00Z'),
  day: '2026-11-20',
  open: true,
  capPoints: null,
  capTimes: null,
  peer: false,
  reaction: false,
  empty: false,
  voided: false,
  ...more,
});
const many = (n: number, more: (i: number) => Partial<Cause>): Cause[] =>
  Array.from({ length: n }, (_, i) => cause({ sourceId: i + 1, ...more(i) }));
const sum = (causes: Cause[]): number => judge(causes).reduce((n, { points }) => n + points, 0);

describe('caps', () => {
  it.each([
    ['25 votes of 25 people, 20 a day', many(25, (i) => ({ actorId: i + 10, capPoints: 20 })), 20],
    ['the same over two days', many(25, (i) => ({ actorId: i + 10, capPoints: 20, day: i < 12 ? '2026-11-19' : '2026-11-20' })), 25],
    ['three openings, two a day', many(3, () => ({ rule: 'P02', worth: 10, actorId: 0, capTimes: 2 })), 20],
    ['the last one is cut', many(4, () => ({ rule: 'P24', worth: 5, capPoints: 18, peer: true })), 18],
    ['all peers together, 100 a day', many(30, (i) => ({ rule: i % 2 ? 'P12' : 'P17', worth: 4, actorId: i + 10, peer: true })), 100],
    ['acceptance is exempt', many(10, (i) => ({ rule: 'P13', worth: 15, actorId: i + 10 })), 150],
    ['eight reactions of one person', many(8, () => ({ reaction: true, peer: true })), 6],
    ['few words', many(3, () => ({ empty: true, worth: 10 })), 0],
    ['a vote against', many(2, () => ({ rule: 'P29', worth: -1, actorId: 0 })), -2],
  ])('%s: %#', (_, causes, expected) => expect(sum(causes)).toBe(expected));

  it('beyond 50 reaction points in a month, nobody gives more than a fifth of them', () => {
    const days = (i: number) => `2026-11-${String(1 + Math.floor(i / 6)).padStart(2, '0')}`;
    const friend = many(60, (i) => ({ reaction: true, worth: 4, actorId: 7, day: days(i), at: new Date(`${days(i)}T10:00:00Z`) }));
    expect(sum(friend)).toBe(48);
    const others = many(60, (i) => ({ reaction: true, worth: 4, actorId: 100 + i, day: days(i), at: new Date(`${days(i)}T09:00:00Z`) }));
    expect(sum(others)).toBe(240);
  });

  it('what is hidden never changes what everybody sees', () => {
    const open = many(15, (i) => ({ actorId: i + 10, capPoints: 20 }));
    const hidden = many(15, (i) => ({
      actorId: i + 40,
      sourceId: 100 + i,
      capPoints: 20,
      open: false,
      at: new Date('2026-11-20T08:00:00Z'),
    }));
    const judged = judge([...hidden, ...open]);
    expect(judged.filter(({ cause: c }) => c.open).reduce((n, { points }) => n + points, 0)).toBe(15);
    expect(judged.filter(({ cause: c }) => !c.open).reduce((n, { points }) => n + points, 0)).toBe(5);
  });

  it('depend on the causes, not on the order in which they came to be known', () => {
    const causes = fc.array(
      fc.record({
        sourceId: fc.integer({ min: 1, max: 500 }),
        actorId: fc.integer({ min: 2, max: 6 }),
        hour: fc.integer({ min: 0, max: 71 }),
        open: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(causes, fc.integer(), (list, seed) => {
        const made = list.map(({ sourceId, actorId, hour, open }) => {
          const at = new Date(Date.UTC(2026, 10, 20, hour));
          return cause({
            sourceId,
            actorId,
            open,
            at,
            day: at.toISOString().slice(0, 10),
            worth: 4,
            capPoints: 40,
            peer: true,
            reaction: true,
          });
        });
        const shuffled = made.map((c, i) => ({ c, key: Math.sin(seed + i) })).sort((a, b) => a.key - b.key);
        expect(sum(shuffled.map(({ c }) => c))).toBe(sum(made));
      }),
    );
  });
});

describe('shares', () => {
  it.each([
    [10, [100], [10]],
    [10, [67, 33], [7, 3]],
    [10, [50, 50], [5, 5]],
    [5, [50, 50], [3, 2]],
    [100, [34, 33, 33], [34, 33, 33]],
    [10, [1, 1, 1], [4, 3, 3]],
    [10, [0, 0], [5, 5]],
    [200, [60, 25, 15], [120, 50, 30]],
  ])('%i by %j is %j', (whole, shares, parts) => expect(split(whole, shares)).toEqual(parts));

  it('add up to the sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }),
        (whole, shares) => {
          expect(split(whole, shares).reduce((a, b) => a + b, 0)).toBe(whole);
        },
      ),
    );
  });
});

describe('periods', () => {
  it.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-23', '2026-11-09'],
    ['week', '2026-11-23', '2026-11-23', '2026-11-30', '2026-11-16'],
    ['month', '2026-01-31', '2026-01-01', '2026-02-01', '2025-12-01'],
    ['quarter', '2026-11-22', '2026-10-01', '2027-01-01', '2026-07-01'],
    ['year', '2026-02-28', '2026-01-01', '2027-01-01', '2025-01-01'],
  ] as const)('%s of %s', (kind, day, startsOn, endsOn, earlier) => {
    const period = periodOf(kind, day);
    expect(period).toEqual({ kind, startsOn, endsOn });
    expect(before(period)?.startsOn).toBe(earlier);
  });
});
