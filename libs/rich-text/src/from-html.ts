/**
 * Foreign HTML in: exports of other wikis, and the HTML that stands in Markdown.
 *
 * Pulls parse5 in. There is no sanitiser because nothing of the HTML is kept: only what has a node of ours becomes one, the words of the
 * rest stay, and what never was words (scripts, styles) goes.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { languageOf, NODE_RULES } from './attributes';
import type { BlockNode, CalloutKind, DetailsNode, InlineNode, ListItemNode, RichDoc, TaskItemNode } from './document';
import { embedOf } from './embeds';
import { attribute, foldSpaces, type HtmlElement, type HtmlNode, inlineOf, isElement, rawText } from './html-inline';
import { BLOCK_NAMES, SILENT_NAMES } from './html-names';
import { tableOf } from './html-tables';
import type { Resolve } from './markdown-inline';
import { trimEdges } from './markdown-marks';
import { toStorable } from './storable';

export type HtmlInOptions = { resolve?: Resolve };

/** How many lists, tables, boxes may stand in each other; below, only their words count. */
const MAX_DEPTH = 10;
/** Elements in elements: what nests deeper was made to break readers, and is kept as source. */
const MAX_ELEMENTS = 200;

/** What other programs call their boxes. */
const BOXES: readonly (readonly [RegExp, CalloutKind])[] = [
  [/\b(?:confluence-information-macro-warning|admonition-?danger|panel-danger|alert-danger|danger|caution|error)\b/, 'danger'],
  [/\b(?:confluence-information-macro-note|alert-warning|warning)\b/, 'warning'],
  [/\b(?:confluence-information-macro-tip|alert-success|tip|success)\b/, 'tip'],
  [/\b(?:confluence-information-macro|admonition|callout|alert|panel)\b/, 'info'],
];

/** The blocks that `html` (a piece of a page, not a whole one) describes; none when there is nothing to read. */
export function blocksFromHtml(html: string, { resolve = (address) => address }: HtmlInOptions = {}): BlockNode[] {
  return blocksOf(parseFragment(html).childNodes, resolve);
}

/** The same of what parse5 has read already, as of one part of a page. */
export function blocksOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], resolve: Resolve): BlockNode[] {
  if (!isTooDeep(nodes)) return new Reader(resolve).blocks(nodes, 0);
  return [{ type: 'paragraph', content: [{ type: 'text', text: toStorable(flatText(nodes)) || '…' }] }];
}

function isTooDeep(nodes: readonly HtmlNode[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_ELEMENTS) return true;
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return false;
}

/** Not recursive, as `rawText` is. */
function flatText(nodes: readonly HtmlNode[]): string {
  const stack = [...nodes].reverse();
  const words: string[] = [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) stack.push(...[...node.childNodes].reverse());
    else if ('value' in node) words.push(node.value);
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** The same as a whole document, with one empty paragraph when there is nothing. */
export function fromHtml(html: string, options: HtmlInOptions = {}): RichDoc {
  const content = blocksFromHtml(html, options);
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

/** Elements that put our nodes into each other. */
const NESTING: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'blockquote', 'table', 'details', 'aside', 'section']);

class Reader {
  constructor(private readonly resolve: Resolve) {}

  /** Inline content between blocks becomes paragraphs. */
  blocks(nodes: readonly HtmlNode[], depth: number): BlockNode[] {
    const out: BlockNode[] = [];
    let line: HtmlNode[] = [];
    const flush = () => {
      out.push(...this.paragraph(line));
      line = [];
    };
    for (const node of nodes) {
      if (isElement(node) && depth < MAX_DEPTH && holdsBlocks(node)) {
        flush();
        out.push(...this.block(node, NESTING.has(node.tagName) ? depth + 1 : depth));
      } else {
        line.push(node);
      }
    }
    flush();
    return out;
  }

