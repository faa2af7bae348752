/**
 * Random documents and Markdown for the properties in our specs.
 *
 * For tests only: nothing but `*.spec.ts` may import it.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type BlockNode, calloutKinds, type DocMark, type InlineNode, type RichDoc, type TextNode } from './document';

/** Words between which markup, entities, addresses and odd characters are scattered. */
const BITS = [
  ...[
    'a',
    'b c',
    'é',
    '😀',
    '\u00a0',
    '\u2028',
    ' ',
    '  ',
    '\t',
    '.',
    ':',
    '(',
    ')',
    '$',
    '|',
    '+',
    '=',
    '!',
    '"t"',
    '&',
    '&amp;',
    '&nbsp;',
    '&#32;',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](/x)',
    '![',
    '](/api/files/3)',
    '<',
    '>',
    '\\',
    '#',
    '---',
    '===',
    '1.',
    '2)',
    '-',
  ],
  ...['http://x.fr', '<https://é.fr/%C3%A9>', 'mailto:', '@jules', '<b onclick=x>', 'javascript:alert(1)', '[a]: /u', '[a]'],
  ...[
    '[^1]',
    '<br>',
    '<time>2026-11-22</time>',
    '<time>',
    '<!--',
    '<b>',
    '</b>',
    '<a href=/x>',
    '![](https://youtu.be/dQw4w9WgXcQ)',
    '[b](#c)',
  ],
];
const LINE_STARTS = [
  '\n',
  '\n\n',
  '> ',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '- [ ] ',
  '- [x] ',
  '# ',
  '###### ',
  '```\n',
  '~~~\n',
  '    ',
  '  \n',
  '\\\n',
  '===\n',
  '---\n',
  '| a | b |\n| - | :-: |\n',
  '| ',
  '\n| - | - |\n',
  '> [!NOTE]\n> ',
  '[!TIP]\n',
  '[^1]: ',
  '\n\n[^1]: ',
  '<details>\n',
  '<details><summary>',
  '</summary>\n\n',
  '\n</details>\n',
  '<table>\n<tr><td>',
  '</td></tr>\n</table>\n',
];

/** Markdown that parsers find hard. */
export const markdown: Arbitrary<string> = fc
  .array(fc.constantFrom(...BITS, ...LINE_STARTS), { maxLength: 25 })
  .map((parts) => parts.join(''));

const TAGS = 'p div b i a h2 ul ol li table tr td th details summary aside pre code br img span blockquote input script x-y iframe'.split(
  ' ',
);

/** HTML as nobody should write it: tags that never close, rows without tables, items without lists. */
export const foreignHtml: Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((name) => `<${name}>`),
      fc.constantFrom(...TAGS).map((name) => `</${name}>`),
      fc.constantFrom(
        '<td colspan=99 rowspan=9>',
        '<img src=/api/files/3 width=9>',
        '<a href="javascript:x">',
        '<input type=checkbox checked>',
      ),
      fc.constantFrom('a', ' b ', '\n', '\n\n', '&amp;', '&lt;', '*c*', '| '),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

/** Text that looks like markup. */
export const hardText: Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((text) => text !== '');

const link: DocMark = { type: 'link', attrs: { href: 'https://a.b/c(d)?e=1&amp;f', title: null } };
const marks = fc.subarray<DocMark>([link, { type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }], { maxLength: 3 });
const label = hardText.map((text) => text.trim() || 'x');

