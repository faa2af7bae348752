import { describe, expect, test } from '@jest/globals';
import { emptyDoc, type RichDoc, textDoc, withoutBlankEnd } from './document';
import { fileIdsOf, imagesOf } from './files';
import { excerpt, isEmpty, plainText } from './plain-text';

const doc: RichDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titre' }] },
    { type: 'paragraph' },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Avec ' },
        { type: 'mention', attrs: { kind: 'person', id: 3, label: 'Jules Martin', handle: 'jules' } },
        { type: 'text', text: ', voir ' },
        { type: 'mention', attrs: { kind: 'entry', id: 9, label: 'Un stand', url: '/ideas/9' } },
        { type: 'hardBreak' },
        { type: 'image', attrs: { src: '/api/files/7/thumb', alt: 'le plan' } },
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un' }] }] },
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'image', attrs: { src: '/api/files/7' } }] }] },
      ],
    },
    { type: 'codeBlock', content: [{ type: 'text', text: 'a\n  b' }] },
  ],
};

test('plain text has one line per block, people with @, entries by title, images by description', () => {
  expect(plainText(doc)).toBe('Titre\nAvec @Jules Martin, voir Un stand\nle plan\nun\na\n  b');
});

test('images and the files they show', () => {
  expect(imagesOf(doc).map(({ src }) => src)).toEqual(['/api/files/7/thumb', '/api/files/7']);
  expect(fileIdsOf(doc)).toEqual([7]);
});

describe('excerpt', () => {
  test.each([
    ['court', 20, 'court'],
    ['  deux\n\nlignes ', 20, 'deux lignes'],
    ['une phrase assez longue', 12, 'une phrase…'],
    ['une phrase assez longue', 11, 'une phrase…'],
    ['anticonstitutionnellement', 10, 'anticonst…'],
    ['abc😀def', 5, 'abc…'],
    ['', 5, ''],
  ])('%j to %d characters is %j', (text, max, expected) => {
    expect(excerpt(text, max)).toBe(expected);
    expect(excerpt(text, max).length).toBeLessThanOrEqual(max);
  });
});

test('a document is empty when there is nothing to read', () => {
  expect(isEmpty(emptyDoc())).toBe(true);
  expect(isEmpty(textDoc(' \n\t'))).toBe(true);
  expect(isEmpty({ type: 'doc', content: [{ type: 'horizontalRule' }] })).toBe(true);
  expect(isEmpty(textDoc('x'))).toBe(false);
  expect(isEmpty({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'image', attrs: { src: '/api/files/1' } }] }] })).toBe(
    false,
  );
});

test('the blank end that the editor keeps can be cut off, but one paragraph stays', () => {
  expect(withoutBlankEnd(textDoc('a\n\nb\n\n'))).toEqual(textDoc('a\n\nb'));
  expect(withoutBlankEnd(textDoc('\n\n'))).toEqual(emptyDoc());
});
