/**
 * What a browser would make of our HTML, for specs.
 *
 * For tests only: nothing but `*.spec.ts` may import it.
 */
import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from 'parse5';

type TreeNode = DefaultTreeAdapterTypes.Node;

const SAFE_TAGS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'input',
  'blockquote',
  'pre',
  'code',
  'hr',
  'br',
  'img',
  'a',
  'span',
  'strong',
  'em',
  's',
  'table',
  'tbody',
  'tr',
  'th',
  'td',
  'aside',
  'details',
  'summary',
  'section',
  'sup',
  'time',
]);
const SAFE_ATTRIBUTES = new Set([
  'href',
  'title',
  'rel',
  'src',
  'alt',
  'width',
  'height',
  'class',
  'start',
  'type',
  'disabled',
  'checked',
  'data-author',
  'data-callout',
  'data-file',
  'data-size',
  'data-embed',
  'data-footnote',
  'data-footnote-ref',
  'datetime',
  'colspan',
  'rowspan',
  'align',
  'id',
]);
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|#|\/(?![/\\]))/i;

/** Everything in `html`, as parsed, that could run, load or lead where it must not. Empty when all is well. */
export function dangersIn(html: string): string[] {
  const found: string[] = [];
  visit(parseFragment(html), (node) => {
    if (tree.isTextNode(node) || node.nodeName === '#document-fragment') return;
    if (!tree.isElementNode(node)) found.push(node.nodeName);
    else if (!SAFE_TAGS.has(node.tagName)) found.push(`<${node.tagName}>`);
    else
      for (const { name, value } of node.attrs) {
        // Browsers drop these before they look for a scheme.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
        const address = value.replace(/[\u0000-\u0020]/g, '');
        if (!SAFE_ATTRIBUTES.has(name)) found.push(`${node.tagName}[${name}]`);
        else if (name === 'href' && !SAFE_ADDRESS.test(address)) found.push(`href=${value}`);
        else if (name === 'src' && !/^\/api\/files\/\d/.test(address)) found.push(`src=${value}`);
      }
  });
  return found;
}

/** The text of `html`, descriptions of images included, with white space folded and entities decoded. */
export function textOf(html: string): string {
  const parts: string[] = [];
  visit(parseFragment(html), (node) => {
    if (tree.isTextNode(node)) parts.push(node.value);
    else if (tree.isElementNode(node) && node.tagName === 'img') parts.push(node.attrs.find(({ name }) => name === 'alt')?.value ?? '');
    else if (tree.isElementNode(node) && /^(?:p|h\d|li|pre|blockquote|br|hr|t[rdh]|aside|summary|section)$/.test(node.tagName))
      parts.push(' ');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function visit(node: TreeNode, see: (node: TreeNode) => void): void {
  see(node);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see);
}
