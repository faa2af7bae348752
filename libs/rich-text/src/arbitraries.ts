/**
 * Random documents and Markdown for the properties in our specs.
 *
 * For tests only: nothing but `*.spec.ts` may import it.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { BlockNode, DocMark, InlineNode, RichDoc, TextNode } from './document';

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
];

/** Markdown that parsers find hard. */
export const markdown: Arbitrary<string> = fc
  .array(fc.constantFrom(...BITS, ...LINE_STARTS), { maxLength: 25 })
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
const inline = fc.array(fc.oneof({ weight: 6, arbitrary: text }, hardBreak, image, mention), { minLength: 1, maxLength: 5 });
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
