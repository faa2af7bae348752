import { describe, expect, it } from '@jest/globals';
import { quietDefaults } from '@ruche/contracts';
import { digestDue, isQuiet, mayLeave } from './mail-times';
import { isoWeek, zoneTime } from './zone-time';

const paris = { digest: 'daily', quiet: quietDefaults, timeZone: 'Europe/Paris' } as const;
const at = (text: string): Date => new Date(text);

describe('the time somewhere', () => {
  it.each([
    ['2026-11-22T23:30:00Z', 'Europe/Paris', { date: '2026-11-23', minutes: 30, weekday: 1 }],
    ['2026-11-22T23:30:00Z', 'America/New_York', { date: '2026-11-22', minutes: 18 * 60 + 30, weekday: 7 }],
    ['2026-07-01T00:00:00Z', 'Asia/Kathmandu', { date: '2026-07-01', minutes: 5 * 60 + 45, weekday: 3 }],
    ['2026-07-01T00:00:00Z', 'UTC', { date: '2026-07-01', minutes: 0, weekday: 3 }],
  ])('%s in %s', (instant, zone, expected) => {
    expect(zoneTime(at(instant), zone)).toEqual(expected);
  });

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in week %s', (date, week) => {
    expect(isoWeek(date)).toBe(week);
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T17:59:00Z', '2026-11-23T17:59:00Z', 'a Monday at 18:59 in Paris'],
    ['2026-11-23T18:00:00Z', '2026-11-24T07:00:00Z', 'at 19:00'],
    ['2026-11-24T06:59:00Z', '2026-11-24T07:00:00Z', 'at 07:59'],
    ['2026-11-20T18:00:00Z', '2026-11-23T07:00:00Z', 'a Friday at 19:00, until Monday'],
    ['2026-11-22T12:00:00Z', '2026-11-23T07:00:00Z', 'a Sunday at noon'],
    ['2026-03-27T19:00:00Z', '2026-03-30T06:00:00Z', 'over the week-end in which summer time begins'],
    ['2026-10-23T18:00:00Z', '2026-10-26T07:00:00Z', 'over the one in which it ends'],
  ])('what is ready at %s leaves at %s (%s)', (ready, leaves) => {
    expect(mayLeave(at(ready), paris)).toEqual(at(leaves));
  });

  it('are none when they begin as they end or are off, and may lie within one day', () => {
    const noon = { date: '2026-11-23', minutes: 12 * 60, weekday: 1 };
    expect(isQuiet({ on: true, from: '08:00', until: '08:00', weekends: false }, noon)).toBe(false);
    expect(isQuiet({ ...quietDefaults, on: false, weekends: false }, { ...noon, weekday: 7, minutes: 0 })).toBe(false);
    expect(isQuiet({ on: true, from: '11:30', until: '13:00', weekends: false }, noon)).toBe(true);
    expect(isQuiet({ ...quietDefaults, on: false }, { ...noon, weekday: 6 })).toBe(true);
  });
});

describe('digests', () => {
  const weekly = { ...paris, digest: 'weekly' } as const;
  it.each([
    ['daily, before 8', '2026-11-24T06:59:00Z', paris, null],
    ['daily, at 8', '2026-11-24T07:00:00Z', paris, 'daily:2026-11-24'],
    ['daily, in the afternoon after an outage', '2026-11-24T16:00:00Z', paris, 'daily:2026-11-24'],
    ['daily, in the evening: quiet', '2026-11-24T19:00:00Z', paris, null],
    ['daily, on Monday: the week', '2026-11-23T07:00:00Z', paris, 'weekly:2026-W48'],
    ['daily, on a Sunday: quiet', '2026-11-22T09:00:00Z', paris, null],
    [
      'daily, on a Sunday for whoever wants that',
      '2026-11-22T09:00:00Z',
      { ...paris, quiet: { ...quietDefaults, weekends: false } },
      'daily:2026-11-22',
    ],
    ['weekly, on Monday', '2026-11-23T07:00:00Z', weekly, 'weekly:2026-W48'],
    ['weekly, on Tuesday: the same one', '2026-11-24T07:00:00Z', weekly, 'weekly:2026-W48'],
    ['weekly, on Wednesday', '2026-11-25T07:00:00Z', weekly, null],
    [
      'weekly, Monday in Auckland is Sunday in Paris',
      '2026-11-22T19:00:00Z',
      { ...weekly, timeZone: 'Pacific/Auckland' },
      'weekly:2026-W48',
    ],
    ['off', '2026-11-23T07:00:00Z', { ...paris, digest: 'off' } as const, null],
  ])('%s', (_, now, wishes, expected) => {
    expect(digestDue(at(now), wishes)).toBe(expected);
  });
});
