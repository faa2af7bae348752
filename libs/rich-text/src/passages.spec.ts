import { describe, expect, it } from '@jest/globals';
import { fromMarkdown } from './markdown';
import { findPassage, PASSAGE, passageAt, wholeWords, wordsOf } from './passages';

const text = 'Le retour est gratuit.\nLe retour se fait sous trente jours.\nLe retour est payant ailleurs.';
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const found = passageAt(text, { start, end: start + words.length });
  if (!found) throw new Error('no such words');
  return found;
};

describe('passages', () => {
  it('are places in the words of a document, whatever its marks', () => {
    const doc = fromMarkdown('# Les **retours**\n\n- un *mot*\n- `code`\n\n```\nlet a = 1;\n```');
    const { text: words, places } = wordsOf(doc);
    expect(words).toBe('Les retours\nun mot\ncode\nlet a = 1;');
    expect([...places].every(([node, start]) => node.type !== 'text' || words.startsWith(node.text, start))).toBe(true);
  });

  it('have no white space at their edges, and an end', () => {
    expect(passageAt(text, { start: 13, end: 23 })).toMatchObject({ quote: 'gratuit.', start: 14 });
    expect(passageAt(text, { start: 22, end: 23 })).toBeNull();
    const long = 'a'.repeat(3000);
    expect(passageAt(long, { start: 5, end: 3000 })?.quote).toHaveLength(PASSAGE.longest);
  });

  it('are whole words', () => {
    expect(wholeWords(text, { start: 5, end: 8 })).toEqual({ start: 3, end: 9 });
    expect(wholeWords(text, { start: 2, end: 3 })).toEqual({ start: 2, end: 3 });
    expect(wholeWords('été', { start: 1, end: 1 })).toEqual({ start: 0, end: 3 });
  });

  it('are found by what stands around them, then by where they stood', () => {
    const second = at('Le retour', 5);
    const moved = `Un mot de plus.\n${text}`;
    expect(findPassage(moved, second)?.start).toBe(moved.indexOf('Le retour se fait'));
    expect(findPassage('abc abc', { quote: 'abc', prefix: '', suffix: '', start: 4 })?.start).toBe(4);
  });

  it('are not taken for short words among others', () => {
    expect(findPassage('On est là.', at('est', 5))).toBeNull();
    expect(findPassage('Tout autre chose : Le retour se fait sous trente jours.', at('se fait sous trente jours'))).not.toBeNull();
    expect(findPassage('', at('gratuit'))).toBeNull();
  });
});
