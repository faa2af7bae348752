/** Tables of foreign HTML. */
import type { BlockNode, CellAlign, TableCellNode, TableRowNode } from './document';
import { attribute, type HtmlElement, type HtmlNode, isElement } from './html-inline';
import { LIMITS } from './limits';

/** How the content of cells and captions is read. */
interface Reading {
  blocks: (nodes: readonly HtmlNode[]) => BlockNode[];
  caption: (nodes: readonly HtmlNode[]) => BlockNode[];
}

/** The caption as a paragraph, then the table; nothing of one without cells, and its content alone of one with a single field. */
export function tableOf(node: HtmlElement, reading: Reading): BlockNode[] {
  const title = node.childNodes.find((child) => isElement(child) && child.tagName === 'caption');
  const rows = rowsOf(node).map((row): TableRowNode => ({ type: 'tableRow', content: cellsOf(row, reading) }));
  const filled = rows.filter(({ content }) => content?.length);
  if (filled.length === 0) return [];
  const caption = title && isElement(title) ? reading.caption(title.childNodes) : [];
  const [only] = filled;
  // A table of one field is a frame around its content.
  if (filled.length === 1 && only?.content?.length === 1)
    return [...caption, ...(only.content[0]?.content ?? []).filter((block) => block.type !== 'paragraph' || block.content)];
  return [...caption, { type: 'table', content: squared(filled) }];
}

function cellsOf(row: HtmlElement, { blocks }: Reading): TableCellNode[] {
  return row.childNodes
    .filter((child): child is HtmlElement => isElement(child) && (child.tagName === 'td' || child.tagName === 'th'))
    .slice(0, LIMITS.columns)
    .map((cell) => {
      const content = blocks(cell.childNodes);
      return {
        type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
        attrs: { colspan: span(cell, 'colspan', LIMITS.columns), rowspan: span(cell, 'rowspan', LIMITS.rowspan), align: alignOf(cell) },
        content: content.length ? content : [{ type: 'paragraph' }],
      };
    });
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
