/**
 * A paragraph's content as one line of Markdown (more where it has hard breaks).
 *
 * Light: no dependency. Ours rather than prosemirror-markdown's, whose serializer drops text after U+2028 in a mark, takes quadratic time
 * on long white space and writes `**bold:**word`, which is not read back as bold.
 */
import type { DocMark, ImageNode, InlineNode, MentionNode } from './document';
import { codeSpan, destination, entity, escapeText, type Place, titlePart } from './markdown-escape';
import { joinPieces, type Piece } from './markdown-flanks';
import { hasMark, isBlank, trimEdges } from './markdown-marks';
import { mentionHref } from './mentions';
import { mentionText } from './plain-text';

const DELIMITERS = { bold: '**', italic: '*', strike: '~~' } as const;
const ORDER = ['link', 'bold', 'italic', 'strike'] as const;
/** Stands among the active marks while a link's only node is rendered. */
const WHOLE = 'whole link';
const BREAK = '\\\n';

export type AddressMap = (address: string, use: 'link' | 'image' | 'file') => string;
export type InlineOut = { heading?: boolean; address?: AddressMap };

/** Markdown for the inline content of a block; in a heading hard breaks are spaces. */
export function inlineMarkdown(content: readonly InlineNode[], { heading = false, address = (same) => same }: InlineOut = {}): string {
  const mapped = content.map((node) => withAddresses(unlinkedCall(node), address));
  const nodes = trimEdges(heading ? mapped.map(breakToSpace) : mapped);
  // A heading's text comes after its `#`: block markers mean nothing there. The empty piece says so.
  const pieces: Piece[] = heading ? [{ text: '' }] : [];
  render(nodes, new Set(), pieces);
  return keepEdgeSpaces(joinPieces(pieces));
}

/** Wraps the longest stretch that shares a mark first, so that marks nest. `active` holds the types already open. */
function render(nodes: readonly InlineNode[], active: ReadonlySet<string>, out: Piece[]): void {
  for (let start = 0; start < nodes.length; ) {
    const { mark, end } = longest(nodes, start, active);
    if (mark === null) {
      leaf(nodes[start] as InlineNode, active, out);
    } else {
      const run = nodes.slice(start, end);
      const inner = new Set([...active, mark.type]);
      if (mark.type === 'link') link(mark, run, inner, out);
      else delimited(DELIMITERS[mark.type as keyof typeof DELIMITERS], run, inner, out);
    }
    start = end;
  }
}

function longest(nodes: readonly InlineNode[], start: number, active: ReadonlySet<string>): { mark: DocMark | null; end: number } {
  let best: { mark: DocMark | null; end: number } = { mark: null, end: start + 1 };
  for (const type of ORDER) {
    // A longer mark around it may have cut this one at white space, where it can neither begin nor end.
    const impossible = active.has(type) || (type !== 'link' && isBlank(nodes[start]));
    const mark = impossible ? undefined : nodes[start]?.marks?.find((one) => one.type === type);
    if (!mark) continue;
    let end = start + 1;
    while (nodes[end]?.marks?.some((other) => same(mark, other))) end++;
    while (type !== 'link' && isBlank(nodes[end - 1])) end--;
    if (best.mark === null || end > best.end) best = { mark, end };
  }
  return best;
}

function same(a: DocMark, b: DocMark): boolean {
  if (a.type !== 'link' || b.type !== 'link') return a.type === b.type;
  return a.attrs.href === b.attrs.href && (a.attrs.title ?? null) === (b.attrs.title ?? null);
}

function delimited(delimiter: string, run: readonly InlineNode[], active: ReadonlySet<string>, out: Piece[]): void {
  const close: Piece = { text: delimiter, delimiter: 'close' };
  out.push({ text: delimiter, delimiter: 'open', closedBy: close });
  render(run, active, out);
  out.push(close);
}

