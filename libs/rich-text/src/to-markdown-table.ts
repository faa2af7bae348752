/**
 * Tables out: GitHub's when it can say them, HTML when it can't (cells that cover others, that hold more than a line, no header).
 *
 * Light: no dependency.
 */
import type { CellAlign, InlineNode, TableCellNode, TableNode } from './document';
import { toHtml } from './html';
import type { AddressMap } from './to-markdown-inline';

type Out = { inline: (content: readonly InlineNode[] | undefined) => string; address: AddressMap };

const RULES: Readonly<Record<CellAlign, string>> = { left: ':---', center: ':---:', right: '---:' };

/** The lines of a table. */
export function tableMarkdown(table: TableNode, { inline, address }: Out): string[] {
  if (!isPlain(table)) return htmlLines(table, address);
  const rows = table.content.map(({ content = [] }) => content.map((cell) => cellText(cell, inline)));
  const rule = (table.content[0]?.content ?? []).map(({ attrs }) => (attrs?.align ? RULES[attrs.align] : '---'));
  const [head = [], ...body] = rows;
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`);
}

/** One row of headers over rows of cells, all as long, each with one line of text, and one alignment a column. */
function isPlain({ content: rows }: TableNode): boolean {
  const head = rows[0]?.content ?? [];
  return (
    head.length > 0 &&
    rows.every(({ content = [] }, at) => {
      const type = at === 0 ? 'tableHeader' : 'tableCell';
      return content.length === head.length && content.every((cell, column) => cell.type === type && isLine(cell, head[column]));
    })
  );
}

function isLine({ attrs, content }: TableCellNode, head: TableCellNode | undefined): boolean {
  const [only] = content;
  const single = content.length === 1 && only?.type === 'paragraph';
  return single && (attrs?.colspan ?? 1) === 1 && (attrs?.rowspan ?? 1) === 1 && (attrs?.align ?? null) === (head?.attrs?.align ?? null);
}

function cellText({ content: [only] }: TableCellNode, inline: Out['inline']): string {
  if (only?.type !== 'paragraph') return '';
  return inline(only.content).replace(/\\\n/g, '<br>').replace(/\|/g, '\\|');
}

/** A row a line, so that people and programs that compare can read it. Line ends in code would look like ours. */
function htmlLines(table: TableNode, address: AddressMap): string[] {
  const html = toHtml({ type: 'doc', content: [table] }, { address });
  return html
    .replace(/\n/g, '&#10;')
    .replace(/(?<=<table>)|(?=<\/table>$)|(?<=<\/tr>)(?=<tr>)/g, '\n')
    .split('\n');
}
