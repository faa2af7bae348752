/**
 * Where bold, italic and strike may begin and end in Markdown.
 *
 * Light: no dependency. CommonMark takes `** bold **` for text, because a delimiter must touch a word; the editor knows no such rule, so
 * white space at the edges is moved out of the mark here.
 */
import type { DocMark, InlineNode, MarkType } from './document';

const DELIMITED: readonly MarkType[] = ['bold', 'italic', 'strike'];

/**
 * Inline content that Markdown can say: delimited marks neither begin nor end in white space, and no hard break ends the block, where it
 * would mean nothing. What is left looks the same to a reader.
 */
export function trimEdges(content: readonly InlineNode[]): InlineNode[] {
  let end = content.length;
  while (content[end - 1]?.type === 'hardBreak') end--;
  let nodes = content.slice(0, end).flatMap(splitEdges);
  for (const mark of DELIMITED) nodes = trimMark(nodes, mark);
  return nodes;
}

/** White space at either end of a text as nodes of their own, so that they can lose a mark. Code keeps its spaces. */
function splitEdges(node: InlineNode): InlineNode[] {
  if (node.type !== 'text' || !node.marks?.length || hasMark(node, 'code')) return [node];
  const start = node.text.length - node.text.trimStart().length;
  const end = node.text.trimEnd().length;
  if (start >= end) return [node];
  const parts = [node.text.slice(0, start), node.text.slice(start, end), node.text.slice(end)];
  return parts.filter((text) => text !== '').map((text) => ({ ...node, text }));
}

function trimMark(nodes: InlineNode[], mark: MarkType): InlineNode[] {
  const out = [...nodes];
  for (let start = 0; start < out.length; start++) {
    if (!hasMark(out[start], mark)) continue;
    let end = start;
    while (hasMark(out[end + 1], mark)) end++;
    const [first, last] = trimRun(out, start, end, mark);
    for (const [from, to] of partsOf(out, first, last)) trimRun(out, from, to, mark);
    start = end;
  }
  return out;
}

/** Takes the mark off the white space at either end. @returns what is left of it */
function trimRun(out: InlineNode[], start: number, end: number, mark: MarkType): [number, number] {
  let [from, to] = [start, end];
  for (; from <= end && isBlank(out[from]); from++) out[from] = withoutMark(out[from] as InlineNode, mark);
  for (; to > from && isBlank(out[to]); to--) out[to] = withoutMark(out[to] as InlineNode, mark);
  return [from, to];
}

/** A link is written around the marks in it: one that such a mark covers at one end only parts the mark there. */
function partsOf(nodes: readonly InlineNode[], start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  if (isSameLink(nodes[start - 1], nodes[start])) {
    let last = start;
    while (last < end && isSameLink(nodes[last], nodes[last + 1])) last++;
    if (last < end) from = last + 1;
    if (from > start) parts.push([start, last]);
  }
  if (isSameLink(nodes[end], nodes[end + 1])) {
    let first = end;
    while (first > from && isSameLink(nodes[first - 1], nodes[first])) first--;
    if (first > from) return [...parts, [from, first - 1], [first, end]];
  }
  return [...parts, [from, end]];
}

const linkOf = (node: InlineNode | undefined) => node?.marks?.find((mark) => mark.type === 'link');

function isSameLink(a: InlineNode | undefined, b: InlineNode | undefined): boolean {
  const [one, other] = [linkOf(a), linkOf(b)];
  return one !== undefined && other !== undefined && one.attrs.href === other.attrs.href && one.attrs.title === other.attrs.title;
}

/** White space or a break, where a delimited mark may neither begin nor end. */
export function isBlank(node: InlineNode | undefined): boolean {
  return node?.type === 'hardBreak' || (node?.type === 'text' && !hasMark(node, 'code') && node.text.trim() === '');
}

/** True when `node` carries a mark of this type. */
export function hasMark(node: InlineNode | undefined, type: MarkType): boolean {
  return node?.marks?.some((mark) => mark.type === type) ?? false;
}

function withoutMark(node: InlineNode, type: MarkType): InlineNode {
  return { ...node, marks: node.marks?.filter((mark: DocMark) => mark.type !== type) };
}