  private block(node: HtmlElement, depth: number): BlockNode[] {
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.heading(node, Math.min(4, Number(node.tagName[1])) as 1 | 2 | 3 | 4);
      case 'ul':
      case 'menu':
      case 'ol':
        return this.list(node, depth);
      case 'blockquote':
        return this.around(node, depth, (content) => ({ type: 'blockquote', content }));
      case 'pre':
        return [codeBlock(node)];
      case 'hr':
        return [{ type: 'horizontalRule' }];
      case 'table':
        return tableOf(node, { blocks: (nodes) => this.blocks(nodes, depth), caption: (nodes) => this.paragraph(nodes, true) });
      case 'details':
        return [this.details(node, depth)];
      case 'dt':
        return this.paragraph(node.childNodes, true);
      case 'iframe':
        return this.frame(node);
      case 'section': {
        const label = attribute(node, 'data-footnote');
        if (label === null || NODE_RULES.footnote.label?.(label)) return this.blocks(node.childNodes, depth);
        const [, ...rest] = node.childNodes;
        return [{ type: 'footnote', attrs: { label }, content: orBlank(this.blocks(rest, depth)) }];
      }
      case 'p':
        return this.lone(node) ?? this.blocks(node.childNodes, depth);
      default: {
        const kind = calloutOf(node);
        return kind
          ? this.around(node, depth, (content) => ({ type: 'callout', attrs: { kind }, content }))
          : this.blocks(node.childNodes, depth);
      }
    }
  }

  /** Cards and frames as `toHtml` writes them. */
  private lone(node: HtmlElement): BlockNode[] | null {
    const [only, ...more] = node.childNodes;
    if (!only || more.length > 0 || !isElement(only) || only.tagName !== 'a') return null;
    const url = attribute(only, 'data-embed');
    if (url !== null && embedOf(url)) return [{ type: 'embed', attrs: { url } }];
    const name = attribute(only, 'data-file');
    const src = this.resolve(attribute(only, 'href') ?? '', 'link');
    if (name === null || NODE_RULES.file.src?.(src) || NODE_RULES.file.name?.(name)) return null;
    const size = attribute(only, 'data-size');
    return [{ type: 'file', attrs: { src, name, size: size !== null && /^\d{1,12}$/.test(size) ? Number(size) : null } }];
  }

  private frame(node: HtmlElement): BlockNode[] {
    const src = attribute(node, 'src') ?? '';
    return embedOf(src) ? [{ type: 'embed', attrs: { url: src } }] : this.paragraph([node]);
  }

  private inline(nodes: readonly HtmlNode[], bold = false): InlineNode[] {
    const marks = bold ? [{ type: 'bold' } as const] : [];
    return trimEdges(foldSpaces(nodes.flatMap((node) => inlineOf(node, marks, this.resolve))));
  }

  private paragraph(nodes: readonly HtmlNode[], bold = false): BlockNode[] {
    const content = this.inline(nodes, bold);
    return content.length === 0 ? [] : [{ type: 'paragraph', content }];
  }

  /** Headings, and the words over what is folded. */
  private oneLine(nodes: readonly HtmlNode[]): InlineNode[] {
    return trimEdges(
      foldSpaces(this.inline(nodes).map((one): InlineNode => (one.type === 'hardBreak' ? { type: 'text', text: ' ' } : one))),
    );
  }

  private heading(node: HtmlElement, level: 1 | 2 | 3 | 4): BlockNode[] {
    const content = this.oneLine(node.childNodes);
    return content.length === 0 ? [] : [{ type: 'heading', attrs: { level }, content }];
  }

  private around(node: HtmlElement, depth: number, make: (content: BlockNode[]) => BlockNode): BlockNode[] {
    const content = this.blocks(node.childNodes, depth);
    return content.length === 0 ? [] : [make(content)];
  }

  private details(node: HtmlElement, depth: number): DetailsNode {
    const summary = node.childNodes.find((child) => isElement(child) && child.tagName === 'summary');
    const rest = node.childNodes.filter((child) => child !== summary);
    return {
      type: 'details',
      content: [
        { type: 'detailsSummary', content: summary && isElement(summary) ? this.oneLine(summary.childNodes) : [] },
        { type: 'detailsContent', content: orBlank(this.blocks(rest, depth)) },
      ],
    };
  }

  /** A list of one kind of item: where the kind changes, a new list begins. */
  private list(node: HtmlElement, depth: number): BlockNode[] {
    const out: BlockNode[] = [];
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      const isItem = child.tagName === 'li';
      const box = isItem ? boxOf(child) : null;
      if (box?.parentNode) box.parentNode.childNodes = box.parentNode.childNodes.filter((one) => one !== box);
      const content = this.blocks(isItem ? child.childNodes : [child], depth);
      if (content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' });
      if (box) addTask(out, { type: 'taskItem', attrs: { checked: attribute(box, 'checked') !== null }, content });
      else addItem(out, node, { type: 'listItem', content });
    }
    return out;
  }
}

