import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { document } from './arbitraries';
import type { BlockNode, DocMark, InlineNode, RichDoc } from './document';
import { escapeHtml, toHtml } from './html';
import { dangersIn } from './html-safety';
import { renderDoc } from './render';

const docOf = (...content: BlockNode[]): RichDoc => ({ type: 'doc', content });
const paragraph = (...content: InlineNode[]): RichDoc => docOf({ type: 'paragraph', content });
const text = (value: string, ...marks: DocMark[]): InlineNode => ({ type: 'text', text: value, marks });
const link = (href: string, title?: string): DocMark => ({ type: 'link', attrs: { href, title } });

describe('every node', () => {
  test.each<[string, RichDoc, string]>([
    ['text', paragraph(text('1 < 2 & "3"')), '<p>1 &#60; 2 &#38; &#34;3&#34;</p>'],
    ['break', paragraph(text('a'), { type: 'hardBreak' }, text('b')), '<p>a<br>b</p>'],
    ['heading', docOf({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'a' }] }), '<h3>a</h3>'],
    ['rule', docOf({ type: 'horizontalRule' }), '<hr>'],
    [
      'quote',
      docOf({ type: 'blockquote', attrs: { author: 'N"' }, content: [{ type: 'paragraph' }] }),
      '<blockquote data-author="N&#34;"><p></p></blockquote>',
    ],
    [
      'code',
      docOf({ type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: '<b>' }] }),
      '<pre><code class="language-js">&#60;b&#62;</code></pre>',
    ],
    [
      'bullets',
      docOf({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }),
      '<ul><li><p></p></li></ul>',
    ],
    [
      'numbers',
      docOf({ type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }),
      '<ol start="3" type="a"><li><p></p></li></ol>',
    ],
    [
      'tasks',
      docOf({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [{ type: 'paragraph' }] }] }),
      '<ul class="task-list"><li class="task"><input type="checkbox" disabled checked><p></p></li></ul>',
    ],
    [
      'image',
      paragraph({ type: 'image', attrs: { src: '/api/files/7', alt: '', width: 20 } }),
      '<p><img src="/api/files/7" alt="" width="20"></p>',
    ],
    ['image of elsewhere', paragraph({ type: 'image', attrs: { src: 'https://x.fr/a.png', alt: 'un chat' } }), '<p>un chat</p>'],
    [
      'person',
      paragraph({ type: 'mention', attrs: { kind: 'person', id: 3, label: 'Jules <M>', handle: 'jules' } }),
      '<p><a class="mention" href="/people/jules">@Jules &#60;M&#62;</a></p>',
    ],
    [
      'entry',
      paragraph({ type: 'mention', attrs: { kind: 'entry', id: 9, label: 'Stand', url: '/ideas/9-stand' } }),
      '<p><a class="mention" href="/ideas/9-stand">Stand</a></p>',
    ],
    [
      'someone unknown',
      paragraph({ type: 'mention', attrs: { kind: 'person', id: 3, label: 'Jules' } }),
      '<p><span class="mention">@Jules</span></p>',
    ],
    [
      'outer link',
      paragraph(text('a', link('https://x.fr?a=1&b="', 't'))),
      '<p><a href="https://x.fr?a=1&#38;b=&#34;" title="t" rel="noopener noreferrer nofollow">a</a></p>',
    ],
    ['inner link', paragraph(text('a', link('/ideas/9'))), '<p><a href="/ideas/9">a</a></p>'],
    ['unsafe link', paragraph(text('a', link('javascript:alert(1)'))), '<p>a</p>'],
    [
      'marks',
      paragraph(text('a', { type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' })),
      '<p><strong><em><s><code>a</code></s></em></strong></p>',
    ],
  ])('%s', (_, doc, html) => {
    expect(toHtml(doc)).toBe(html);
  });

  test('what a later version may have stored still shows its text', () => {
    const later = docOf({
      type: 'poll',
      attrs: { level: 9 },
      content: [{ type: 'paragraph', content: [text('a', { type: 'glow' } as never)] }],
    } as never);
    expect(toHtml(later)).toBe('<p>a</p>');
  });
});

test('neighbours under one mark share it, and a mention ends a link', () => {
  const mention: InlineNode = { type: 'mention', attrs: { kind: 'person', id: 3, label: 'J', handle: 'j' }, marks: [link('/x')] };
  expect(toHtml(paragraph(text('a', link('/x')), text('b', link('/x'), { type: 'bold' }), text('c', link('/y')), mention))).toBe(
    '<p><a href="/x">a<strong>b</strong></a><a href="/y">c</a><a class="mention" href="/people/j">@J</a></p>',
  );
});

test('a base makes inner addresses whole, for mails and feeds', () => {
  const doc = paragraph(text('a', link('/ideas/9')), text('b', link('https://x.fr')), {
    type: 'image',
    attrs: { src: '/api/files/7', alt: 'c' },
  });
  expect(toHtml(doc, { base: 'https://ruche.example' })).toBe(
    '<p><a href="https://ruche.example/ideas/9">a</a><a href="https://x.fr" rel="noopener noreferrer nofollow">b</a>' +
      '<img src="https://ruche.example/api/files/7" alt="c"></p>',
  );
});

/** One of each kind of trick; a browser runs the long lists in the end-to-end tests. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '` onfocus=alert(1) autofocus=`',
  '</p></blockquote><svg/onload=alert(1)>',
  '</textarea></title></style></noscript><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0001javascript:alert(1)',
  'javascript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '\u2028<iframe srcdoc="<script>alert(1)</script>">',
];

test.each(PAYLOADS)('%j stays text wherever it is put', (payload) => {
  const everywhere = docOf(
    { type: 'heading', attrs: { level: payload as never }, content: [text(payload, link(payload, payload))] },
    { type: 'codeBlock', attrs: { language: payload }, content: [{ type: 'text', text: payload }] },
    { type: 'orderedList', attrs: { start: payload as never, type: payload as never }, content: [] },
    {
      type: 'blockquote',
      attrs: { author: payload, commentId: payload as never },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'image', attrs: { src: payload, alt: payload, title: payload } },
            { type: 'image', attrs: { src: '/api/files/7', alt: payload, title: payload, width: payload as never } },
            { type: 'mention', attrs: { kind: 'person', id: 1, label: payload, handle: payload } },
            { type: 'mention', attrs: { kind: 'entry', id: 1, label: payload, url: payload } },
          ],
        },
      ],
    },
  );
  expect(dangersIn(toHtml(everywhere))).toEqual([]);
  expect(escapeHtml(payload)).not.toMatch(/[<>"'`]/);
});

test('renderDoc gives siblings different keys', () => {
  const keys: number[][] = [];
  const note = (children: number[], key: number) => {
    keys.push(children);
    return key;
  };
  fc.assert(
    fc.property(document, (doc) => {
      renderDoc<number>(doc, {
        text: (_, key) => key,
        mark: (_mark, children, key) => note(children, key),
        node: (_node, children, key) => note(children, key),
      });
      for (const siblings of keys.splice(0)) expect(new Set(siblings).size).toBe(siblings.length);
    }),
    { numRuns: 100 },
  );
});
