/**
 * Whom and what a document mentions.
 *
 * Light: no dependency. Markdown carries people as `@handle`; the server asks `handlesIn` for the candidates, looks them up in one
 * statement and lets `withMentions` put the people in who may read the object.
 */
import type { DocMark, InlineNode, MentionAttrs, MentionKind, RichDoc, TextNode } from './document';
import { type HandleAt, handlesInText } from './handles';
import { childrenOf, isProse, mapInline, nodesOf } from './walk';

export type MentionRef = { kind: MentionKind; id: number };
export type MentionedPerson = { id: number; name: string; handle: string };

/** Who and what is mentioned, each once, in reading order. */
export function mentionsOf(doc: RichDoc): MentionRef[] {
  const found = new Map<string, MentionRef>();
  for (const node of nodesOf(doc)) {
    if (node.type === 'mention') found.set(`${node.attrs.kind}:${node.attrs.id}`, { kind: node.attrs.kind, id: node.attrs.id });
  }
  return [...found.values()];
}

/** The handles written as text anywhere but in code and links, lower-cased, each once: candidates, they may be nobody's. */
export function handlesIn(doc: RichDoc): string[] {
  const found = new Set<string>();
  for (const node of nodesOf(doc)) {
    if (!isProse(node)) continue;
    const content = childrenOf(node) as readonly InlineNode[];
    content.forEach((child, index) => {
      for (const { handle } of handlesAt(content, index, child)) found.add(handle);
    });
  }
  return [...found];
}

/** Handles that call everybody in the space in which they are written. */
const everybody: readonly string[] = ['espace', 'space'];

/** True when a text calls the members of its space: `@espace` or `@space`, in no code and no link. */
export const mentionsSpace = (doc: RichDoc): boolean => handlesIn(doc).some((handle) => everybody.includes(handle));

/** A copy of `doc` in which each `@handle` that `resolve` knows has become a mention; other text is left as it is. */
export function withMentions(doc: RichDoc, resolve: (handle: string) => MentionedPerson | null | undefined): RichDoc {
  return mapInline(doc, (content) => content.flatMap((node, index) => resolved(node, handlesAt(content, index, node), resolve)));
}

/** Where a mention leads, or null when nothing is known but its label. */
export function mentionHref({ kind, handle, url }: Pick<MentionAttrs, 'kind' | 'handle' | 'url'>): string | null {
  if (kind === 'person' && handle) return `/people/${handle}`;
  return url ?? null;
}

/** Looks one character over the node's edges, because `me` and `@jules` may differ in bold only. */
function handlesAt(content: readonly InlineNode[], index: number, node: InlineNode): HandleAt[] {
  if (node.type !== 'text' || node.marks?.some(hidesHandles)) return [];
  const before = edge(content[index - 1], -1);
  const found = handlesInText(before + node.text + edge(content[index + 1], 0));
  return found
    .map(({ handle, start, end }) => ({ handle, start: start - before.length, end: end - before.length }))
    .filter(({ start, end }) => start >= 0 && end <= node.text.length);
}

/** The character that touches a node: its neighbour's last or first, if that is text. */
function edge(neighbour: InlineNode | undefined, position: 0 | -1): string {
  return neighbour?.type === 'text' ? (neighbour.text.at(position) ?? '') : '';
}

function hidesHandles(mark: DocMark): boolean {
  return mark.type === 'code' || mark.type === 'link';
}

function resolved(
  node: InlineNode,
  found: readonly HandleAt[],
  resolve: (handle: string) => MentionedPerson | null | undefined,
): InlineNode[] {
  if (node.type !== 'text' || found.length === 0) return [node];
  const parts: InlineNode[] = [];
  let from = 0;
  for (const { handle, start, end } of found) {
    const person = resolve(handle);
    if (!person) continue;
    parts.push(...piece(node, from, start), mention(person, node.marks));
    from = end;
  }
  return [...parts, ...piece(node, from, node.text.length)];
}

function piece(node: TextNode, from: number, to: number): TextNode[] {
  return from < to ? [{ ...node, text: node.text.slice(from, to) }] : [];
}

function mention({ id, name, handle }: MentionedPerson, marks: DocMark[] | undefined): InlineNode {
  const attrs: MentionAttrs = { kind: 'person', id, label: name, handle, url: null };
  return marks ? { type: 'mention', attrs, marks } : { type: 'mention', attrs };
}
