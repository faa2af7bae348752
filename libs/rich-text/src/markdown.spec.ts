import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { document, foreignHtml, markdown } from './arbitraries';
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
    [
      'a table',
      '| a | b |\n| - | -: |\n| *c* | d \\| e<br>f |',
      '<table><tr><th><p>a</p></th><th align="right"><p>b</p></th></tr><tr><td><p><em>c</em></p></td><td align="right"><p>d | e<br>f</p></td></tr></table>',
    ],
    [
      'a table in HTML',
      '<table>\n<tr><td colspan="2">a</td></tr>\n\n<tr><td>b</td><td><ul><li>c</li></ul></td></tr></table>',
      '<table><tr><td colspan="2"><p>a</p></td></tr><tr><td><p>b</p></td><td><ul><li><p>c</p></li></ul></td></tr></table>',
    ],
    ['a callout', '> [!WARNING]\n> a', '<aside class="callout callout-warning" data-callout="warning"><p>a</p></aside>'],
    ['no callout', '> [!WARNING] a\n\n> \\[!NOTE]', '<blockquote><p>[!WARNING] a</p></blockquote><blockquote><p>[!NOTE]</p></blockquote>'],
    [
      'a folded part',
      '<details>\n<summary>a *b*</summary>\n\n- c\n\n</details>\n\nd',
      '<details><summary>a <em>b</em></summary><ul><li><p>c</p></li></ul></details><p>d</p>',
    ],
    ['a folded part on a line', '<details><summary>a</summary>b</details>', '<details><summary>a</summary><p>b</p></details>'],
    ['a folded part that never ends', '<details>\na', '<p>&#60;details&#62; a</p>'],
    [
      'a footnote',
      'a[^n]\n\n[^n]: b\n\n    c',
      '<p>a<sup class="footnote-ref" data-footnote-ref="n"><a href="#fn-1">1</a></sup></p><section class="footnote" id="fn-1" data-footnote="n"><sup class="footnote-number">1</sup><p>b</p><p>c</p></section>',
    ],
    ['a call of no footnote', 'a[^n]', '<p>a[^n]</p>'],
    [
      'a day',
      '<time>2026-02-28</time> <time>2026-02-30</time>',
      '<p><time datetime="2026-02-28">2026-02-28</time> &#60;time&#62;2026-02-30&#60;/time&#62;</p>',
    ],
    [
      'a film',
      '![](https://youtu.be/dQw4w9WgXcQ)',
      `<p class="embed"><a href="https://youtu.be/dQw4w9WgXcQ" data-embed="https://youtu.be/dQw4w9WgXcQ" ${rel}>https://youtu.be/dQw4w9WgXcQ</a></p>`,
    ],
    ['a file', '[plan.pdf](/api/files/7)', '<p class="file"><a href="/api/files/7" data-file="plan.pdf">plan.pdf</a></p>'],
    ['a file among words', 'Voir [plan.pdf](/api/files/7)', '<p>Voir <a href="/api/files/7">plan.pdf</a></p>'],
    ['a place in the text', '[a](#b)', '<p><a href="#b">a</a></p>'],
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

  test.each([
    ['marks and breaks', '<b>a</b> <i>b<br></i>c <u>d</u> <sub>e</sub>', '<p><strong>a</strong> <em>b</em><br>c d e</p>'],
    ['what only looks like a tag', 'cd <votre-nom>', '<p>cd &#60;votre-nom&#62;</p>'],
    ['comments and scripts', 'a <!-- b --> c\n\n<script>\nalert(1)\n</script>\n\nd', '<p>a  c</p><p>d</p>'],
    ['blocks around Markdown', '<div align="center">\n\n**a**\n\n</div>', '<p><strong>a</strong></p>'],
    ['blocks', '<h2>a</h2>\n<ol start="3"><li>b</ol>', '<h2>a</h2><ol start="3"><li><p>b</p></li></ol>'],
    [
      'an aside',
      '<aside>\n💡 a\n\n- b\n</aside>',
      '<aside class="callout callout-info" data-callout="info"><p>💡 a</p><ul><li><p>b</p></li></ul></aside>',
    ],
    [
      'links and images',
      '<a href="/x">a</a> <img src="/api/files/7" alt="b" width=20>',
      '<p><a href="/x">a</a> <img src="/api/files/7" alt="b" width="20"></p>',
    ],
    ['unsafe links', '<a href="javascript:alert(1)" onclick=x>a</a>', '<p>a</p>'],
    [
      'source of another language',
      '<Project>\n  <Item/>\n</Project>',
      '<pre><code>&#60;Project&#62;\n  &#60;Item/&#62;\n&#60;/Project&#62;</code></pre>',
    ],
  ])('HTML for an import: %s', (_, source, expected) => {
    expect(toHtml(fromMarkdown(source, { html: 'meaning' }))).toBe(expected);
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
    ['tables', '| a | b \\| c |\n| --- | :---: |\n| **d** | e<br>f |\n| `g\\|h` |  |\n'],
    [
      'tables with more in them',
      '<table>\n<tr><th colspan="2"><p>a</p></th></tr>\n<tr><td><p>b</p></td><td><ul><li><p>c</p></li></ul></td></tr>\n</table>\n',
    ],
    ['callouts', '> [!NOTE]\n> a\n>\n> - b\n\n> [!CAUTION]\n> c\n'],
    [
      'folded parts',
      '<details>\n<summary>a **b**</summary>\n\n```\n</details>\n```\n\n<details>\n<summary></summary>\n\nc\n\n</details>\n\n</details>\n',
    ],
    ['footnotes', 'a[^1] b[^n]\n\n[^1]: c\n\n    - d\n\n[^n]: e\n'],
    ['days, films and files', 'Le <time>2026-11-22</time>\n\n![](https://vimeo.com/123456789)\n\n[plan.pdf](/api/files/7)\n'],
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

test.each(['[<a href=/x>](/api/files/3)a', '[<i></i>a](/api/files/3)', '- b\n\n  [<i></i>a](/api/files/3)'])(
  '%s is a card, as the link alone',
  (source) => {
    const doc = fromMarkdown(source, { html: 'meaning' });
    expect(toHtml(doc)).toContain('data-file="a"');
    expect(fromMarkdown(toMarkdown(doc))).toEqual(doc);
  },
);

test('a link to a file that an image went from is its card', () => {
  const doc = fromMarkdown('[![](https://youtu.be/dQw4w9WgXcQ)a](/api/files/3)');
  expect(toHtml(doc)).toContain('data-file="a"');
  expect(fromMarkdown(toMarkdown(doc))).toEqual(doc);
});

test('Markdown with the meaning of its HTML: always valid, without danger, and the same document again', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, foreignHtml), (source) => {
      const once = fromMarkdown(source, { html: 'meaning' });
      expect(validate(once)).toEqual({ ok: true, doc: once });
      expect(dangersIn(toHtml(once))).toEqual([]);
      // Markdown has no word for how large an image is; a table that is written as HTML has.
      const [before, after] = [once, fromMarkdown(toMarkdown(once))].map((doc) => toHtml(doc).replaceAll(' width="9"', ''));
      expect(after).toBe(before);
    }),
    { numRuns: 2_000 },
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
  '<details>\n',
  '<details>',
  '<table>\n',
  '<table><tr><td>',
  '<b>',
  '[^',
  '[^a]: ',
  '[^a]: b[^a]\n',
  '| ',
  '| a\n| -\n',
  '> [!NOTE]\n',
  '<time>',
];

declare const process: { cpuUsage(before?: { user: number }): { user: number } };

/** Of the processor, so that a busy machine is no mistake of ours. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

test.each(ROWS)('50 kB of %j take less than two seconds of the processor, in and out', (row) => {
  const source = row.repeat(50_000 / row.length);
  expect(seconds(() => void fromMarkdown(source, { html: 'meaning' }))).toBeLessThan(2);
  const there = seconds(() => {
    toMarkdown(fromMarkdown(source));
    const text = { type: 'text' as const, text: `a${source}a`, marks: [{ type: 'bold' as const }] };
    toMarkdown({ type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [text] }] });
  });
  expect(there).toBeLessThan(2);
});