function link({ attrs }: DocMark & { type: 'link' }, run: readonly InlineNode[], active: ReadonlySet<string>, out: Piece[]): void {
  const [only] = run;
  if (
    run.length === 1 &&
    only?.type === 'text' &&
    only.text === attrs.href &&
    !attrs.title &&
    isAutolink(only.text) &&
    onlyIn(active, only)
  ) {
    out.push({ text: `<${attrs.href}>` });
    return;
  }
  out.push({ text: '[' });
  render(run, run.length === 1 ? new Set([...active, WHOLE]) : active, out);
  out.push({ text: `](${destination(attrs.href)}${titlePart(attrs.title)})` });
}

function onlyIn(active: ReadonlySet<string>, node: InlineNode): boolean {
  return node.marks?.every(({ type }) => active.has(type)) ?? true;
}

/** Only addresses that are read back letter by letter: no escapes and no international names, which are shown decoded. */
function isAutolink(text: string): boolean {
  return /^(?:https?|mailto|tel):[!-;=?-~]+$/.test(text) && !/[%\\`"^{|}]|xn--|\[|\]/i.test(text);
}

function leaf(node: InlineNode, active: ReadonlySet<string>, out: Piece[]): void {
  const before = out.at(-1)?.text;
  const place = { lineStart: before === undefined || before === BREAK, wholeLink: active.has(WHOLE) };
  switch (node.type) {
    case 'text':
      out.push({ text: hasMark(node, 'code') ? codeSpan(node.text) : afterCall(before, escapeText(node.text, place)) });
      break;
    case 'hardBreak':
      out.push({ text: BREAK });
      break;
    case 'image':
      out.push({ text: image(node) });
      break;
    case 'date':
      out.push({ text: `<time>${node.attrs.date}</time>` });
      break;
    case 'footnoteRef':
      out.push({ text: `[^${node.attrs.label}]` });
      break;
    case 'mention':
      out.push({ text: mention(node, active.has('link'), place) });
      break;
  }
}

function image({ attrs: { src, alt, title } }: ImageNode): string {
  return `![${escapeText(alt ?? '', { lineStart: false, wholeLink: false })}](${destination(src)}${titlePart(title)})`;
}

/** People as the `@handle` one would type, entries as the link they are. */
function mention({ attrs }: MentionNode, inLink: boolean, place: Place): string {
  if (attrs.kind === 'person' && attrs.handle) return `@${attrs.handle}`;
  const label = mentionText(attrs).trim();
  const href = inLink ? null : mentionHref(attrs);
  return href === null ? escapeText(label, place) : `[${escapeText(label, { lineStart: false, wholeLink: true })}](${destination(href)})`;
}

/** markdown-it trims every line of a paragraph; written as entities its outer spaces stay. */
function keepEdgeSpaces(text: string): string {
  return text
    .split(BREAK)
    .map((line) => {
      const start = line.length - line.trimStart().length;
      const end = Math.max(start, line.trimEnd().length);
      return line.slice(0, start).replace(/./gsu, entity) + line.slice(start, end) + line.slice(end).replace(/./gsu, entity);
    })
    .join(BREAK);
}

/** `[^1]:` would begin the footnote itself. */
function afterCall(before: string | undefined, text: string): string {
  return text.startsWith(':') && before?.startsWith('[^') ? `\\${text}` : text;
}

/** A footnote's call in a link would be read as the link's text, and it is a link itself. */
function unlinkedCall(node: InlineNode): InlineNode {
  return node.type === 'footnoteRef' ? { ...node, marks: node.marks?.filter(({ type }) => type !== 'link') } : node;
}

function withAddresses(node: InlineNode, address: AddressMap): InlineNode {
  const marks = node.marks?.map((mark) =>
    mark.type === 'link' ? { ...mark, attrs: { ...mark.attrs, href: address(mark.attrs.href, 'link') } } : mark,
  );
  const moved = marks ? { ...node, marks } : node;
  if (moved.type === 'image') return { ...moved, attrs: { ...moved.attrs, src: address(moved.attrs.src, 'image') } };
  if (moved.type === 'mention' && moved.attrs.url) return { ...moved, attrs: { ...moved.attrs, url: address(moved.attrs.url, 'link') } };
  return moved;
}

function breakToSpace(node: InlineNode): InlineNode {
  return node.type === 'hardBreak' ? { type: 'text', text: ' ', marks: node.marks?.filter(({ type }) => type !== 'code') } : node;
}
