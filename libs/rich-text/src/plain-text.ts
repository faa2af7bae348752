/**
 * A document as plain text: for search, lists, notifications and the mail's first line.
 *
 * Light: no dependency.
 */
import type { DocNode, MentionAttrs, NodeType, RichDoc } from './document';
import { childrenOf, isTextblock, nodesOf } from './walk';

/** The words of `doc`, one line per paragraph, heading, list item or line of code; mentions as `@Label`, images as their description. */
export function plainText(doc: RichDoc): string {
  const lines: string[] = [];
  for (const node of nodesOf(doc)) {
    if (node.type === 'file') lines.push(node.attrs.name);
    else if (isTextblock(node)) lines.push(childrenOf(node).map(inlineText).join(''));
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** What a mention reads as: `@Jules Martin` for a person, the title alone for an entry. */
export function mentionText({ kind, label }: Pick<MentionAttrs, 'kind' | 'label'>): string {
  return kind === 'person' ? `@${label}` : label;
}

/**
 * The first `max` characters of `text` (plain, not a document) on one line, cut between words where there is one to cut at and ended by
 * `…`. Never longer than `max`, never half of a surrogate pair.
 */
export function excerpt(text: string, max: number): string {
  // Four times over for runs of white space; a whole article need not be folded for its first line.
  const line = text
    .slice(0, max * 4 + 200)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  if (line.length <= max) return line;
  let head = line.slice(0, Math.max(0, max - 1));
  const space = head.lastIndexOf(' ');
  if (line[head.length] !== ' ' && space > max / 2) head = head.slice(0, space);
  return `${head.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** What is read though it has no text of its own. */
const SHOWN: ReadonlySet<NodeType> = new Set(['image', 'mention', 'date', 'file', 'embed', 'footnoteRef', 'table']);

/** True when there is nothing to read: no text but white space, no image, no mention, nothing else that shows. */
export function isEmpty(doc: RichDoc): boolean {
  for (const node of nodesOf(doc)) {
    if (SHOWN.has(node.type)) return false;
    if (node.type === 'text' && node.text.trim() !== '') return false;
  }
  return true;
}

/** What one inline node reads as. */
export function inlineText(node: DocNode): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'mention':
      return mentionText(node.attrs);
    case 'image':
      return node.attrs.alt ?? '';
    case 'date':
      return node.attrs.date;
    case 'hardBreak':
      return '\n';
    default:
      return '';
  }
}
