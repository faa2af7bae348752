/**
 * Tables as prosemirror-tables knows them: a cell holds blocks, may cover several columns and rows, and is a header or not.
 *
 * Pulls TipTap in.
 */
import { type Attribute, type Attributes, callOrReturn, getExtensionField, type NodeConfig, Node as TipTapNode } from '@tiptap/core';
import { NODE_RULES } from './attributes';
import type { CellAlign, CellAttrs } from './document';
import { type Attributed, counted, ruled } from './rules';

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** What prosemirror-tables takes the node for. */
    tableRole?: string | ((this: { name: string; options: Options; storage: Storage }) => string);
  }
}

export const Table = TipTapNode.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],

  /** For every node of the schema: TipTap hands on only the fields that it knows. */
  extendNodeSchema(extension) {
    const context = { name: extension.name, options: extension.options, storage: extension.storage };
    return { tableRole: callOrReturn(getExtensionField<NodeConfig['tableRole']>(extension, 'tableRole', context)) };
  },
});

export const TableRow = TipTapNode.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

export const TableCell = TipTapNode.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  tableRole: 'cell',
  addAttributes: () => ruled(cellAttributes(), NODE_RULES.tableCell),
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const TableHeader = TipTapNode.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,
  tableRole: 'header_cell',
  addAttributes: () => ruled(cellAttributes(), NODE_RULES.tableHeader),
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

function cellAttributes(): Attributes {
  const attributes: Record<keyof CellAttrs, Attribute> = {
    colspan: counted('colspan', 'colspan', 1),
    rowspan: counted('rowspan', 'rowspan', 1),
    colwidth: {
      default: null,
      parseHTML: (element: Attributed) => widths(element.getAttribute('data-colwidth')),
      renderHTML: ({ colwidth }) => (colwidth ? { 'data-colwidth': (colwidth as number[]).join(',') } : {}),
    },
    align: {
      default: null,
      parseHTML: (element: Attributed) => alignOf(element),
      renderHTML: ({ align }) => (align ? { 'data-align': align } : {}),
    },
  };
  return attributes;
}

function widths(text: string | null): number[] | null {
  return text === null || !/^\d{1,4}(?:,\d{1,4})*$/.test(text) ? null : text.split(',').map(Number);
}

/** Ours, the old attribute, or the style that spreadsheets copy. */
function alignOf(element: Attributed): CellAlign | null {
  const style = /text-align:\s*(left|center|right)/.exec(element.getAttribute('style') ?? '')?.[1];
  const named = element.getAttribute('data-align') ?? element.getAttribute('align') ?? style;
  return named === 'left' || named === 'center' || named === 'right' ? named : null;
}
