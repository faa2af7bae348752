import { type BlockNode, plainText, type RichDoc } from '@ruche/rich-text';
import { blocksOf, type Resolve } from '@ruche/rich-text/markdown';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { SourcePage } from './source-page';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Where the words of a page are, most telling first: Confluence, Notion, then any page. */
const CONTENTS = ['#main-content', '.page-body', 'article', 'main', 'body'];
const TITLES = ['#title-text', '.page-title', 'title', 'h1'];

/** A page in HTML of Confluence, of Notion or of any program that says where its content is. */
export function readHtml(bytes: Buffer, fallback: string): Pick<SourcePage, 'title' | 'document'> & { above: string | null } {
  const source = bytes.toString('utf8');
  const page = parse(source);
  const title = TITLES.map((one) => find(page, one)).find((one) => one && words(one) !== '');
  return {
    title: title ? nameWithoutSpace(words(title), title) : fallback,
    above: lastCrumb(page),
    // Read anew each time: whoever makes blocks of it takes it apart.
    document: (resolve) => documentOf(parse(source), resolve),
  };
}

function documentOf(page: Node, resolve: Resolve): RichDoc {
  const content = CONTENTS.map((one) => find(page, one)).find((one) => one !== null);
  const blocks: BlockNode[] = content ? blocksOf(content.childNodes, resolve) : [];
  const [first, ...rest] = blocks;
  const repeats = first?.type === 'heading' && first.attrs.level === 1 && plainText({ type: 'doc', content: [first] }) === titleText(page);
  const kept = repeats ? rest : blocks;
  return { type: 'doc', content: kept.length ? kept : [{ type: 'paragraph' }] };
}

const titleText = (page: Node): string => {
  const title = find(page, 'title');
  return title ? words(title) : '';
};

/** Confluence writes `Space : Page`. */
const nameWithoutSpace = (title: string, element: Element): string =>
  (element.tagName === 'title' || id(element) === 'title-text' ? title.replace(/^.{1,120}? : (?=\S)/, '') : title).slice(0, 300);

/** Confluence says what a page stands below by a trail of links. */
function lastCrumb(page: Node): string | null {
  const crumbs = find(page, '#breadcrumbs');
  const links = crumbs ? all(crumbs).filter((one) => one.tagName === 'a') : [];
  const href = links.at(-1)?.attrs.find(({ name }) => name === 'href')?.value;
  return href && !/^[a-z]+:/i.test(href) ? decoded(href.split('#')[0] ?? '') : null;
}

/** By `#id`, `.class` or the name of an element. */
function find(root: Node, wanted: string): Element | null {
  const matches = (one: Element) => {
    if (wanted.startsWith('#')) return id(one) === wanted.slice(1);
    if (!wanted.startsWith('.')) return one.tagName === wanted;
    return (one.attrs.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/).includes(wanted.slice(1));
  };
  return all(root).find(matches) ?? null;
}

/** Every element below, in reading order; not recursive, as nobody knows how deep a page is. */
function all(root: Node): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (tree.isElementNode(node)) found.push(node);
    if ('childNodes' in node) stack.push(...[...node.childNodes].reverse());
  }
  return found;
}

function words(element: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (tree.isTextNode(node)) parts.push(node.value);
    else if ('childNodes' in node) stack.push(...[...node.childNodes].reverse());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const id = (element: Element): string | undefined => element.attrs.find(({ name }) => name === 'id')?.value;

export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
