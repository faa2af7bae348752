import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caretAfter, spliceOf } from './splice';

const apply = (text: string, { at, gone, came }: ReturnType<typeof spliceOf>) => text.slice(0, at) + came + text.slice(at + gone);

it('makes one text the other, whatever they are', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => apply(a, spliceOf(a, b)) === b));
});

it.each([
  ['Avant tout', 'Après tout', { at: 1, gone: 4, came: 'près' }],
  ['Oui 😀', 'Oui 😁', { at: 4, gone: 2, came: '😁' }],
  ['aa', 'aaa', { at: 2, gone: 0, came: 'a' }],
  ['pareil', 'pareil', { at: 6, gone: 0, came: '' }],
])('takes as little as it can: %s, %s', (before, after, splice) => {
  expect(spliceOf(before, after)).toEqual(splice);
});

it('leaves a caret behind what it stood behind', () => {
  const splice = spliceOf('Avant tout', 'Après tout');
  expect([0, 1, 3, 5, 10].map((caret) => caretAfter(caret, splice))).toEqual([0, 1, 5, 5, 10]);
});
