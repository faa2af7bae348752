/**
 * A document as static HTML: for mails, feeds and exports. The web application renders React elements instead.
 *
 * Light: strings only. HTML is always derived from the document and never stored. Every text and attribute is escaped here, and addresses
 * are judged again, so that even a document that never went through `validate` can't carry a script.
 */
import type { DocMark, DocNode, ImageAttrs, MentionAttrs, OrderedListNode, RichDoc, TextNode } from './document';
import { fileIdOf, isAppPath, isExternal, isSafeHref } from './links';
import { mentionHref } from './mentions';
import { mentionText } from './plain-text';
import { renderDoc } from './render';

export type HtmlOptions = {
  /** Origin put before addresses inside the application, such as `https://ruche.example`: mails and feeds are read elsewhere. */
  base?: string;
};

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The HTML of `doc`, without any wrapper around its blocks. */
export function toHtml(doc: RichDoc, { base = '' }: HtmlOptions = {}): string {
  return renderDoc<string>(doc, {
    text: ({ text }) => escapeHtml(text),
    mark: (mark, children) => markHtml(mark, children.join(''), base),
    node: (node, children) => nodeHtml(node, children.join(''), base),
  });
}

/** `text` made safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function nodeHtml(node: Exclude<DocNode, TextNode>, inner: string, base: string): string {
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, inner);
    case 'heading':
      return element(`h${headingLevel(node.attrs.level)}`, {}, inner);
    case 'bulletList':
      return element('ul', {}, inner);
    case 'orderedList':
      return element('ol', orderedAttributes(node), inner);
    case 'listItem':
      return element('li', {}, inner);
    case 'taskList':
      return element('ul', { class: 'task-list' }, inner);
    case 'taskItem':
      return element('li', { class: 'task' }, openTag('input', { type: 'checkbox', disabled: true, checked: node.attrs?.checked }) + inner);
    case 'blockquote':
      return element('blockquote', { 'data-author': node.attrs?.author }, inner);
    case 'codeBlock':
      return element('pre', {}, element('code', { class: node.attrs?.language && `language-${node.attrs.language}` }, inner));
    case 'horizontalRule':
      return '<hr>';
    case 'hardBreak':
      return '<br>';
    case 'image':
      return imageHtml(node.attrs, base);
    case 'mention':
      return mentionHtml(node.attrs, base);
    default:
      // The document itself, and what a later version may have stored: its children still read well.
      return inner;
  }
}

function markHtml(mark: DocMark, inner: string, base: string): string {
  switch (mark.type) {
    case 'bold':
      return element('strong', {}, inner);
    case 'italic':
      return element('em', {}, inner);
    case 'strike':
      return element('s', {}, inner);
    case 'code':
      return element('code', {}, inner);
    case 'link': {
      const { href, title } = mark.attrs;
      if (!isSafeHref(href)) return inner;
      return element('a', { href: absolute(href, base), title, rel: isExternal(href) && 'noopener noreferrer nofollow' }, inner);
    }
    default:
      return inner;
  }
}

function mentionHtml(attrs: MentionAttrs, base: string): string {
  const href = mentionHref(attrs);
  const text = escapeHtml(mentionText(attrs));
  if (href === null || !isAppPath(href)) return element('span', { class: 'mention' }, text);
  return element('a', { class: 'mention', href: absolute(href, base) }, text);
}

function imageHtml({ src, alt, title, width, height }: ImageAttrs, base: string): string {
  if (fileIdOf(src) === null) return escapeHtml(alt ?? '');
  return openTag('img', { src: absolute(src, base), alt: alt ?? '', title, width, height });
}

function orderedAttributes({ attrs }: OrderedListNode): Attributes {
  return { start: attrs?.start === 1 ? null : attrs?.start, type: attrs?.type };
}

function headingLevel(level: number): number {
  return level >= 1 && level <= 4 ? Math.trunc(level) : 4;
}

function absolute(href: string, base: string): string {
  return isAppPath(href) ? base + href : href;
}

function element(tag: string, attributes: Attributes, inner: string): string {
  return `${openTag(tag, attributes)}${inner}</${tag}>`;
}

/** Null, undefined, false and '' leave an attribute out, but for `alt`, whose emptiness means something. */
function openTag(tag: string, attributes: Attributes): string {
  let out = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) out += ` ${name}`;
    else if (value === '' ? name === 'alt' : value !== null && value !== undefined && value !== false) {
      out += ` ${name}="${escapeHtml(String(value))}"`;
    }
  }
  return `${out}>`;
}
