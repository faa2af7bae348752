/**
 * Going through a document.
 *
 * Light: no dependency. Recursive on purpose: stored documents are at most 50 deep.
 */
import type { DetailsSummaryNode, DocNode, HeadingNode, InlineNode, ParagraphNode, RichDoc } from './document';

/** The children of any node, empty for leaves. */
export function childrenOf(node: DocNode): readonly DocNode[] {
  return 'content' in node && node.content ? node.content : [];
}

/** Every node in reading order, the document itself first. */
export function* nodesOf(node: DocNode): Generator<DocNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** True for the nodes that hold a line of text: paragraphs, headings, code blocks, the words over a folded part. */
export function isTextblock(node: DocNode): boolean {
  return isProse(node) || node.type === 'codeBlock';
}

/** A line of text that may hold marks and mentions. */
export function isProse(node: DocNode): node is ParagraphNode | HeadingNode | DetailsSummaryNode {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'detailsSummary';
}

/** A copy of `doc` in which `change` has rewritten the inline content of every paragraph and heading; code is left alone. */
export function mapInline(doc: RichDoc, change: (content: readonly InlineNode[]) => InlineNode[]): RichDoc {
  return mapNode(doc, change) as RichDoc;
}

function mapNode(node: DocNode, change: (content: readonly InlineNode[]) => InlineNode[]): DocNode {
  if (node.type === 'codeBlock' || !('content' in node) || !node.content) return node;
  if (isProse(node)) return { ...node, content: change(node.content) };
  return { ...node, content: node.content.map((child) => mapNode(child, change)) } as DocNode;
}
