/**
 * Going through a document.
 *
 * Light: no dependency. Recursive on purpose: stored documents are at most 50 deep.
 */
import type { DocNode, InlineNode, RichDoc } from './document';

/** The children of any node, empty for leaves. */
export function childrenOf(node: DocNode): readonly DocNode[] {
  return 'content' in node && node.content ? node.content : [];
}

/** Every node in reading order, the document itself first. */
export function* nodesOf(node: DocNode): Generator<DocNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** True for the nodes that hold a line of text: paragraphs, headings, code blocks. */
export function isTextblock(node: DocNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
}

/** A copy of `doc` in which `change` has rewritten the inline content of every paragraph and heading; code is left alone. */
export function mapInline(doc: RichDoc, change: (content: readonly InlineNode[]) => InlineNode[]): RichDoc {
  return mapNode(doc, change) as RichDoc;
}

function mapNode(node: DocNode, change: (content: readonly InlineNode[]) => InlineNode[]): DocNode {
  if (node.type === 'codeBlock' || !('content' in node) || !node.content) return node;
  if (node.type === 'paragraph' || node.type === 'heading') return { ...node, content: change(node.content) };
  return { ...node, content: node.content.map((child) => mapNode(child, change)) } as DocNode;
}
