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

export type InlineNode = TextNode | HardBreakNode | ImageNode | MentionNode;

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

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | CodeBlockNode
  | HorizontalRuleNode
  | BlockquoteNode
  | BulletListNode
  | OrderedListNode
  | TaskListNode;

export type RichDoc = { type: 'doc'; content: BlockNode[] };
export type DocNode = RichDoc | BlockNode | ListItemNode | TaskItemNode | InlineNode;
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
