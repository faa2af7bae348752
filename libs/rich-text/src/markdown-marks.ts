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
    for (let i = start; i <= end && isBlank(out[i]); i++) out[i] = withoutMark(out[i] as InlineNode, mark);
    for (let i = end; i > start && isBlank(out[i]); i--) out[i] = withoutMark(out[i] as InlineNode, mark);
    start = end;
  }
  return out;
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
