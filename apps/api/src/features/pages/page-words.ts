import { childrenOf, type DocNode, mentionText, type RichDoc } from '@ruche/rich-text';

/** A line of a document as a reader sees it, with where it stands: what two versions are compared by. */
export interface Line {
  type: 'paragraph' | 'heading' | 'item' | 'task' | 'quote' | 'code' | 'cell' | 'image' | 'rule';
  /** Of a heading; else how deep it stands in lists and quotes. */
  level: number;
  text: string;
}

const holders: Record<string, Line['type']> = {
  listItem: 'item',
  taskItem: 'task',
  blockquote: 'quote',
  tableCell: 'cell',
  tableHeader: 'cell',
  callout: 'quote',
  footnote: 'quote',
};

/** The lines of a document, in reading order; code line by line. */
export function linesOf(doc: RichDoc): Line[] {
  const lines: Line[] = [];
  const visit = (node: DocNode, type: Line['type'], level: number): void => {
    const known: string = node.type;
    if (known === 'horizontalRule') lines.push({ type: 'rule', level: 0, text: '—' });
    else if (known === 'codeBlock') for (const text of textOf(node).split('\n')) lines.push({ type: 'code', level, text });
    else if (node.type === 'heading') lines.push({ type: 'heading', level: node.attrs.level, text: textOf(node) });
    else if (node.type === 'file') lines.push({ type: 'image', level, text: node.attrs.name });
    else if (node.type === 'embed') lines.push({ type: 'image', level, text: node.attrs.url });
    else if (known === 'paragraph' || known === 'detailsSummary') lines.push({ type, level, text: textOf(node) });
    else if (node.type === 'image') lines.push({ type: 'image', level, text: imageText(node.attrs) });
    else {
      const holds = holders[known];
      for (const child of childrenOf(node)) visit(child, holds ?? type, holds ? level + 1 : level);
    }
  };
  for (const node of doc.content) visit(node, 'paragraph', 0);
  return lines.filter((line) => line.text.trim() !== '');
}

const WORD = /[\p{L}\p{N}]+/gu;
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

function textOf(node: DocNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'mention') return mentionText(node.attrs);
  if (node.type === 'date') return node.attrs.date;
  if (node.type === 'footnoteRef') return `[^${node.attrs.label}]`;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'image') return imageText(node.attrs);
  return childrenOf(node).map(textOf).join('');
}
const imageText = ({ alt, src }: { alt?: string | null; src: string }): string => `![${alt ?? ''}](${src})`;
