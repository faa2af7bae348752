import { expect, test } from '@jest/globals';
import { footnoteNumbers, headingsOf } from './anchors';
import { fromMarkdown } from './from-markdown';
import { toHtml } from './html';

test('headings have places as GitHub names them, each once', () => {
  const doc = fromMarkdown('# Ton & voix\n\n## Ton & voix\n\n### `Code` d’été_1\n\n#\n\n# !?\n');
  expect(headingsOf(doc)).toEqual([
    { level: 1, text: 'Ton & voix', anchor: 'ton--voix' },
    { level: 2, text: 'Ton & voix', anchor: 'ton--voix-1' },
    { level: 3, text: 'Code d’été_1', anchor: 'code-dété_1' },
    { level: 1, text: '!?', anchor: 'section' },
  ]);
  expect(toHtml(fromMarkdown('# A\n\n[b](#a)'), { anchors: true })).toBe('<h1 id="a">A</h1><p><a href="#a">b</a></p>');
});

test('footnotes are numbered as they are called', () => {
  expect([...footnoteNumbers(fromMarkdown('a[^z] b[^a] c[^z]\n\n[^a]: 1\n\n[^b]: 2\n\n[^z]: 3'))]).toEqual([
    ['z', 1],
    ['a', 2],
    ['b', 3],
  ]);
});
