/**
 * Nodes without text of their own: files, frames, days, calls of footnotes.
 *
 * Pulls TipTap in.
 */
import { Node as TipTapNode } from '@tiptap/core';
import { NODE_RULES, type Rules } from './attributes';
import type { EmbedNode, FileAttrs } from './document';
import { type Attributed, numeric, plain, ruled } from './rules';

/** Only what passes its rules is taken from pasted HTML; the rest is read as the text or the link that it is. */
function sound(rules: Rules, html: Readonly<Record<string, string>>): (element: Attributed) => null | false {
  return (element) => (Object.entries(html).every(([name, from]) => !rules[name]?.(element.getAttribute(from))) ? null : false);
}

export const FileCard = TipTapNode.create({
  name: 'file',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () =>
    ruled({ src: plain('src', 'href'), name: plain('name', 'data-file'), size: numeric('size', 'data-size') }, NODE_RULES.file),
  parseHTML: () => [{ tag: 'a[data-file]', priority: 1001, getAttrs: sound(NODE_RULES.file, { src: 'href', name: 'data-file' }) }],
  renderHTML: ({ node, HTMLAttributes }) => ['a', HTMLAttributes, (node.attrs as FileAttrs).name],
  renderText: ({ node }) => (node.attrs as FileAttrs).name,
});

export const Embed = TipTapNode.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ruled({ url: plain('url', 'data-embed') }, NODE_RULES.embed),
  parseHTML: () => [{ tag: 'a[data-embed]', priority: 1001, getAttrs: sound(NODE_RULES.embed, { url: 'data-embed' }) }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { url } = node.attrs as EmbedNode['attrs'];
    return ['a', { ...HTMLAttributes, href: url }, url];
  },
  renderText: ({ node }) => (node.attrs as EmbedNode['attrs']).url,
});

export const Day = TipTapNode.create({
  name: 'date',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ruled({ date: plain('date', 'datetime') }, NODE_RULES.date),
  parseHTML: () => [{ tag: 'time[datetime]', getAttrs: sound(NODE_RULES.date, { date: 'datetime' }) }],
  renderHTML: ({ node, HTMLAttributes }) => ['time', HTMLAttributes, String(node.attrs.date)],
  renderText: ({ node }) => String(node.attrs.date),
});

export const FootnoteRef = TipTapNode.create({
  name: 'footnoteRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ruled({ label: plain('label', 'data-footnote-ref') }, NODE_RULES.footnoteRef),
  parseHTML: () => [{ tag: 'sup[data-footnote-ref]', getAttrs: sound(NODE_RULES.footnoteRef, { label: 'data-footnote-ref' }) }],
  renderHTML: ({ node, HTMLAttributes }) => ['sup', HTMLAttributes, String(node.attrs.label)],
});
