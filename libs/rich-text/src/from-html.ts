/**
 * Foreign HTML in: exports of other wikis, and the HTML that stands in Markdown.
 *
 * Pulls parse5 in. There is no sanitiser because nothing of the HTML is kept: only what has a node of ours becomes one, the words of the
 * rest stay, and what never was words (scripts, styles) goes.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { languageOf, NODE_RULES } from './attributes';
import type {
  BlockNode,
  CalloutKind,
  CellAlign,
  DetailsNode,
  InlineNode,
  ListItemNode,
  RichDoc,
  TableCellNode,
  TableRowNode,
  TaskItemNode,
} from './document';
import { embedOf } from './embeds';
import { attribute, foldSpaces, type HtmlElement, type HtmlNode, inlineOf, isElement, rawText } from './html-inline';
import { BLOCK_NAMES, SILENT_NAMES } from './html-names';
import { LIMITS } from './limits';
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
        return this.table(node, depth);
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

  private table(node: HtmlElement, depth: number): BlockNode[] {
    const title = node.childNodes.find((child) => isElement(child) && child.tagName === 'caption');
    const rows = rowsOf(node).map((row): TableRowNode => ({ type: 'tableRow', content: this.cells(row, depth) }));
    const filled = rows.filter(({ content }) => content?.length);
    if (filled.length === 0) return [];
    const caption = title && isElement(title) ? this.paragraph(title.childNodes, true) : [];
    const [only] = filled;
    // A table of one field is a frame around its content.
    if (filled.length === 1 && only?.content?.length === 1)
      return [...caption, ...(only.content[0]?.content ?? []).filter((block) => block.type !== 'paragraph' || block.content)];
    return [...caption, { type: 'table', content: squared(filled) }];
  }

  private cells(row: HtmlElement, depth: number): TableCellNode[] {
    return row.childNodes
      .filter((child): child is HtmlElement => isElement(child) && (child.tagName === 'td' || child.tagName === 'th'))
      .slice(0, LIMITS.columns)
      .map((cell) => ({
        type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
        attrs: { colspan: span(cell, 'colspan', LIMITS.columns), rowspan: span(cell, 'rowspan', LIMITS.rowspan), align: alignOf(cell) },
        content: orBlank(this.blocks(cell.childNodes, depth)),
      }));
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

/** Rows of the table itself, not of those inside its cells. */
function rowsOf(node: HtmlElement): HtmlElement[] {
  return node.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** Every row as wide as the widest, as editors want it; no cell reaches below the last row. */
function squared(rows: readonly TableRowNode[]): TableRowNode[] {
  const covered: number[] = rows.map(() => 0);
  const kept = rows.map(({ content = [] }, at): TableRowNode => {
    let room = LIMITS.columns - (covered[at] ?? 0);
    const cells = content.flatMap((cell): TableCellNode[] => {
      const attrs = {
        ...cell.attrs,
        colspan: Math.min(cell.attrs?.colspan ?? 1, room),
        rowspan: Math.min(cell.attrs?.rowspan ?? 1, rows.length - at),
      };
      if (attrs.colspan < 1) return [];
      room -= attrs.colspan;
      for (let below = 0; below < attrs.rowspan; below++) covered[at + below] = (covered[at + below] ?? 0) + attrs.colspan;
      return [{ ...cell, attrs }];
    });
    return { type: 'tableRow', content: cells };
  });
  const width = Math.min(LIMITS.columns, Math.max(...covered));
  return kept.map((row, at) => ({ ...row, content: [...(row.content ?? []), ...blanks(row, width - (covered[at] ?? 0))] }));
}

function blanks({ content = [] }: TableRowNode, count: number): TableCellNode[] {
  const type = content.length > 0 && content.every((cell) => cell.type === 'tableHeader') ? 'tableHeader' : 'tableCell';
  return Array.from({ length: Math.max(0, count) }, () => ({ type, content: [{ type: 'paragraph' }] }));
}

function span(cell: HtmlElement, name: string, most: number): number {
  const value = Number(/^\d{1,4}$/.exec(attribute(cell, name) ?? '')?.[0] ?? 1);
  return Math.min(most, Math.max(1, value));
}

function alignOf(cell: HtmlElement): CellAlign | null {
  const named = attribute(cell, 'align') ?? /text-align:\s*(left|center|right)/.exec(attribute(cell, 'style') ?? '')?.[1];
  return named === 'left' || named === 'center' || named === 'right' ? named : null;
}

const orBlank = (content: BlockNode[]): BlockNode[] => (content.length ? content : [{ type: 'paragraph' }]);