function holdsBlocks(node: HtmlElement): boolean {
  if (BLOCK_NAMES.has(node.tagName) || node.tagName === 'iframe') return true;
  return !SILENT_NAMES.has(node.tagName) && node.childNodes.some((child) => isElement(child) && holdsBlocks(child));
}

function calloutOf(node: HtmlElement): CalloutKind | null {
  const own = attribute(node, 'data-callout');
  if (own !== null && !NODE_RULES.callout.kind?.(own)) return own as CalloutKind;
  if (node.tagName === 'aside') return 'info';
  const classes = attribute(node, 'class') ?? '';
  return node.tagName === 'div' ? (BOXES.find(([pattern]) => pattern.test(classes))?.[1] ?? null) : null;
}

function codeBlock(node: HtmlElement): BlockNode {
  const code = node.childNodes.find((child) => isElement(child) && child.tagName === 'code');
  const classes = [node, code].map((one) => (one && isElement(one) ? (attribute(one, 'class') ?? '') : '')).join(' ');
  const brush = /brush:\s*([\w+#-]+)/.exec(attribute(node, 'data-syntaxhighlighter-params') ?? '')?.[1];
  const named = /\b(?:language|lang|highlight-source)-([\w+#-]+)/.exec(classes)?.[1] ?? brush ?? attribute(node, 'lang') ?? '';
  const text = withoutBlankEnds(toStorable(rawText(node)).replace(/\r\n?/g, '\n'));
  return { type: 'codeBlock', attrs: { language: languageOf(named) }, ...(text ? { content: [{ type: 'text', text }] } : {}) };
}

/** Counted by hand: a pattern would look again from each line end of a long row. */
function withoutBlankEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

/** The box that makes an item a task: its first element, or the first within its first paragraph or label. */
function boxOf(item: HtmlElement): HtmlElement | null {
  const first = item.childNodes.find((child) => isElement(child) || rawText(child).trim() !== '');
  if (!first || !isElement(first)) return null;
  if (first.tagName === 'input' && attribute(first, 'type') === 'checkbox') return first;
  return first.tagName === 'label' || first.tagName === 'p' ? boxOf(first) : null;
}

function addTask(out: BlockNode[], item: TaskItemNode): void {
  const last = out.at(-1);
  if (last?.type === 'taskList') last.content.push(item);
  else out.push({ type: 'taskList', content: [item] });
}

function addItem(out: BlockNode[], list: HtmlElement, item: ListItemNode): void {
  const last = out.at(-1);
  if (last?.type === 'bulletList' || last?.type === 'orderedList') {
    last.content.push(item);
  } else if (list.tagName === 'ol') {
    const start = /^\d{1,9}$/.exec(attribute(list, 'start') ?? '')?.[0];
    out.push({ type: 'orderedList', attrs: { start: start ? Number(start) : 1, type: null }, content: [item] });
  } else {
    out.push({ type: 'bulletList', content: [item] });
  }
}

const orBlank = (content: BlockNode[]): BlockNode[] => (content.length ? content : [{ type: 'paragraph' }]);
