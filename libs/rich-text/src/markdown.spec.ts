import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { document, markdown } from './arbitraries';
import type { RichDoc } from './document';
import { fromMarkdown } from './from-markdown';
import { toHtml } from './html';
import { dangersIn } from './html-safety';
import { LIMITS } from './limits';
import { withMentions } from './mentions';
import { plainText } from './plain-text';
import { toMarkdown } from './to-markdown';
import { validate } from './validate';

const html = (source: string) => toHtml(fromMarkdown(source));
const rel = 'rel="noopener noreferrer nofollow"';

describe('Markdown in', () => {
  test.each([
    ['bold, italic, strike, code', '**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>'],
    ['marked code and linked code', '**`a` b** [`c`](/d)', '<p><strong><code>a</code> b</strong> <a href="/d"><code>c</code></a></p>'],
    ['a mark in itself', '*a *b* c*', '<p><em>a b c</em></p>'],
    ['headings, at most of level 4', '# a\n###### b', '<h1>a</h1><h4>b</h4>'],
    ['breaks', 'a\nb\\\nc  \nd', '<p>a b<br>c<br>d</p>'],
    [
      'tasks',
      '- [ ] a\n- [X] b',
      '<ul class="task-list"><li class="task"><input type="checkbox" disabled><p>a</p></li><li class="task"><input type="checkbox" disabled checked><p>b</p></li></ul>',
    ],
    [
      'tasks among others',
      '- [x] a\n- b',
      '<ul class="task-list"><li class="task"><input type="checkbox" disabled checked><p>a</p></li></ul><ul><li><p>b</p></li></ul>',
    ],
    ['no task: escaped', '- \\[ ] a', '<ul><li><p>[ ] a</p></li></ul>'],
    ['no task: numbered', '1. [ ] a', '<ol><li><p>[ ] a</p></li></ol>'],
    ['a list that starts with a heading', '- # a', '<ul><li><p></p><h1>a</h1></li></ul>'],
    ['a list from 5', '5. a', '<ol start="5"><li><p>a</p></li></ol>'],
    ['code', '```JS title=x\n<b>\n```', '<pre><code class="language-js">&#60;b&#62;</code></pre>'],
    ['code in no language of ours', '```"><script>\na\n```', '<pre><code>a</code></pre>'],
    [
      'bare and bracketed addresses',
      'https://x.fr <mailto:a@b.fr>',
      `<p><a href="https://x.fr" ${rel}>https://x.fr</a> <a href="mailto:a@b.fr" ${rel}>mailto:a@b.fr</a></p>`,
    ],
    ['no address', 'plan.md a@b.fr www.x.fr ftp://x.fr', '<p>plan.md a@b.fr www.x.fr ftp://x.fr</p>'],
    [
      'raw HTML',
      '<b onclick="x">a</b>\n\n<script>alert(1)</script>',
      '<p>&#60;b onclick=&#34;x&#34;&#62;a&#60;/b&#62;</p><p>&#60;script&#62;alert(1)&#60;/script&#62;</p>',
    ],
    ['unsafe links', '[**a**](javascript:alert(1)) <vbscript:x> [b](./c)', '<p><strong>a</strong> vbscript:x b</p>'],
    ['our images', '![un *chat*](/api/files/7 "t")', '<p><img src="/api/files/7" alt="un chat" title="t"></p>'],
    [
      'images of elsewhere',
      '![chat](https://x.fr/a.png) ![](https://x.fr)',
      `<p><a href="https://x.fr/a.png" ${rel}>chat</a> <a href="https://x.fr" ${rel}>https://x.fr</a></p>`,
    ],
    ['unsafe images', '![chat](data:image/png;base64,AA) [![b](https://x.fr/b)](/c)', '<p>chat <a href="/c">b</a></p>'],
    ['a table, not yet', '| a |\n| - |', '<p>| a | | - |</p>'],
    ['nothing', '', '<p></p>'],
    ['only an invisible link', 'a\n\n[](/x)', '<p>a</p>'],
  ])('%s', (_, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('an import can rewrite addresses before they are judged', () => {
    const files: Record<string, string> = { 'a.png': '/api/files/7', 'page.md': '/pages/3' };
    const doc = fromMarkdown('![a](a.png) [p](page.md) [q](q.md)', { resolve: (address) => files[address] ?? address });
    expect(toHtml(doc)).toBe('<p><img src="/api/files/7" alt="a"> <a href="/pages/3">p</a> q</p>');
  });

  test('NUL and half characters become U+FFFD', () => {
    expect(plainText(fromMarkdown('a\0b\ud83d'))).toBe('a\ufffdb\ufffd');
  });

  test('what is nested too deep is kept as text', () => {
    const doc = fromMarkdown(`${'> '.repeat(200)}fin`);
    expect(validate(doc)).toMatchObject({ ok: true });
    expect(plainText(doc)).toMatch(/^(?:> )+fin$/);
  });

  test('what has too many pieces is kept as source', () => {
    const source = '*a* '.repeat(20_000);
    expect(fromMarkdown(source).content).toEqual([
      { type: 'codeBlock', attrs: { language: 'markdown' }, content: [{ type: 'text', text: source }] },
    ]);
    expect(validate(fromMarkdown('\u0001'.repeat(LIMITS.markdown)))).toMatchObject({ ok: true });
    expect(() => fromMarkdown('a'.repeat(LIMITS.markdown + 1))).toThrow(RangeError);
  });
});

describe('Markdown out', () => {
  const doc = (...content: RichDoc['content']): RichDoc => ({ type: 'doc', content });

  test.each([
    ['lists in lists', '- a\n  1. b\n  2. c\n- d\n'],
    ['lists with more in them', '- a\n\n  b\n\n- c\n\n  ```\n  d\n  ```\n'],
    ['lists in a row', '- a\n\n* b\n\n- c\n\n1. d\n\n1) e\n'],
    ['tasks', '- [ ] a\n- [x] b\n'],
    ['quotes', '> a\n>\n> > b\n'],
    ['code with fences in it', '````md\n```\na\n```\n````\n'],
    ['rules', 'a\n\n---\n\nb\n'],
    ['marks', '**a _b_** *c* **d** ~~e~~ ``f`g`` _**h** i_\n'],
    ['links and images', '[a](/b "c") <https://x.fr> ![d](/api/files/7)\n'],
    [
      'text that looks like markup',
      '\\# a\n\n1\\. b\n\n\\- c\n\n\\*d\\* e_f \\_g \\[h\\] \\<i> \\&amp; & 5 * 3\n'.replace('5 * 3', '5 \\* 3'),
    ],
    ['breaks', 'a\\\nb\n'],
  ])('%s are written as one would', (_, source) => {
    expect(toMarkdown(fromMarkdown(source))).toBe(source);
  });

  test('people are written as one types them, entries as links', () => {
    const [paragraph] = withMentions(fromMarkdown('Merci @jules'), () => ({ id: 3, name: 'Jules', handle: 'jules' })).content;
    const entry = { type: 'mention' as const, attrs: { kind: 'entry' as const, id: 9, label: 'Un [stand]', url: '/ideas/9' } };
    expect(toMarkdown(doc(paragraph ?? { type: 'paragraph' }, { type: 'paragraph', content: [entry] }))).toBe(
      'Merci @jules\n\n[Un \\[stand\\]](/ideas/9)\n',
    );
  });

  test.each([
    ['Attention :', 'voir', '**Attention :**&#118;oir'],
    ['gras', ' suite', '**gras** suite'],
    [' gras ', 'suite', '&#32;**gras** suite'],
  ])('bold %j before %j is read back as bold', (bold, rest, expected) => {
    const source = toMarkdown(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: bold, marks: [{ type: 'bold' }] },
          { type: 'text', text: rest },
        ],
      }),
    );
    expect(source.trimEnd()).toBe(expected);
    expect(html(source)).toContain(`<strong>${bold.trim()}</strong>`);
  });

  test('a document without words is nothing', () => {
    expect(toMarkdown(doc({ type: 'paragraph' }))).toBe('');
  });
});

