import { describe, expect, it } from '@jest/globals';
import { duties } from '@ruche/contracts';
import { dutyOrder, dutyPlaces, minutesFor } from './home.rules';

describe('how long a duty takes', () => {
  it.each([
    ['vote', 1, 1],
    ['vote', 10, 10],
    ['vote', 100, 10],
    ['review', 2, 6],
    ['answer_request', 3, 3],
    ['rework', 1, 10],
    ['finish_draft', 5, 15],
  ] as const)('%s × %i is %i min', (kind, count, minutes) => {
    expect(minutesFor(kind, count)).toBe(minutes);
  });

  it('has an order and a place for each', () => {
    expect([...dutyOrder].sort()).toEqual([...duties].sort());
    expect(Object.keys(dutyPlaces).sort()).toEqual([...duties].sort());
  });
});
