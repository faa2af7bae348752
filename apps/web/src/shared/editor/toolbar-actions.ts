import type { Editor } from '@tiptap/core';
import type { IconName } from '../icons/icon';

type ActionKey =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'title'
  | 'subtitle'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'quote'
  | 'codeBlock'
  | 'link'
  | 'image'
  | 'insert'
  | 'find'
  | 'undo'
  | 'redo';
export interface ToolbarAction {
  key: ActionKey;
  icon: IconName;
  /** Smaller drawing, for the smaller heading. */
  small?: boolean;
  /** In TipTap's spelling: `Mod-b`. */
  keys?: string;
  /** Stays on a phone's first row, and in a comment's. */
  first?: boolean;
  /** Left out of comments. */
  long?: boolean;
  isOn?: (editor: Editor) => boolean;
  isOff?: (editor: Editor) => boolean;
  /** Left out where pressing opens a window. */
  run?: (editor: Editor) => void;
}

/** The buttons over the text, in order, with gaps between groups. */
export const toolbarActions: (ToolbarAction | { key: string; gap: true })[] = [
  {
    key: 'bold',
    icon: 'bold',
    keys: 'Mod-b',
    first: true,
    isOn: (e) => e.isActive('bold'),
    run: (e) => void e.chain().focus().toggleBold().run(),
  },
  {
    key: 'italic',
    icon: 'italic',
    keys: 'Mod-i',
    first: true,
    isOn: (e) => e.isActive('italic'),
    run: (e) => void e.chain().focus().toggleItalic().run(),
  },
  {
    key: 'strike',
    icon: 'strike',
    keys: 'Mod-Shift-s',
    isOn: (e) => e.isActive('strike'),
    run: (e) => void e.chain().focus().toggleStrike().run(),
  },
  { key: 'code', icon: 'code', keys: 'Mod-e', isOn: (e) => e.isActive('code'), run: (e) => void e.chain().focus().toggleCode().run() },
  { key: 'gap-blocks', gap: true },
  {
    key: 'title',
    icon: 'heading',
    keys: 'Mod-Alt-1',
    long: true,
    isOn: (e) => e.isActive('heading', { level: 1 }),
    run: (e) => void e.chain().focus().toggleHeading({ level: 1 }).run(),
  },
  {
    key: 'subtitle',
    icon: 'heading',
    small: true,
    keys: 'Mod-Alt-2',
    long: true,
    isOn: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => void e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    key: 'bulletList',
    icon: 'list',
    keys: 'Mod-Shift-8',
    first: true,
    isOn: (e) => e.isActive('bulletList'),
    run: (e) => void e.chain().focus().toggleBulletList().run(),
  },
  {
    key: 'orderedList',
    icon: 'listOrdered',
    keys: 'Mod-Shift-7',
    isOn: (e) => e.isActive('orderedList'),
    run: (e) => void e.chain().focus().toggleOrderedList().run(),
  },
  {
    key: 'taskList',
    icon: 'listTasks',
    keys: 'Mod-Shift-9',
    isOn: (e) => e.isActive('taskList'),
    run: (e) => void e.chain().focus().toggleTaskList().run(),
  },
  {
    key: 'quote',
    icon: 'quote',
    keys: 'Mod-Shift-b',
    isOn: (e) => e.isActive('blockquote'),
    run: (e) => void e.chain().focus().toggleBlockquote().run(),
  },
  {
    key: 'codeBlock',
    icon: 'codeBlock',
    keys: 'Mod-Alt-c',
    isOn: (e) => e.isActive('codeBlock'),
    run: (e) => void e.chain().focus().toggleCodeBlock().run(),
  },
  { key: 'gap-things', gap: true },
  { key: 'link', icon: 'link', first: true, isOn: (e) => e.isActive('link') },
  { key: 'image', icon: 'image', first: true },
  { key: 'insert', icon: 'plus', first: true, long: true, keys: '/' },
  { key: 'find', icon: 'search', long: true, keys: 'Mod-f' },
  { key: 'gap-history', gap: true },
  { key: 'undo', icon: 'undo', keys: 'Mod-z', isOff: (e) => !e.can().undo(), run: (e) => void e.chain().focus().undo().run() },
  { key: 'redo', icon: 'redo', keys: 'Mod-Shift-z', isOff: (e) => !e.can().redo(), run: (e) => void e.chain().focus().redo().run() },
];

const isApple = /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
const spelled: Record<string, string> = isApple ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl', Shift: 'Maj', Alt: 'Alt' };

/** `Ctrl B`, `⌘ B`. */
export const keysSpelled = (keys: string, language: string): string =>
  keys
    .split('-')
    .map((key) => (key === 'Shift' && !isApple && language === 'en' ? 'Shift' : (spelled[key] ?? key.toUpperCase())))
    .join(' ');
