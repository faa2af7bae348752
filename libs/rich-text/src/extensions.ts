/**
 * The editor's extensions, which are the schema: what is not in this list can't be written, pasted, imported or stored.
 *
 * Pulls TipTap and ProseMirror in; reached through `@ruche/rich-text/schema`.
 *
 * Underline is left out: people read it as a link, and Markdown has none.
 */
import type { AnyExtension, NodeViewRenderer } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import type { MentionOptions } from '@tiptap/extension-mention';
import { StarterKit } from '@tiptap/starter-kit';
import { Day, Embed, FileCard, FootnoteRef } from './atoms';
import { MARK_RULES, NODE_RULES } from './attributes';
import { Callout, Details, DetailsContent, DetailsSummary, Footnote } from './blocks';
import { OwnImage } from './image';
import { isSafeHref } from './links';
import { OwnMention } from './mention';
import { numeric, plain, ruled } from './rules';
import { Table, TableCell, TableHeader, TableRow } from './tables';

/** Nodes that an editor may draw itself. */
export type ViewedNode =
  | 'image'
  | 'mention'
  | 'codeBlock'
  | 'taskItem'
  | 'callout'
  | 'file'
  | 'embed'
  | 'date'
  | 'footnote'
  | 'footnoteRef'
  | 'details'
  | 'table';

export type EditorOptions = {
  /** One per trigger character, such as `@` for people and `#` for entries; `command` receives our mention attributes. */
  suggestions?: MentionOptions['suggestions'];
  /** How the editor draws some nodes, e.g. `ReactNodeViewRenderer(ImageView)`. */
  nodeViews?: Partial<Record<ViewedNode, NodeViewRenderer>>;
  /** False when something else keeps the history (co-editing). */
  history?: boolean;
};

/** The very same list for the editor and for the server's schema; options change how it behaves, never what a document may hold. */
export function extensions({ suggestions = [], nodeViews = {}, history = true }: EditorOptions = {}): AnyExtension[] {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      link: false,
      orderedList: false,
      underline: false,
      ...(history ? {} : { undoRedo: false }),
    }),
    MixedCode,
    RuledHeading.configure({ levels: [1, 2, 3, 4] }),
    RuledBlockquote,
    withView(RuledCodeBlock, nodeViews.codeBlock),
    RuledOrderedList,
    TaskList,
    withView(RuledTaskItem.configure({ nested: true }), nodeViews.taskItem),
    RuledLink.configure({
      defaultProtocol: 'https',
      openOnClick: false,
      isAllowedUri: (url) => isSafeHref(url),
      HTMLAttributes: { rel: 'noopener noreferrer nofollow' },
    }),
    withView(OwnImage, nodeViews.image),
    withView(OwnMention.configure({ suggestions }), nodeViews.mention),
    withView(Table, nodeViews.table),
    TableRow,
    TableHeader,
    TableCell,
    withView(Callout, nodeViews.callout),
    withView(Details, nodeViews.details),
    DetailsSummary,
    DetailsContent,
    withView(FileCard, nodeViews.file),
    withView(Embed, nodeViews.embed),
    withView(Day, nodeViews.date),
    withView(Footnote, nodeViews.footnote),
    withView(FootnoteRef, nodeViews.footnoteRef),
  ];
}

/** TipTap's code shuts out every other mark; Markdown has `**`bold`**` and linked code. Ranked last, so that it is the innermost. */
const MixedCode = Code.extend({ excludes: '', priority: 50 });

const RuledHeading = Heading.extend({
  addAttributes() {
    return ruled(this.parent?.() ?? {}, NODE_RULES.heading);
  },
});

const RuledBlockquote = Blockquote.extend({
  addAttributes() {
    return ruled({ commentId: numeric('commentId', 'data-comment-id'), author: plain('author', 'data-author') }, NODE_RULES.blockquote);
  },
});

const RuledCodeBlock = CodeBlock.extend({
  addAttributes() {
    return ruled(this.parent?.() ?? {}, NODE_RULES.codeBlock);
  },
});

const RuledOrderedList = OrderedList.extend({
  addAttributes() {
    return ruled(this.parent?.() ?? {}, NODE_RULES.orderedList);
  },

  // Nine digits are what a list may start with; a phone number with a full stop must not try.
  addInputRules() {
    return (this.parent?.() ?? []).map((rule) => Object.assign(rule, { find: /^(\d{1,9})\.\s$/ }));
  },
});

const RuledTaskItem = TaskItem.extend({
  addAttributes() {
    return ruled(this.parent?.() ?? {}, NODE_RULES.taskItem);
  },
});

/** TipTap's link also stores `target`, `rel` and `class`; how a link opens is for the renderer to say, not for its writer. */
const RuledLink = Link.extend({
  addAttributes() {
    return ruled({ href: { default: null }, title: { default: null } }, MARK_RULES.link);
  },
});

function withView<T extends { extend(config: { addNodeView(): NodeViewRenderer }): T }>(node: T, view: NodeViewRenderer | undefined): T {
  return view ? node.extend({ addNodeView: () => view }) : node;
}
