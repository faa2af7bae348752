import { describe, expect, it } from '@jest/globals';
import { slugOf } from './handle';

describe('slugs', () => {
  it.each([
    ["Zoé d'Artagnan", 'zoe-d-artagnan'],
    ['  L’été — à   Œdenbourg !  ', 'l-ete-a-oedenbourg'],
    ['e\u0301tude de marche\u0301', 'etude-de-marche'],
    ['ﬁn ① ½ ㎏', 'fin-1-1-2-kg'],
    ['İstanbul', 'istanbul'],
    ['提案 🐝', ''],
  ])('of %j is %j', (text, slug) => expect(slugOf(text)).toBe(slug));

  it('are cut at their length, and end in no hyphen', () => {
    expect(slugOf('abcd efgh', 5)).toBe('abcd');
    expect(slugOf('abcd efgh', 6)).toBe('abcd-e');
  });
});
