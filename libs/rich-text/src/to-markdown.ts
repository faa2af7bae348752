/**
 * Markdown out.
 *
 * Light: no dependency. What Markdown can't say is left out: empty paragraphs, sizes of images, whom a quote answers.
 */
import type { BlockNode, CalloutKind, DetailsNode, FootnoteNode, InlineNode, ListItemNode, RichDoc, TaskItemNode } from './document';
import { destination, escapeText, longestRun } from './markdown-escape';
import { type AddressMap, inlineMarkdown } from './to-markdown-inline';
import { tableMarkdown } from './to-markdown-table';

export type MarkdownOut = {
  /** Has the last word on addresses of links, images and files: an export maps them to its own. */
  address?: AddressMap;
};

type Lines = string[];
type Item = { lines: Lines; tight: boolean };
/** As GitHub calls them. */
const CALLOUTS: Readonly<Record<CalloutKind, string>> = { info: 'NOTE', tip: 'TIP', warning: 'WARNING', danger: 'CAUTION' };

type ListNode = Extract<BlockNode, { type: 'bulletList' | 'orderedList' | 'taskList' }>;

/** Lists that may follow a paragraph without an empty line: one whose first item has text and, if numbered, the number 1. */
const INTERRUPTS = /^(?:[-*]|1[.)]) \S/;

/** `doc` as Markdown, ended by a line end unless it is empty. Reading it with `fromMarkdown` gives the same words, marks and structure. */
export function toMarkdown(doc: RichDoc, { address = (same) => same }: MarkdownOut = {}): string {
  const lines = new Writer(address).blocks(doc.content);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** One document on its way out; `address` is what all its parts share. */
class Writer {
  constructor(private readonly address: AddressMap) {}

  /** Blocks one after the other with an empty line between. */
  blocks(nodes: readonly BlockNode[]): Lines {
    const out: Lines[] = [];
    let marker = 0;
    let previous: BlockNode | undefined;
    for (const node of nodes) {
      // Two lists in a row would be read as one if they looked the same.
      const next = previous && sameLook(previous, node) ? 1 - marker : 0;
      const lines = this.block(node, next);
      if (lines.length === 0) continue;
      if (out.length > 0) out.push(['']);
      out.push(lines);
      previous = node;
      marker = next;
    }
    return out.flat();
  }

  private block(node: BlockNode, marker: number): Lines {
    switch (node.type) {
      case 'paragraph': {
        const text = this.inline(node.content);
        return text === '' ? [] : text.split('\n');
      }
      case 'heading':
        return [`${'#'.repeat(node.attrs.level)} ${withoutClosing(this.inline(node.content, true))}`.trimEnd()];
      case 'horizontalRule':
        return ['---'];
      case 'codeBlock':
        return codeBlock(node.content?.map(({ text }) => text).join('') ?? '', node.attrs?.language ?? '');
      case 'blockquote': {
        const lines = this.blocks(node.content);
        return quoted(lines.length === 0 ? [''] : lines);
      }
      case 'callout':
        return quoted([
          `[!${CALLOUTS[node.attrs.kind]}]`,
          ...(this.startsWithText(node.content) ? [] : ['']),
          ...this.blocks(node.content),
        ]);
      case 'table':
        return tableMarkdown(node, { inline: (content) => this.inline(content, false), address: this.address });
      case 'details':
        return this.details(node);
      case 'file':
        return [
          `[${escapeText(node.attrs.name, { lineStart: false, wholeLink: true })}](${destination(this.address(node.attrs.src, 'file'))})`,
        ];
      case 'embed':
        return [`![](${destination(node.attrs.url)})`];
      case 'footnote':
        return this.footnote(node);
      default:
        return this.list(node, marker);
    }
  }

  private list(node: ListNode, marker: number): Lines {
    const items = node.content.map((child, index) => this.item(child, markerOf(node, index, marker)));
    const tight = items.every(({ tight }) => tight);
    return items.flatMap(({ lines }, index) => (index > 0 && !tight ? ['', ...lines] : lines));
  }

  /**
   * The first line stands behind the marker, the others as deep. A first paragraph without text leaves the marker alone on its line, and then
   * no empty line may follow, which would end the item.
   */
  private item({ content, ...child }: ListItemNode | TaskItemNode, marker: string): Item {
    const [head, ...others] = content;
    const text = head?.type === 'paragraph' ? this.block(head, 0) : [];
    const box = child.type === 'taskItem' ? [child.attrs?.checked ? '[x]' : '[ ]'] : [];
    const first = box.length > 0 ? [[...box, ...text.slice(0, 1)].join(' '), ...text.slice(1)] : text;
    const rest = this.blocks(others);
    const tight = first.length === 0 || rest.length === 0 || (others.length === 1 && INTERRUPTS.test(rest[0] ?? ''));
    const [line = '', ...lines] = first.length === 0 ? ['', ...rest] : tight ? [...first, ...rest] : [...first, '', ...rest];
    const indent = ' '.repeat(marker.length + 1);
    return { lines: [`${marker} ${line}`.trimEnd(), ...lines.map((other) => other && indent + other)], tight };
  }

  private inline(content: readonly InlineNode[] = [], oneLine = false): string {
    return inlineMarkdown(content, { heading: oneLine, address: this.address });
  }

  /** Only a paragraph may begin on the line of its label: lists and code would be measured from there. */
  private footnote({ attrs: { label }, content }: FootnoteNode): Lines {
    const lines = this.blocks(content);
    const [first = '', ...rest] = this.startsWithText(content) ? lines : ['', ...lines];
    return [`[^${label}]: ${first}`.trimEnd(), ...rest.map((line) => line && `    ${line}`)];
  }

  private startsWithText(content: readonly BlockNode[]): boolean {
    return content.find((node) => node.type !== 'paragraph' || this.inline(node.content) !== '')?.type === 'paragraph';
  }

  /** Empty lines around what is folded let it be read as Markdown. */
  private details({ content: [summary, inside] }: DetailsNode): Lines {
    const lines = this.blocks(inside.content);
    return [
      '<details>',
      `<summary>${this.inline(summary.content, true)}</summary>`,
      '',
      ...lines,
      ...(lines.length ? [''] : []),
      '</details>',
    ];
  }
}

const quoted = (lines: Lines): Lines => lines.map((line) => (line === '' ? '>' : `> ${line}`));

/** A heading's last `#`s would be taken for its frame. Counted by hand: a pattern would look again from each `#` of a long row. */
function withoutClosing(text: string): string {
  let start = text.length;
  while (text[start - 1] === '#') start--;
  return start === text.length ? text : `${text.slice(0, start)}\\${text.slice(start)}`;
}

function codeBlock(text: string, language: string): Lines {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const lines = text === '' ? [] : text.split(/\r\n|\r|\n/);
  return [fence + language, ...lines, fence];
}

function sameLook(a: BlockNode, b: BlockNode): boolean {
  const look = ({ type }: BlockNode) => (type === 'taskList' ? 'bulletList' : type);
  return look(a) === look(b);
}

function markerOf(node: ListNode, index: number, marker: number): string {
  if (node.type !== 'orderedList') return marker === 0 ? '-' : '*';
  // CommonMark reads nine digits at most, and only the first number counts.
  return `${Math.min((node.attrs?.start ?? 1) + index, 999_999_999)}${marker === 0 ? '.' : ')'}`;
}
