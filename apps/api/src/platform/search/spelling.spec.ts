import { describe, expect, it } from '@jest/globals';
import { edits, nearest } from './spelling';

describe('the spelling of a word', () => {
  it.each([
    ['campagne', 'campagne', 0],
    ['campange', 'campagne', 1],
    ['campgne', 'campagne', 1],
    ['campagnne', 'campagne', 1],
    ['canpagne', 'campagne', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['ab', 'ba', 1],
    ['chat', 'chien', 3],
  ])('from %s to %s takes %i edits', (a, b, n) => {
    expect([edits(a, b), edits(b, a)]).toEqual([n, n]);
  });

  it('is corrected to the nearest, then to the most frequent; short words are left alone', () => {
    const known = [
      { word: 'campagnes', documents: 9 },
      { word: 'campagne', documents: 3 },
      { word: 'compagne', documents: 8 },
    ];
    expect(nearest('campange', known, false)).toBe('campagne');
    expect(nearest('campgne', [...known, { word: 'campogne', documents: 7 }], false)).toBe('campogne');
    expect(nearest('axt', [{ word: 'art', documents: 9 }], false)).toBeUndefined();
    expect(nearest('chat', [{ word: 'chien', documents: 9 }], false)).toBeUndefined();
    expect(nearest('campang', [{ word: 'campagnement', documents: 1 }], true)).toBe('campagnement');
  });
});
