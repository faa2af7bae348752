import type { Editor, Range } from '@tiptap/core';
import type { IconName } from '../icons/icon';
import { type EditorSay, insertionWords } from './words';

/** What lies outside of the text and some insertions ask for. */
export interface Insertions {
  pickFiles: (only: 'images' | 'any') => void;
  askEmbed: () => void;
}
export type InsertionKey =
  | 'title'
  | 'subtitle'
  | 'smallTitle'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'table'
  | 'image'
  | 'file'
  | 'callout'
  | 'tip'
  | 'warning'
  | 'danger'
  | 'details'
  | 'quote'
  | 'codeBlock'
  | 'rule'
  | 'date'
  | 'footnote'
  | 'embed';
interface Insertion {
  key: InsertionKey;
  icon: IconName;
  /** In place of what was typed to find it. */
  run: (editor: Editor, range: Range, outside: Insertions) => void;
}

const chain = (editor: Editor, range: Range) => editor.chain().focus().deleteRange(range);
const blank = { type: 'paragraph' };
const callout = (kind: string) => (editor: Editor, range: Range) =>
  void chain(editor, range)
    .insertContent({ type: 'callout', attrs: { kind }, content: [blank] })
    .run();

/** All that `/` offers, most used first. */
export const insertions: readonly Insertion[] = [
  { key: 'title', icon: 'heading', run: (e, r) => void chain(e, r).setHeading({ level: 1 }).run() },
  { key: 'subtitle', icon: 'heading', run: (e, r) => void chain(e, r).setHeading({ level: 2 }).run() },
  { key: 'smallTitle', icon: 'heading', run: (e, r) => void chain(e, r).setHeading({ level: 3 }).run() },
  { key: 'bulletList', icon: 'list', run: (e, r) => void chain(e, r).toggleBulletList().run() },
  { key: 'orderedList', icon: 'listOrdered', run: (e, r) => void chain(e, r).toggleOrderedList().run() },
  { key: 'taskList', icon: 'listTasks', run: (e, r) => void chain(e, r).toggleTaskList().run() },
  { key: 'table', icon: 'table', run: insertTable },
  {
    key: 'image',
    icon: 'image',
    run: (e, r, { pickFiles }) => {
      chain(e, r).run();
      pickFiles('images');
    },
  },
  {
    key: 'file',
    icon: 'paperclip',
    run: (e, r, { pickFiles }) => {
      chain(e, r).run();
      pickFiles('any');
    },
  },
  { key: 'callout', icon: 'info', run: callout('info') },
  { key: 'tip', icon: 'bulb', run: callout('tip') },
  { key: 'warning', icon: 'warning', run: callout('warning') },
  { key: 'danger', icon: 'flag', run: callout('danger') },
  { key: 'details', icon: 'chevronRight', run: insertDetails },
  { key: 'quote', icon: 'quote', run: (e, r) => void chain(e, r).toggleBlockquote().run() },
  { key: 'codeBlock', icon: 'codeBlock', run: (e, r) => void chain(e, r).toggleCodeBlock().run() },
  { key: 'rule', icon: 'rule', run: (e, r) => void chain(e, r).setHorizontalRule().run() },
  { key: 'date', icon: 'calendar', run: insertDate },
  { key: 'footnote', icon: 'edit', run: insertFootnote },
  {
    key: 'embed',
    icon: 'play',
    run: (e, r, { askEmbed }) => {
      chain(e, r).run();
      askEmbed();
    },
  },
];

/** Those whose name, or one of whose other names, has a word that begins with each word of `query`; accents don't count. */
export function insertionsFor(query: string, t: EditorSay): readonly Insertion[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return insertions.filter(({ key }) => {
    const { title, also } = insertionWords(t, key);
    const words = fold(`${title} ${also}`).split(/[\s,’'«»-]+/);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Three by three, the first row as header, the cursor in the first field. */
export function insertTable(editor: Editor, range: Range): void {
  const row = (type: string) => ({ type: 'tableRow', content: Array.from({ length: 3 }, () => ({ type, content: [blank] })) });
  chain(editor, range)
    .insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
    .run();
  within(editor, range.from, 'table');
}

function insertDetails(editor: Editor, range: Range): void {
  const content = [{ type: 'detailsSummary' }, { type: 'detailsContent', content: [blank] }];
  chain(editor, range).insertContent({ type: 'details', content }).run();
  within(editor, range.from, 'details');
}

function insertDate(editor: Editor, range: Range): void {
  const now = new Date();
  const date = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  chain(editor, range)
    .insertContent([
      { type: 'date', attrs: { date } },
      { type: 'text', text: ' ' },
    ])
    .run();
}

/** The call where one writes, the note at the end of the text, and the cursor in it. */
function insertFootnote(editor: Editor, range: Range): void {
  const labels = new Set<string>();
  editor.state.doc.descendants(({ attrs }) => void (typeof attrs['label'] === 'string' && labels.add(attrs['label'])));
  let number = 1;
  while (labels.has(String(number))) number++;
  const attrs = { label: String(number) };
  chain(editor, range).insertContent({ type: 'footnoteRef', attrs }).run();
  const { size } = editor.state.doc.content;
  editor
    .chain()
    .insertContentAt(size, { type: 'footnote', attrs, content: [blank] })
    .setTextSelection(size + 2)
    .scrollIntoView()
    .run();
}

/** Puts the cursor in the first line of what has just been inserted. */
function within(editor: Editor, near: number, type: string): void {
  const from = Math.max(0, near - 1);
  let goal: number | null = null;
  editor.state.doc.nodesBetween(from, editor.state.doc.content.size, (node, position) => {
    if (goal === null && node.type.name === type && position >= from - 1) goal = position;
    return goal === null;
  });
  if (goal === null) return;
  let first: number | null = null;
  editor.state.doc.nodesBetween(goal, editor.state.doc.content.size, (node, position) => {
    if (first === null && node.isTextblock && position > (goal as number)) first = position + 1;
    return first === null;
  });
  if (first !== null) editor.chain().setTextSelection(first).focus().run();
}
