/**
 * Blocks that hold blocks: callouts, folded parts, footnotes.
 *
 * Pulls TipTap in.
 */
import { Node as TipTapNode } from '@tiptap/core';
import { NODE_RULES } from './attributes';
import { plain, ruled } from './rules';

export const Callout = TipTapNode.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ruled({ kind: plain('kind', 'data-callout', 'info') }, NODE_RULES.callout),
  parseHTML: () => [{ tag: 'aside[data-callout]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});

/** Its first child is always seen, the second only once it is opened. */
export const Details = TipTapNode.create({
  name: 'details',
  group: 'block',
  content: 'detailsSummary detailsContent',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'details', contentElement: wholeDetails }],
  renderHTML: ({ HTMLAttributes }) => ['details', { ...HTMLAttributes, open: '' }, 0],
});

export const DetailsSummary = TipTapNode.create({
  name: 'detailsSummary',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'summary' }],
  renderHTML: ({ HTMLAttributes }) => ['summary', HTMLAttributes, 0],
});

export const DetailsContent = TipTapNode.create({
  name: 'detailsContent',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-details]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-details': '' }, 0],
});

export const Footnote = TipTapNode.create({
  name: 'footnote',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ruled({ label: plain('label', 'data-footnote') }, NODE_RULES.footnote),
  parseHTML: () => [{ tag: 'section[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', HTMLAttributes, 0],
});

/** Other programs put what is folded right behind its words; we keep it in one element. */
function wholeDetails<T extends WithChildren>(details: T): T {
  const body = details.querySelector(':scope > div[data-details]');
  if (body) return details;
  const wrapped = details.ownerDocument.createElement('div');
  wrapped.setAttribute('data-details', '');
  const summary = details.querySelector(':scope > summary') ?? details.ownerDocument.createElement('summary');
  for (const child of [...details.childNodes]) if (child !== summary) wrapped.append(child);
  details.append(summary, wrapped);
  return details;
}

/** What we ask of the DOM; the server compiles without its types. */
type WithChildren = {
  querySelector(selector: string): unknown;
  childNodes: Iterable<unknown>;
  append(...nodes: unknown[]): void;
  ownerDocument: { createElement(name: string): { setAttribute(name: string, value: string): void; append(node: unknown): void } };
};
