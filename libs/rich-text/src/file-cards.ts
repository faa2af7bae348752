/**
 * Where nothing is left of a paragraph but one link to our own file (an empty tag went, or an image that can't be shown), it
 * is the file's card, as the same link written alone is.
 *
 * Light: no dependency.
 */
import type { BlockNode, DocNode, FileNode, RichDoc } from './document';
import { LIMITS } from './limits';
import { fileIdOf } from './links';

/** What begins with a line of its own text: there a link stays a link. */
const LINED: ReadonlySet<DocNode['type']> = new Set(['listItem', 'taskItem', 'tableCell', 'tableHeader']);

/** A copy of `doc` with its cards. */
export const withFileCards = (doc: RichDoc): RichDoc => cardsIn(doc) as RichDoc;

function cardsIn(node: DocNode): DocNode {
  if (!('content' in node) || !node.content || node.type === 'paragraph') return node;
  const content = (node.content as BlockNode[]).map(
    (child, i) => (i === 0 && LINED.has(node.type) ? undefined : cardOf(child)) ?? cardsIn(child),
  );
  return { ...node, content } as DocNode;
}

function cardOf(node: BlockNode): FileNode | undefined {
  const [text, ...others] = (node.type === 'paragraph' && node.content) || [];
  if (text?.type !== 'text' || others.length > 0) return undefined;
  const [mark, ...more] = text.marks ?? [];
  if (mark?.type !== 'link' || more.length > 0 || fileIdOf(mark.attrs.href) === null) return undefined;
  if (text.text !== text.text.trim() || text.text.length > LIMITS.label) return undefined;
  return { type: 'file', attrs: { src: mark.attrs.href, name: text.text } };
}
