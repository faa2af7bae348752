/**
 * The document's shape, as stored and as sent: ProseMirror JSON, typed.
 *
 * Light: pure types. `validate` (./schema) is what turns unknown JSON into a `RichDoc`; it always fills every attribute in, but people who
 * write documents by hand (seeds, tests) may leave out those marked optional.
 */

export type LinkMark = { type: 'link'; attrs: { href: string; title?: string | null } };
export type DocMark = { type: 'bold' } | { type: 'italic' } | { type: 'strike' } | { type: 'code' } | LinkMark;
export type MarkType = DocMark['type'];

export type TextNode = { type: 'text'; text: string; marks?: DocMark[] };
export type HardBreakNode = { type: 'hardBreak'; marks?: DocMark[] };

export type ImageAttrs = {
  /** `/api/files/<id>…`: only our own files can be shown. */
  src: string;
  alt?: string | null;
  title?: string | null;
  /** Repeats the id inside `src`; never another one. */
  fileId?: number | null;
  /** Pixels. */
  width?: number | null;
  height?: number | null;
};
export type ImageNode = { type: 'image'; attrs: ImageAttrs; marks?: DocMark[] };

export type MentionKind = 'person' | 'entry';
export type MentionAttrs = {
  kind: MentionKind;
  id: number;
  /** A person's name or an entry's title when it was mentioned. */
  label: string;
  /** A person's handle, null for an entry. */
  handle?: string | null;
  /** App-relative address of an entry, such as `/ideas/128-slug`. */
  url?: string | null;
};
export type MentionNode = { type: 'mention'; attrs: MentionAttrs; marks?: DocMark[] };

/** A day, `2026-11-22`, shown in the reader's own words. */
export type DateNode = { type: 'date'; attrs: { date: string }; marks?: DocMark[] };
/** A call of the footnote with the same label. */
export type FootnoteRefNode = { type: 'footnoteRef'; attrs: { label: string }; marks?: DocMark[] };

export type InlineNode = TextNode | HardBreakNode | ImageNode | MentionNode | DateNode | FootnoteRefNode;

export type ParagraphNode = { type: 'paragraph'; content?: InlineNode[] };
export type HeadingLevel = 1 | 2 | 3 | 4;
export type HeadingNode = { type: 'heading'; attrs: { level: HeadingLevel }; content?: InlineNode[] };
export type CodeBlockNode = { type: 'codeBlock'; attrs?: { language?: string | null }; content?: TextNode[] };
export type HorizontalRuleNode = { type: 'horizontalRule' };
/** A quote; `commentId` and `author` say whom a quote-reply answers. */
export type BlockquoteNode = {
  type: 'blockquote';
  attrs?: { commentId?: number | null; author?: string | null };
  content: BlockNode[];
};
export type ListItemNode = { type: 'listItem'; content: BlockNode[] };
export type BulletListNode = { type: 'bulletList'; content: ListItemNode[] };
export type OrderedListType = '1' | 'a' | 'A' | 'i' | 'I';
export type OrderedListNode = {
  type: 'orderedList';
  attrs?: { start?: number; type?: OrderedListType | null };
  content: ListItemNode[];
};
export type TaskItemNode = { type: 'taskItem'; attrs?: { checked?: boolean }; content: BlockNode[] };
export type TaskListNode = { type: 'taskList'; content: TaskItemNode[] };

export type CellAlign = 'left' | 'center' | 'right';
export type CellAttrs = {
  colspan?: number;
  rowspan?: number;
  /** Pixels of each column it spans, null until somebody drags an edge. */
  colwidth?: number[] | null;
  align?: CellAlign | null;
};
export type TableCellNode = { type: 'tableCell' | 'tableHeader'; attrs?: CellAttrs; content: BlockNode[] };
export type TableRowNode = { type: 'tableRow'; content?: TableCellNode[] };
export type TableNode = { type: 'table'; content: TableRowNode[] };

export const calloutKinds = ['info', 'tip', 'warning', 'danger'] as const;
export type CalloutKind = (typeof calloutKinds)[number];
/** A remark that stands out of the text. */
export type CalloutNode = { type: 'callout'; attrs: { kind: CalloutKind }; content: BlockNode[] };

export type DetailsSummaryNode = { type: 'detailsSummary'; content?: InlineNode[] };
export type DetailsContentNode = { type: 'detailsContent'; content: BlockNode[] };
/** A part that is folded until somebody opens it. */
export type DetailsNode = { type: 'details'; content: [DetailsSummaryNode, DetailsContentNode] };

export type FileAttrs = {
  /** `/api/files/<id>…`, as of images. */
  src: string;
  name: string;
  /** Bytes; null when nobody said. */
  size?: number | null;
};
/** One of our own files, as a card. */
export type FileNode = { type: 'file'; attrs: FileAttrs };
/** A page of another site that may be shown in a frame: see `embedOf`. */
export type EmbedNode = { type: 'embed'; attrs: { url: string } };
/** What a footnote says, where its writer put it. */
export type FootnoteNode = { type: 'footnote'; attrs: { label: string }; content: BlockNode[] };

export type BlockNode =
  | TableNode
  | CalloutNode
  | DetailsNode
  | FileNode
  | EmbedNode
  | FootnoteNode
  | ParagraphNode
  | HeadingNode
  | CodeBlockNode
  | HorizontalRuleNode
  | BlockquoteNode
  | BulletListNode
  | OrderedListNode
  | TaskListNode;

export type RichDoc = { type: 'doc'; content: BlockNode[] };
export type DocNode =
  | RichDoc
  | BlockNode
  | ListItemNode
  | TaskItemNode
  | TableRowNode
  | TableCellNode
  | DetailsSummaryNode
  | DetailsContentNode
  | InlineNode;
export type NodeType = DocNode['type'];

/** The smallest valid document: one empty paragraph. */
export function emptyDoc(): RichDoc {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** A document of plain paragraphs, one per line of `text`; nothing in it is read as markup. */
export function textDoc(text: string): RichDoc {
  const content = text.split(/\r?\n/).map((line): BlockNode => (line === '' ? { type: 'paragraph' } : paragraph(line)));
  return { type: 'doc', content };
}

/** `doc` without the empty paragraphs at its end, which the editor keeps so that one can click below a list or a code block. */
export function withoutBlankEnd(doc: RichDoc): RichDoc {
  let end = doc.content.length;
  while (end > 1 && isBlankParagraph(doc.content[end - 1])) end--;
  return end === doc.content.length ? doc : { ...doc, content: doc.content.slice(0, end) };
}

function isBlankParagraph(node: BlockNode | undefined): boolean {
  return node?.type === 'paragraph' && !node.content?.length;
}

function paragraph(text: string): ParagraphNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