test('Markdown → document → Markdown → document: the same document, always valid and without danger', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const once = fromMarkdown(source);
      expect(validate(once)).toEqual({ ok: true, doc: once });
      expect(dangersIn(toHtml(once))).toEqual([]);
      expect(fromMarkdown(toMarkdown(once))).toEqual(once);
    }),
    { numRuns: 3_000 },
  );
});

test('any string, and any document, can be read and written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
      expect(validate(fromMarkdown(source))).toMatchObject({ ok: true });
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(document, (input) => {
      const once = fromMarkdown(toMarkdown(input));
      const twice = fromMarkdown(toMarkdown(once));
      expect(fromMarkdown(toMarkdown(twice))).toEqual(twice);
    }),
    { numRuns: 300 },
  );
});

/** 50 kB of what makes a careless parser or pattern look again from every character. */
const ROWS = [
  '[',
  ']',
  '*a_',
  '<',
  '`',
  '`a',
  '![',
  '[a](',
  '>',
  '> ',
  '- ',
  '- a\n',
  '*',
  '~~a',
  '&',
  '&#',
  '\\',
  'http://',
  'a://',
  '@a.',
  '[a]: /u\n',
  '[x](<',
  '#',
  ' ',
  '\n',
  '**a *b ',
  '`` ` ',
];

test.each(ROWS)('50 kB of %j take less than a second, in and out', (row) => {
  const source = row.repeat(50_000 / row.length);
  const start = Date.now();
  const doc = fromMarkdown(source);
  toMarkdown(doc);
  toMarkdown({
    type: 'doc',
    content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: `a${source}a`, marks: [{ type: 'bold' }] }] }],
  });
  expect(Date.now() - start).toBeLessThan(1_000);
});