const text: Arbitrary<InlineNode> = fc.record({ type: fc.constant('text' as const), text: hardText, marks });
const hardBreak: Arbitrary<InlineNode> = fc.record({ type: fc.constant('hardBreak' as const), marks });
const image: Arbitrary<InlineNode> = fc.record({
  type: fc.constant('image' as const),
  attrs: fc.record({ src: fc.constant('/api/files/3'), alt: fc.option(hardText) }),
  marks,
});
const mention: Arbitrary<InlineNode> = fc.record({
  type: fc.constant('mention' as const),
  attrs: fc.oneof(
    fc.record({ kind: fc.constant('entry' as const), id: fc.nat(99).map((n) => n + 1), label, url: fc.constant('/ideas/3') }),
    fc.record({ kind: fc.constant('person' as const), id: fc.nat(99).map((n) => n + 1), label, handle: fc.constant('jules') }),
  ),
  marks,
});
const date: Arbitrary<InlineNode> = fc.record({
  type: fc.constant('date' as const),
  attrs: fc.constant({ date: '2026-11-22' }),
  marks,
});
const footnoteRef: Arbitrary<InlineNode> = fc.record({
  type: fc.constant('footnoteRef' as const),
  attrs: fc.record({ label: fc.constantFrom('1', 'é-2') }),
  marks,
});
const inline = fc.array(fc.oneof({ weight: 7, arbitrary: text }, hardBreak, image, mention, date, footnoteRef), {
  minLength: 1,
  maxLength: 5,
});
const code: Arbitrary<TextNode[]> = fc
  .constantFrom('a', '```', '\n', '  b\n\n\tc', '`', '<script>')
  .map((line) => [{ type: 'text', text: line }]);

const { block } = fc.letrec<{ block: BlockNode; item: BlockNode[] }>((tie) => {
  const some = <T>(arbitrary: Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 3, depthIdentifier: 'block' });
  const paragraph: Arbitrary<BlockNode> = inline.map((content) => ({ type: 'paragraph', content }));
  return {
    item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2, depthIdentifier: 'block' })).map(([first, rest]) => [first, ...rest]),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      paragraph,
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 4 as const), inline)
        .map(([level, content]): BlockNode => ({ type: 'heading', attrs: { level }, content })),
      fc
        .tuple(fc.constantFrom(null, 'js'), code)
        .map(([language, content]): BlockNode => ({ type: 'codeBlock', attrs: { language }, content })),
      fc.constant<BlockNode>({ type: 'horizontalRule' }),
      fc.constant<BlockNode>({ type: 'file', attrs: { src: '/api/files/3', name: 'a [b].pdf', size: 12 } }),
      fc.constant<BlockNode>({ type: 'embed', attrs: { url: 'https://vimeo.com/123456789' } }),
      fc
        .tuple(fc.constantFrom(...calloutKinds), some(tie('block')))
        .map(([kind, content]): BlockNode => ({ type: 'callout', attrs: { kind }, content })),
      fc
        .tuple(fc.constantFrom('1', 'é-2'), some(tie('block')))
        .map(([label, content]): BlockNode => ({ type: 'footnote', attrs: { label }, content })),
      fc.tuple(inline, some(tie('block'))).map(
        ([words, content]): BlockNode => ({
          type: 'details',
          content: [
            { type: 'detailsSummary', content: words },
            { type: 'detailsContent', content },
          ],
        }),
      ),
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.array(inline, { minLength: 9, maxLength: 9 })).map(
        ([width, height, cells]): BlockNode => ({
          type: 'table',
          content: Array.from({ length: height }, (_, y) => ({
            type: 'tableRow',
            content: Array.from({ length: width }, (_, x) => ({
              type: y === 0 ? 'tableHeader' : 'tableCell',
              attrs: { align: x === 1 ? 'right' : null },
              content: [{ type: 'paragraph', content: cells[y * width + x] }],
            })),
          })),
        }),
      ),
      some(some(tie('item'))).map(
        (rows): BlockNode => ({
          type: 'table',
          content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((content) => ({ type: 'tableCell', content })) })),
        }),
      ),
      some(tie('block')).map((content): BlockNode => ({ type: 'blockquote', content })),
      some(tie('item')).map(
        (items): BlockNode => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) }),
      ),
      fc.tuple(fc.nat(12), some(tie('item'))).map(
        ([start, items]): BlockNode => ({
          type: 'orderedList',
          attrs: { start },
          content: items.map((content) => ({ type: 'listItem', content })),
        }),
      ),
      some(fc.tuple(fc.boolean(), tie('item'))).map(
        (items): BlockNode => ({
          type: 'taskList',
          content: items.map(([checked, content]) => ({ type: 'taskItem', attrs: { checked }, content })),
        }),
      ),
    ),
  };
});

/** Valid documents of every node and mark. */
export const document: Arbitrary<RichDoc> = fc.array(block, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'doc', content }));
