import { describe, expect, it } from '@jest/globals';
import { HIT, idOf, keyOf, partsOf } from './meili-documents';
import { meiliFilter } from './meili-filter';

/** Pure parts of the adapter; the rest is under the contract suite, on a real server. */
describe('what Meilisearch is told', () => {
  it('narrows by ids and words of ours', () => {
    const filter = { kinds: ['idea', 'watch_item'], spaceId: 3, authorId: 4, themeId: 5, from: new Date(10_000), to: new Date(20_000) };
    expect(meiliFilter(['space:1', 'directory'], filter)).toEqual([
      'audience IN ["space:1", "directory"]',
      'kind IN ["idea", "watch_item"]',
      'spaceId = 3',
      'authorId = 4',
      'themeIds = 5',
      'at >= 10',
      'at < 20',
    ]);
    expect(meiliFilter([], filter, 'kind')).toEqual([
      'audience IN []',
      'spaceId = 3',
      'authorId = 4',
      'themeIds = 5',
      'at >= 10',
      'at < 20',
    ]);
  });

  it.each([['space:1"] OR kind IN ["idea'], ['space:0'], ['space:'], ['SPACE:1'], [''], ['space:1 '], ['é']])(
    'refuses the token %j',
    (token) => {
      expect(() => meiliFilter([token], {})).toThrow('not a token');
    },
  );

  it('refuses kinds and ids that are none', () => {
    expect(() => meiliFilter([], { kinds: ['idea" OR "a" = "a'] })).toThrow('not a token');
    for (const spaceId of [0, -1, 1.5, Number.NaN, 2 ** 60]) expect(() => meiliFilter([], { spaceId })).toThrow('not an id');
  });

  it('turns marks into pieces, and ids into keys and back', () => {
    const marked = `Une ${HIT.from}idée${HIT.to} et\ndes ${HIT.from}idées${HIT.to}`;
    expect(partsOf(marked)).toEqual([
      { text: 'Une ', hit: false },
      { text: 'idée', hit: true },
      { text: ' et des ', hit: false },
      { text: 'idées', hit: true },
    ]);
    expect(partsOf('<b>rien</b>')).toEqual([{ text: '<b>rien</b>', hit: false }]);
    expect(idOf(keyOf('watch_item:12'))).toBe('watch_item:12');
  });
});
