import { describe, expect, it } from '@jest/globals';
import { passageAt } from '@ruche/rich-text';
import fc from 'fast-check';
import { type KeptPassage, shifted, stepsBetween } from './passage-shift';

const before = [
  'Les retours',
  'Le client a trente jours pour changer d’avis, à compter de la livraison.',
  'Il garde le carton et le bon.',
  'Le client a trente jours pour changer d’avis, à compter de la livraison.',
].join('\n');

function passage(words: string, from = 0): KeptPassage {
  const start = before.indexOf(words, from);
  const anchor = passageAt(before, { start, end: start + words.length });
  if (!anchor) throw new Error('no such words');
  return { ...anchor, words, gone: false };
}
const move = (kept: KeptPassage, after: string, was = before) => ({
  ...kept,
  ...shifted(kept, stepsBetween(was, after), { before: was, after }),
});

describe('a passage of a text that changes', () => {
  it.each([
    ['stays while others are written before it', `Une introduction.\n${before}`, 'trente jours'],
    ['stays while words come into its line', before.replace('Le client a', 'Le client, lui, a'), 'trente jours'],
    ['goes with its paragraph', before.split('\n').reverse().join('\n'), 'garde le carton et le bon'],
    [
      'is what is left of it',
      before.replace('garde le carton et le bon', 'garde le carton'),
      'garde le carton et le bon',
      'garde le carton',
    ],
    [
      'keeps what came into it',
      before.replace('le carton et', 'le carton, la facture et'),
      'garde le carton et le bon',
      'garde le carton, la facture et le bon',
    ],
    ['takes what replaced its first word', before.replace('garde le carton', 'jette le carton'), 'garde le carton', 'jette le carton'],
    ['takes what replaced its last word', before.replace('le bon.', 'la facture.'), 'le carton et le bon', 'le carton et la facture'],
  ])('%s', (_, after, words, now = words) => {
    const moved = move(passage(words), after);
    expect(moved).toMatchObject({ words: now, gone: false });
    expect(after.slice(moved.start, moved.start + now.length)).toBe(now);
  });

  it('is told from the same words elsewhere', () => {
    const second = passage('trente jours', 60);
    const after = before.replace('Il garde', 'Un mot.\nIl garde');
    expect(move(second, after).start).toBe(after.lastIndexOf('trente jours'));
  });

  it('is gone when it was deleted or written anew, and knows what it was and where', () => {
    const kept = passage('Il garde le carton et le bon.');
    const deleted = move(kept, before.replace('Il garde le carton et le bon.\n', ''));
    expect(deleted).toMatchObject({ gone: true, words: kept.words, quote: kept.words, start: kept.start });
    expect(move(kept, before.replace('Il garde le carton et le bon.', 'Une étiquette suffit désormais partout.')).gone).toBe(true);
    expect(move(passage('bon'), before.replace(' et le bon', '')).gone).toBe(true);
    expect(move(kept, '').gone).toBe(true);
  });

  it('comes back with its words, wherever they are put', () => {
    const without = before.replace('Il garde le carton et le bon.\n', '');
    const gone = move(passage('le carton et le bon'), without);
    const later = move(gone, `Tout autre chose.\n${without}`, without);
    expect(later.gone).toBe(true);
    expect(move(later, before, `Tout autre chose.\n${without}`)).toMatchObject({ gone: false, start: before.indexOf('le carton') });
  });

  it('that was rewritten bit by bit and restored is what it was', () => {
    const once = before.replace('garde le carton', 'jette le carton');
    const moved = move(passage('garde le carton'), once);
    expect(move(moved, before, once)).toMatchObject({ words: 'garde le carton', start: before.indexOf('garde') });
  });

  it('stays on its very words whatever is written and deleted around them, and always says what stands there', () => {
    const word = fc.stringMatching(/^[a-zé]{1,7}$/);
    const lines = fc
      .array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 5 })
      .map((all) => all.map((line) => line.join(' ')).join('\n'));
    fc.assert(
      fc.property(
        lines,
        lines,
        lines,
        lines,
        fc.array(fc.stringMatching(/^[A-Z]{3,9}$/), { minLength: 2, maxLength: 8 }),
        (a, b, c, d, own) => {
          const words = own.join(' ');
          const [was, now] = [`${a}\n${words} ${b}`, `${c}\n${words} ${d}`];
          const start = was.indexOf(words);
          const anchor = passageAt(was, { start, end: start + words.length });
          const kept = { ...(anchor as NonNullable<typeof anchor>), words, gone: false };
          const moved = shifted(kept, stepsBetween(was, now), { before: was, after: now });
          expect(moved).toMatchObject({ words, gone: false });
          expect(now.slice(moved.start, moved.start + words.length)).toBe(words);
          const lost = shifted({ ...kept, ...moved }, stepsBetween(now, d), { before: now, after: d });
          expect(lost.gone || d.slice(lost.start, lost.start + lost.words.length) === lost.words).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is found in a text that has next to nothing in common with the one before', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word} ${i}.`).join('\n');
    const [was, now] = [long('ligne'), `${long('autre')}\nligne 1500. Et la suite.`];
    const start = was.indexOf('ligne 1500.');
    const anchor = passageAt(was, { start, end: start + 11 });
    const kept = { ...(anchor as NonNullable<typeof anchor>), words: 'ligne 1500.', gone: false };
    expect(move(kept, now, was)).toMatchObject({ words: 'ligne 1500.', start: now.indexOf('ligne'), gone: false });
    expect(move(kept, long('autre'), was).gone).toBe(true);
  });
});
