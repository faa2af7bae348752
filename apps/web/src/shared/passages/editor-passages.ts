import { findPassage, type PassageAnchor, passageAt, wholeWords } from '@ruche/rich-text';
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import styles from '../rich-text/passage-words.module.css';
import { editorWords, positionsOf, spanBetween } from './editor-words';

/** A passage to be shown in an editor, as the server or a selection has it. */
export interface EditorPassage extends PassageAnchor {
  id: number;
}
interface Placed {
  id: number;
  from: number;
  to: number;
  /** The same places by the characters that they stand at, whoever writes around them. */
  held: { from: unknown; to: unknown } | null;
  /** The words there, by which they are found again when these characters were written anew. */
  anchor: PassageAnchor;
}
interface Shown {
  placed: Placed[];
  /** Those whose words are not there: the text is still to come, or the words went and may be brought back. */
  missing: EditorPassage[];
  active: number | null;
}
interface Told {
  show: EditorPassage[];
  active: number | null;
}
const key = new PluginKey<Shown>('passages');

/**
 * Passages in an editor of a shared document. Its own changes move them as they move everything; of others' changes the editor
 * only sees a new document, and they are found by the places that Yjs keeps for their first and last character.
 */
export class EditorPassages {
  view: EditorView | null = null;
  onOpen: (id: number) => void = () => undefined;
  readonly extension = this.make();

  /** Shows these and no others. */
  show(passages: EditorPassage[], active: number | null): void {
    this.tell({ show: passages, active });
  }

  /** What is selected on the screen, which the editor itself hears of a moment later; as whole words. Null when nothing is. */
  selected(): PassageAnchor | null {
    const selection = window.getSelection();
    if (!this.view || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const { commonAncestorContainer, startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    if (!this.view.dom.contains(commonAncestorContainer)) return null;
    return this.between(this.view.posAtDOM(startContainer, startOffset), this.view.posAtDOM(endContainer, endOffset));
  }

  /** Where a passage stands now, with its words; null when they are gone. */
  now(id: number): PassageAnchor | null {
    const placed = this.view && key.getState(this.view.state)?.placed.find((each) => each.id === id);
    return placed ? this.between(placed.from, placed.to) : null;
  }

  private between(from: number, to: number): PassageAnchor | null {
    const words = this.view && editorWords(this.view.state.doc);
    const span = words && spanBetween(words, from, to);
    return words && span ? passageAt(words.text, wholeWords(words.text, span)) : null;
  }

  private tell(told: Told): void {
    if (this.view && !this.view.isDestroyed) this.view.dispatch(this.view.state.tr.setMeta(key, told).setMeta('addToHistory', false));
  }

  private make() {
    return Extension.create({
      name: 'passages',
      addProseMirrorPlugins: () => [
        new Plugin<Shown>({
          key,
          state: {
            init: () => ({ placed: [], missing: [], active: null }),
            apply: (tr, shown, _before, state) => applied(tr, shown, state),
          },
          props: {
            decorations: drawn,
            handleClick: (view, pos) => {
              const hit = key.getState(view.state)?.placed.find(({ id, from, to }) => id > 0 && from <= pos && pos < to);
              if (hit && view.state.selection.empty) this.onOpen(hit.id);
              return false;
            },
          },
          view: (view) => {
            this.view = view;
            return {
              // After one's own change what was written is in the shared document, and places can be taken there anew.
              update: (now, before) => {
                if (now.state.doc.eq(before.doc) || isOthers(key.getState(now.state))) return;
                const { placed = [] } = key.getState(now.state) ?? {};
                for (const each of placed) each.held = held(now.state, each);
              },
              destroy: () => {
                this.view = null;
              },
            };
          },
        }),
      ],
    });
  }
}

/** The state after somebody else's change holds its places already. */
const others = new WeakSet<Shown>();
const isOthers = (shown: Shown | undefined): boolean => shown !== undefined && others.has(shown);

function applied(tr: Transaction, shown: Shown, state: EditorState): Shown {
  const told = tr.getMeta(key) as Told | undefined;
  if (told) return { ...place(told.show, shown.placed, state), active: told.active };
  if (!tr.docChanged) return shown;
  const sync = tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  const moved = shown.placed.map((each) => {
    const at = sync?.isChangeOrigin ? foundAgain(each, state) : { from: tr.mapping.map(each.from, 1), to: tr.mapping.map(each.to, -1) };
    return { ...each, ...(at ?? { to: each.from }) };
  });
  const placed = moved.filter(({ from, to }) => to > from);
  const gone = moved.filter(({ from, to }) => to <= from).map(({ id, anchor }) => ({ id, ...anchor }));
  const missing = [...shown.missing, ...gone];
  if (!sync?.isChangeOrigin) return { ...shown, placed, missing };
  const back = missing.length ? place(missing, [], state) : { placed: [], missing };
  const next = { ...shown, placed: [...placed, ...back.placed], missing: back.missing };
  others.add(next);
  return next;
}

/** Those that are there already stay where they went meanwhile, unless the server knows better. */
function place(passages: EditorPassage[], before: Placed[], state: EditorState): Pick<Shown, 'placed' | 'missing'> {
  const words = editorWords(state.doc);
  const placed: Placed[] = [];
  const missing: EditorPassage[] = [];
  for (const passage of passages) {
    const { id, ...anchor } = passage;
    const there = before.find((each) => each.id === id);
    const found = there && isSame(there.anchor, anchor) ? undefined : findPassage(words.text, anchor);
    const at = found && positionsOf(words, found);
    if (at) placed.push({ id, ...at, anchor, held: held(state, at) });
    else if (there) placed.push(there);
    else missing.push(passage);
  }
  return { placed, missing };
}

const isSame = (a: PassageAnchor, b: PassageAnchor): boolean =>
  a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start;

interface Sync {
  doc: Parameters<typeof relativePositionToAbsolutePosition>[0];
  type: Parameters<typeof relativePositionToAbsolutePosition>[1];
  binding: { mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] } | null;
}
const syncOf = (state: EditorState): Sync | undefined => ySyncPluginKey.getState(state) as Sync | undefined;

function held(state: EditorState, { from, to }: { from: number; to: number }): Placed['held'] {
  const { type, binding } = syncOf(state) ?? {};
  if (!type || !binding) return null;
  // The last character, not what comes after it: words that are added behind a passage are no part of it.
  const at = (pos: number): unknown => absolutePositionToRelativePosition(pos, type, binding.mapping);
  return { from: at(from), to: at(to - 1) };
}

function foundAgain({ held: places, anchor }: Placed, state: EditorState): { from: number; to: number } | null {
  const { doc, type, binding } = syncOf(state) ?? {};
  const at = (place: unknown): number | null =>
    doc && type && binding ? relativePositionToAbsolutePosition(doc, type, place, binding.mapping) : null;
  const [from, last] = places ? [at(places.from), at(places.to)] : [null, null];
  if (from !== null && last !== null && last >= from && last < state.doc.content.size) return { from, to: last + 1 };
  const words = editorWords(state.doc);
  const found = findPassage(words.text, anchor);
  return found && positionsOf(words, found);
}

function drawn(state: EditorState): DecorationSet {
  const { placed = [], active = null } = key.getState(state) ?? {};
  return DecorationSet.create(
    state.doc,
    placed.map(({ id, from, to }) =>
      Decoration.inline(from, to, {
        nodeName: 'mark',
        class: styles.passage ?? '',
        'data-passage': String(id),
        ...(id === active ? { 'data-active': '' } : {}),
      }),
    ),
  );
}
