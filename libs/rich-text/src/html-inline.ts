/**
 * The inline part of foreign HTML: words, marks, links, images.
 *
 * Pulls parse5's types in, no code.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { NODE_RULES } from './attributes';
import type { DocMark, InlineNode, TextNode } from './document';
import { HANDLE } from './handles';
import { isHtmlName, SILENT_NAMES } from './html-names';
import { fileIdOf, isSafeHref } from './links';
import { caption, type Resolve } from './markdown-inline';
import { toStorable } from './storable';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const MARKS: Readonly<Record<string, DocMark>> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  cite: { type: 'italic' },
  dfn: { type: 'italic' },
  s: { type: 'strike' },
  strike: { type: 'strike' },
  del: { type: 'strike' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
  tt: { type: 'code' },
};

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** All text below, as it stands. */
export function rawText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return '\n';
  return node.childNodes.map(rawText).join('');
}

/** What `node` is within a line, with `marks` around it. White space is as in the source; see `foldSpaces`. */
export function inlineOf(node: HtmlNode, marks: readonly DocMark[], resolve: Resolve): InlineNode[] {
  if ('value' in node && node.nodeName === '#text') return textNodes(node.value, marks);
  if (!isElement(node)) return [];
  const { tagName: name } = node;
  const inside = (more: readonly DocMark[] = marks) => node.childNodes.flatMap((child) => inlineOf(child, more, resolve));
  if (name === 'iframe') return linkTo(attribute(node, 'src'), marks, resolve);
  if (SILENT_NAMES.has(name)) return [];
  if (!isHtmlName(name)) return [...textNodes(`<${name}>`, marks), ...inside()];
  const mark = MARKS[name];
  if (mark) return inside(withMark(marks, mark));
  switch (name) {
    case 'br':
      return [{ type: 'hardBreak', ...around(marks) }];
    case 'img':
      return imageNodes(node, marks, resolve);
    case 'video':
    case 'audio':
    case 'object':
      return linkTo(attribute(node, 'src') ?? attribute(node, 'data'), marks, resolve);
    case 'input':
      return attribute(node, 'type') === 'checkbox' ? textNodes(attribute(node, 'checked') === null ? '☐ ' : '☑ ', marks) : [];
    case 'time': {
      const date = attribute(node, 'datetime');
      return NODE_RULES.date.date?.(date) ? inside() : [{ type: 'date', attrs: { date: date as string }, ...around(marks) }];
    }
    case 'sup': {
      const label = attribute(node, 'data-footnote-ref');
      if (label === null || NODE_RULES.footnoteRef.label?.(label)) return inside();
      return [{ type: 'footnoteRef', attrs: { label }, ...around(marks) }];
    }
    case 'q':
      return [...textNodes('“', marks), ...inside(), ...textNodes('”', marks)];
    case 'a':
      return anchorNodes(node, marks, inside, resolve);
    default:
      return inside();
  }
}

function anchorNodes(
  node: HtmlElement,
  marks: readonly DocMark[],
  inside: (marks: readonly DocMark[]) => InlineNode[],
  resolve: Resolve,
): InlineNode[] {
  const given = attribute(node, 'href');
  const handle = /^\/people\/([^/]+)$/.exec(given ?? '')?.[1];
  if (attribute(node, 'class') === 'mention' && handle && HANDLE.test(handle)) return textNodes(`@${handle}`, marks);
  const href = given === null ? '' : resolve(given, 'link');
  if (!isSafeHref(href)) return inside(marks);
  return inside(withMark(marks, { type: 'link', attrs: { href, title: caption(attribute(node, 'title')) } }));
}

/** An image of another site becomes a link to it, as in Markdown. */
function imageNodes(node: HtmlElement, marks: readonly DocMark[], resolve: Resolve): InlineNode[] {
  const src = resolve(attribute(node, 'src') ?? '', 'image');
  const alt = caption(attribute(node, 'alt'));
  if (fileIdOf(src) === null) {
    const link: DocMark = { type: 'link', attrs: { href: src, title: null } };
    return textNodes(alt ?? (isSafeHref(src) ? src : ''), isSafeHref(src) ? withMark(marks, link) : marks);
  }
  const pixels = (name: string) => {
    const value = /^\d{1,5}(?=$|px)/.exec(attribute(node, name) ?? '')?.[0];
    return value && !NODE_RULES.image.width?.(Number(value)) ? Number(value) : null;
  };
  const attrs = {
    src,
    alt,
    title: caption(attribute(node, 'title')),
    fileId: fileIdOf(src),
    width: pixels('width'),
    height: pixels('height'),
  };
  return [{ type: 'image', attrs, ...around(marks) }];
}

function linkTo(address: string | null, marks: readonly DocMark[], resolve: Resolve): InlineNode[] {
  const href = resolve(address ?? '', 'link');
  return isSafeHref(href) ? textNodes(href, withMark(marks, { type: 'link', attrs: { href, title: null } })) : [];
}

function textNodes(text: string, marks: readonly DocMark[]): TextNode[] {
  return text === '' ? [] : [{ type: 'text', text: toStorable(text), ...marked(marks) }];
}

function withMark(marks: readonly DocMark[], mark: DocMark): DocMark[] {
  return marks.some(({ type }) => type === mark.type) ? [...marks] : [...marks, mark];
}

const marked = (marks: readonly DocMark[]): { marks?: DocMark[] } => (marks.length ? { marks: [...marks] } : {});

/** Only text can be code. */
const around = (marks: readonly DocMark[]) => marked(marks.filter(({ type }) => type !== 'code'));

/** White space as a browser shows it: one space for many, none at either end nor beside a break. */
export function foldSpaces(nodes: readonly InlineNode[]): InlineNode[] {
  const out: InlineNode[] = [];
  for (const node of nodes) {
    if (node.type !== 'text') {
      if (node.type === 'hardBreak') trimLast(out);
      out.push(node);
      continue;
    }
    const last = out.at(-1);
    const glued = last === undefined || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '));
    const text = node.text.replace(/[ \t\r\n\f]+/g, ' ').replace(glued ? /^ / : /^$/, '');
    if (text !== '') out.push({ ...node, text });
  }
  trimLast(out);
  while (out.at(-1)?.type === 'hardBreak') {
    out.pop();
    trimLast(out);
  }
  return out;
}

function trimLast(out: InlineNode[]): void {
  const last = out.at(-1);
  if (last?.type !== 'text') return;
  const text = last.text.replace(/ $/, '');
  if (text === '') out.pop();
  else out[out.length - 1] = { ...last, text };
}
