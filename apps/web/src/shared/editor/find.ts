import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import styles from './find.module.css';

/** A place in the document. */
export interface Found {
  from: number;
  to: number;
}
export interface Finding {
  words: string;
  found: readonly Found[];
  /** Index of the one that is shown among those found; -1 when there is none. */
  at: number;
}
interface Kept extends Finding {
  marks: DecorationSet;
}

/** More than these nobody goes through one by one. */
const MOST = 1_000;
const nothing: Kept = { words: '', found: [], at: -1, marks: DecorationSet.empty };
const key = new PluginKey<Kept>('find');

/** Keeps what is looked for and where it is, while the text changes under it. `onOpen` hears `Ctrl/⌘ F`. */
export const findInText = (onOpen: () => void) =>
  Extension.create({
    name: 'findInText',
    addKeyboardShortcuts: () => ({
      'Mod-f': () => {
        onOpen();
        return true;
      },
    }),
    addProseMirrorPlugins() {
      return [
        new Plugin<Kept>({
          key,
          state: { init: () => nothing, apply: (tr, before) => next(tr, before) },
          props: { decorations: (state) => key.getState(state)?.marks },
        }),
      ];
    },
  });

export const findingOf = (state: EditorState): Finding => key.getState(state) ?? nothing;

/** Looks for other words, beginning where the cursor is; with none it ends. */
export function look(view: EditorView, words: string): void {
  const found = words === '' ? [] : occurrences(view.state.doc, words);
  const { from } = view.state.selection;
  const ahead = found.findIndex((one) => one.from >= from);
  show(view, { words, found, at: found.length === 0 ? -1 : Math.max(0, ahead) });
}

/** The next one, or with -1 the one before; past the end it begins again. */
export function step(view: EditorView, by: 1 | -1): void {
  const { words, found, at } = findingOf(view.state);
  if (found.length > 0) show(view, { words, found, at: (at + by + found.length) % found.length });
}

/** Puts other words in the place of the one that is shown, and goes on to the next. */
export function replaceOne(view: EditorView, by: string): void {
  const { found, at } = findingOf(view.state);
  const place = found[at];
  if (!place) return;
  view.dispatch(put(view.state.tr, place, by));
  const left = findingOf(view.state);
  const behind = left.found.findIndex((one) => one.from >= place.from + by.length);
  show(view, { ...left, at: left.found.length === 0 ? -1 : Math.max(0, behind) });
}

/** All at once, as one change that one undo takes back. @returns how many */
export function replaceAll(view: EditorView, by: string): number {
  const { found } = findingOf(view.state);
  if (found.length > 0) view.dispatch([...found].reverse().reduce((tr, place) => put(tr, place, by), view.state.tr));
  return found.length;
}

/** Ends it: what is shown becomes the selection. */
export function leave(view: EditorView): void {
  const { found, at } = findingOf(view.state);
  const place = found[at];
  const tr = view.state.tr.setMeta(key, nothing);
  view.dispatch(place ? tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)) : tr);
}

/** The new words look as the old ones did. */
const put = (tr: Transaction, { from, to }: Found, by: string): Transaction =>
  by === '' ? tr.delete(from, to) : tr.insertText(by, from, to);

function show(view: EditorView, finding: Finding): void {
  view.dispatch(view.state.tr.setMeta(key, { ...finding, marks: marksOf(view.state.doc, finding) }).setMeta('addToHistory', false));
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.dom.querySelector('[data-found="here"]')?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}

function next(tr: Transaction, before: Kept): Kept {
  const asked = tr.getMeta(key) as Kept | undefined;
  if (asked) return asked;
  if (!tr.docChanged || before.words === '') return before;
  const found = occurrences(tr.doc, before.words);
  const was = before.found[before.at];
  const near = was ? found.findIndex((one) => one.from >= tr.mapping.map(was.from)) : -1;
  const finding = { words: before.words, found, at: found.length === 0 ? -1 : Math.max(0, near) };
  return { ...finding, marks: marksOf(tr.doc, finding) };
}

const marksOf = (doc: Node, { found, at }: Finding): DecorationSet =>
  DecorationSet.create(
    doc,
    found.map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: styles.found ?? '', 'data-found': index === at ? 'here' : 'elsewhere' }),
    ),
  );

/** Every place of the words, in order, none over another; neither case nor accents matter, and marks don't divide words. */
export function occurrences(doc: Node, words: string): Found[] {
  const wanted = folded(words);
  const found: Found[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return found.length < MOST;
    const text = folded(node.textBetween(0, node.content.size, undefined, '\ufffc'));
    for (let at = text.indexOf(wanted); at >= 0 && found.length < MOST; at = text.indexOf(wanted, at + wanted.length))
      found.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    return false;
  });
  return found;
}

/** Small letters without accents, of the same length, so that places stay what they are. */
const folded = (text: string): string =>
  text.replace(/[^\0-\x40\x5b-\x7f]/g, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === 1 ? plain : letter;
  });
