/**
 * A document as static HTML: for mails, feeds and exports. The web application renders React elements instead.
 *
 * Light: strings only. HTML is always derived from the document and never stored. Every text and attribute is escaped here, and addresses
 * are judged again, so that even a document that never went through `validate` can't carry a script.
 */
import { footnoteNumbers, type HeadingPlace, headingPlaces } from './anchors';
import { isDay } from './days';
import {
  type CellAttrs,
  calloutKinds,
  type DocMark,
  type DocNode,
  type FileAttrs,
  type HeadingNode,
  type ImageAttrs,
  type MentionAttrs,
  type OrderedListNode,
  type RichDoc,
  type TextNode,
} from './document';
import { embedOf } from './embeds';
import { fileIdOf, isAppPath, isExternal, isSafeHref } from './links';
import { mentionHref } from './mentions';
import { mentionText } from './plain-text';
import { renderDoc } from './render';

export type HtmlOptions = {
  /** Gives headings the ids that links to places in the document lead to. */
  anchors?: boolean;
  /** Has the last word on addresses of links, images and files, once they are known to be safe: an export maps them to its own files. */
  address?: (address: string, use: 'link' | 'image' | 'file') => string;
  /** Origin put before addresses inside the application, such as `https://ruche.example`: mails and feeds are read elsewhere. */
  base?: string;
};

const OUTSIDE = 'noopener noreferrer nofollow';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Context = {
  address: (address: string, use: 'link' | 'image' | 'file') => string;
  places: ReadonlyMap<HeadingNode, HeadingPlace>;
  footnotes: ReadonlyMap<string, number>;
};

/** The HTML of `doc`, without any wrapper around its blocks. */
export function toHtml(doc: RichDoc, { base = '', anchors = false, address = (same) => same }: HtmlOptions = {}): string {
  const context: Context = {
    address: (href, use) => address(isAppPath(href) ? base + href : href, use),
    places: anchors ? headingPlaces(doc) : new Map(),
    footnotes: footnoteNumbers(doc),
  };
  return renderDoc<string>(doc, {
    text: ({ text }) => escapeHtml(text),
    mark: (mark, children) => markHtml(mark, children.join(''), context),
    node: (node, children) => nodeHtml(node, children.join(''), context),
  });
}

/** `text` made safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function nodeHtml(node: Exclude<DocNode, TextNode>, inner: string, context: Context): string {
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, inner);
    case 'heading':
      return element(`h${headingLevel(node.attrs.level)}`, { id: context.places.get(node)?.anchor }, inner);
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
      return imageHtml(node.attrs, context);
    case 'mention':
      return mentionHtml(node.attrs, context);
    case 'table':
      return element('table', {}, inner);
    case 'tableRow':
      return element('tr', {}, inner);
    case 'tableHeader':
      return element('th', cellAttributes(node.attrs), inner);
    case 'tableCell':
      return element('td', cellAttributes(node.attrs), inner);
    case 'callout': {
      const kind = calloutKinds.find((known) => known === node.attrs.kind) ?? 'info';
      return element('aside', { class: `callout callout-${kind}`, 'data-callout': kind }, inner);
    }
    case 'details':
      return element('details', {}, inner);
    case 'detailsSummary':
      return element('summary', {}, inner);
    case 'file':
      return fileHtml(node.attrs, context);
    case 'embed':
      return embedHtml(node.attrs.url);
    case 'date':
      return isDay(node.attrs.date) ? element('time', { datetime: node.attrs.date }, node.attrs.date) : '';
    case 'footnoteRef': {
      const number = context.footnotes.get(node.attrs.label);
      return element(
        'sup',
        { class: 'footnote-ref', 'data-footnote-ref': node.attrs.label },
        element('a', { href: `#fn-${number}` }, `${number}`),
      );
    }
    case 'footnote': {
      const number = context.footnotes.get(node.attrs.label);
      const sign = element('sup', { class: 'footnote-number' }, `${number}`);
      return element('section', { class: 'footnote', id: `fn-${number}`, 'data-footnote': node.attrs.label }, sign + inner);
    }
    default:
      // The document itself, and what a later version may have stored: its children still read well.
      return inner;
  }
}

function markHtml(mark: DocMark, inner: string, { address }: Context): string {
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
      return element('a', { href: address(href, 'link'), title, rel: isExternal(href) && OUTSIDE }, inner);
    }
    default:
      return inner;
  }
}

function mentionHtml(attrs: MentionAttrs, { address }: Context): string {
  const href = mentionHref(attrs);
  const text = escapeHtml(mentionText(attrs));
  if (href === null || !isAppPath(href)) return element('span', { class: 'mention' }, text);
  return element('a', { class: 'mention', href: address(href, 'link') }, text);
}

function imageHtml({ src, alt, title, width, height }: ImageAttrs, { address }: Context): string {
  if (fileIdOf(src) === null) return escapeHtml(alt ?? '');
  return openTag('img', { src: address(src, 'image'), alt: alt ?? '', title, width, height });
}

function fileHtml({ src, name, size }: FileAttrs, { address }: Context): string {
  if (fileIdOf(src) === null) return element('p', {}, escapeHtml(name));
  return element(
    'p',
    { class: 'file' },
    element('a', { href: address(src, 'file'), 'data-file': name, 'data-size': size }, escapeHtml(name)),
  );
}

/** A link: what is mailed or fed can't hold frames. */
function embedHtml(url: string): string {
  if (embedOf(url) === null) return '';
  return element('p', { class: 'embed' }, element('a', { href: url, 'data-embed': url, rel: OUTSIDE }, escapeHtml(url)));
}

function cellAttributes({ colspan, rowspan, align }: CellAttrs = {}): Attributes {
  return {
    colspan: colspan === 1 ? null : colspan,
    rowspan: rowspan === 1 ? null : rowspan,
    align: align === 'left' || align === 'center' || align === 'right' ? align : null,
  };
}

function orderedAttributes({ attrs }: OrderedListNode): Attributes {
  return { start: attrs?.start === 1 ? null : attrs?.start, type: attrs?.type };
}

function headingLevel(level: number): number {
  return level >= 1 && level <= 4 ? Math.trunc(level) : 4;
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
