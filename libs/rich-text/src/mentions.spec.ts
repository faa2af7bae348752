import { describe, expect, test } from '@jest/globals';
import { type RichDoc, textDoc } from './document';
import { HANDLE } from './handles';
import { handlesIn, mentionHref, mentionsOf, withMentions } from './mentions';
import { plainText } from './plain-text';
import { validate } from './validate';

const jules = { id: 3, name: 'Jules Martin', handle: 'jules' };
const knowsJules = (handle: string) => (handle === 'jules' ? jules : null);

describe('candidates in running text', () => {
  test.each<[string, string[]]>([
    ['@jules', ['jules']],
    ['@jules !', ['jules']],
    ['(@jules),', ['jules']],
    ['@jules, @nora et @jules.', ['jules', 'nora']],
    ['« @jules »', ['jules']],
    ['l’idée d’@jules', ['jules']],
    ['@Jules', ['jules']],
    ['@jules.martin_2-b', ['jules.martin_2-b']],
    ['@jules...', ['jules']],
    ['@jules-', ['jules']],
    ['@jules: @nora; @max?', ['jules', 'nora', 'max']],
    [`@${'a'.repeat(60)}`, ['a'.repeat(60)]],
    [`@${'a'.repeat(61)}`, []],
    ['me@jules.fr', []],
    ['me.@jules', []],
    ['é@jules', []],
    ['medium.com/@jules', []],
    ['@@jules', []],
    ['@jules@example.org', []],
    ['@jules.fr@example.org', []],
    ['@julés', []],
    ['@_jules', []],
    ['@.jules', []],
    ['@', []],
    ['@ jules', []],
  ])('%j: %j', (text, expected) => {
    expect(handlesIn(textDoc(text))).toEqual(expected);
  });

  test('not in code, code blocks and links; marks don’t cut a word', () => {
    const doc: RichDoc = {
      type: 'doc',
      content: [
        { type: 'codeBlock', content: [{ type: 'text', text: '@a' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '@b', marks: [{ type: 'code' }] },
            { type: 'text', text: ' @c', marks: [{ type: 'link', attrs: { href: 'https://x.fr' } }] },
            { type: 'text', text: ' me' },
            { type: 'text', text: '@d', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' ' },
            { type: 'text', text: '@e', marks: [{ type: 'bold' }] },
            { type: 'text', text: 'st' },
          ],
        },
      ],
    };
    expect(handlesIn(doc)).toEqual([]);
  });

  test('a long row of handles costs no more than its length', () => {
    expect(handlesIn(textDoc('@a.'.repeat(100_000)))).toEqual([]);
    expect(handlesIn(textDoc(`@${'a.'.repeat(100_000)}@`))).toEqual([]);
  });
});

describe('withMentions', () => {
  test('puts in whom it knows and leaves the rest as text', () => {
    const doc = withMentions(textDoc('Merci (@jules), et @nora !'), knowsJules);
    expect(doc.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Merci (' },
          { type: 'mention', attrs: { kind: 'person', id: 3, label: 'Jules Martin', handle: 'jules', url: null } },
          { type: 'text', text: '), et @nora !' },
        ],
      },
    ]);
    expect(validate(doc)).toMatchObject({ ok: true });
    expect(plainText(doc)).toBe('Merci (@Jules Martin), et @nora !');
  });

  test('keeps marks, works in nested blocks, and changes nothing when nobody is known', () => {
    const marked: RichDoc = {
      type: 'doc',
      content: [
        { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a @jules', marks: [{ type: 'bold' }] }] }] },
      ],
    };
    expect(mentionsOf(withMentions(marked, knowsJules))).toEqual([{ kind: 'person', id: 3 }]);
    expect(withMentions(marked, () => undefined)).toEqual(marked);
    expect(JSON.stringify(withMentions(marked, knowsJules))).toContain('"marks":[{"type":"bold"}]');
  });
});

test('mentionsOf lists each person and entry once', () => {
  const mention = (kind: 'person' | 'entry', id: number) => ({ type: 'mention' as const, attrs: { kind, id, label: 'x' } });
  const doc: RichDoc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [mention('person', 1), mention('entry', 1), mention('person', 1)] }],
  };
  expect(mentionsOf(doc)).toEqual([
    { kind: 'person', id: 1 },
    { kind: 'entry', id: 1 },
  ]);
});

test('where a mention leads', () => {
  expect(mentionHref({ kind: 'person', handle: 'jules', url: null })).toBe('/people/jules');
  expect(mentionHref({ kind: 'entry', handle: null, url: '/ideas/9-stand' })).toBe('/ideas/9-stand');
  expect(mentionHref({ kind: 'person', handle: null, url: null })).toBeNull();
});

test.each([
  ['jules', true],
  ['a1.b-c_d', true],
  ['a..b', false],
  ['.a', false],
  ['a-', false],
  ['Jules', false],
  ['a'.repeat(61), false],
  ['', false],
])('%j is a handle: %j', (handle, expected) => {
  expect(HANDLE.test(handle)).toBe(expected);
});
