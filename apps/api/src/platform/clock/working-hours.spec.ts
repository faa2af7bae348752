import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingHours, workingHoursBefore } from './working-hours';

describe('working hours', () => {
  it.each([
    ['2026-11-20T12:00:00Z', '2026-11-23T12:00:00Z', 24],
    ['2026-11-16T08:00:00Z', '2026-11-18T08:00:00Z', 48],
    ['2026-11-21T00:00:00Z', '2026-11-22T23:00:00Z', 0],
  ])('%s to %s', (from, to, hours) => expect(workingHours(new Date(from), new Date(to))).toBe(hours));
});

describe('so many working hours before', () => {
  it.each([
    ['2026-11-20T12:00:00Z', 48, '2026-11-18T12:00:00Z'],
    ['2026-11-24T12:00:00Z', 48, '2026-11-20T12:00:00Z'],
    ['2026-11-22T12:00:00Z', 24, '2026-11-20T00:00:00Z'],
  ])('%s less %i h is %s', (now, hours, expected) => expect(workingHoursBefore(new Date(now), hours)).toEqual(new Date(expected)));

  it('is where exactly so many have passed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 500 }),
        (now, hours) => {
          expect(workingHours(workingHoursBefore(now, hours), now)).toBeCloseTo(hours, 6);
        },
      ),
    );
  });
});
