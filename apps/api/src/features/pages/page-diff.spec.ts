import { describe, expect, it } from '@jest/globals';
import type { DiffBlock } from '@ruche/contracts';
import { type BlockNode, type RichDoc, textDoc } from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import fc from 'fast-check';
import { differenceOf, wordsChanged } from './page-diff';
import { linesOf } from './page-words';

const word = fc.constantFrom('un', 'deux', 'trois', 'miel', 'l’encre', 'café', '«', '!', '42', '日本', '\t');
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const doc = fc.array(line, { maxLength: 12 }).map((lines): RichDoc => textDoc(lines.join('\n')));

/** The lines of one side of a difference. */
const side = (blocks: DiffBlock[], left: 'added' | 'removed') =>
  blocks
    .filter(({ change }) => change !== left)
    .map(({ parts }) =>
      parts
        .filter(({ change }) => change !== left)
        .map(({ text }) => text)
        .join(''),
    );
const texts = (of: RichDoc) => linesOf(of).map(({ text }) => text);

describe('a difference', () => {
  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(doc, doc, (a, b) => {
        const { blocks } = differenceOf(a, b);
        expect(side(blocks, 'added')).toEqual(texts(a));
        expect(side(blocks, 'removed')).toEqual(texts(b));
      }),
      { numRuns: 300 },
    );
  });

  it('of a text with itself is nothing', () => {
    fc.assert(
      fc.property(doc, (a) => {
        const { blocks, wordsAdded, wordsRemoved } = differenceOf(a, a);
        expect([wordsAdded, wordsRemoved, blocks.every(({ change }) => change === 'same')]).toEqual([0, 0, true]);
      }),
    );
  });

  it('knows what stands where: items, tasks, quotes, code, rules', () => {
    const before = fromMarkdown('# Un\n\n- a\n  - b\n\n> dit\n\n```\nx\ny\n```\n\n---\n\n- [ ] fait');
    expect(linesOf(before).map(({ type, level }) => `${type} ${level}`)).toEqual([
      'heading 1',
      'item 1',
      'item 2',
      'quote 1',
      'code 0',
      'code 0',
      'rule 0',
      'task 1',
    ]);
    const after: RichDoc = { ...before, content: before.content.filter((node: BlockNode) => node.type !== 'horizontalRule') };
    expect(differenceOf(before, after).blocks.filter(({ change }) => change !== 'same')).toMatchObject([
      { change: 'removed', type: 'rule' },
    ]);
  });

  it('takes a line that was written anew for a line that went and one that came', () => {
    expect(differenceOf(textDoc('Le miel est doux'), textDoc('Rien à voir avec cela')).blocks.map(({ change }) => change)).toEqual([
      'removed',
      'added',
    ]);
    expect(wordsChanged('', 'un')).toEqual([{ text: 'un', change: 'added' }]);
  });

  it('of two long texts is found in time', () => {
    const long = (seed: number) =>
      textDoc(Array.from({ length: 3_000 }, (_, n) => `Ligne ${(n * seed) % 997} du manuel numéro ${n % 31}`).join('\n'));
    const began = performance.now();
    differenceOf(long(7), long(11));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
