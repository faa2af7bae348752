import { type Editor, Extension } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** Keys for whole blocks: Alt and arrows move them; Enter leaves the words over a folded part; Backspace takes an empty one away. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 900,
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      Enter: () => intoFold(this.editor),
      Backspace: () => emptied(this.editor),
    };
  },
});

/** Moves the block of the cursor past its neighbour. */
export function moveBlock({ state, view }: Editor, direction: 1 | -1): boolean {
  const { $from, from } = state.selection;
  const depth = blockDepth($from.depth, (at) => $from.node(at).type.name);
  if (depth < 1) return false;
  const parent = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const block = parent.child(index);
  const other = parent.maybeChild(index + direction);
  if (!other) return true;
  const start = $from.before(depth);
  const [first, second] = direction > 0 ? [other, block] : [block, other];
  const begin = direction > 0 ? start : start - other.nodeSize;
  const tr = state.tr.replaceWith(begin, begin + first.nodeSize + second.nodeSize, Fragment.from([first, second]));
  const moved = direction > 0 ? other.nodeSize : -other.nodeSize;
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(from + moved))).scrollIntoView());
  return true;
}

/** An item moves in its list, anything else in what holds it; within a table the table's own blocks stay. */
function blockDepth(deepest: number, nameOf: (depth: number) => string): number {
  for (let depth = deepest; depth > 0; depth--) {
    const name = nameOf(depth);
    if (name === 'listItem' || name === 'taskItem') return depth;
  }
  return deepest > 0 && nameOf(deepest) !== 'detailsSummary' ? deepest : 0;
}

function intoFold({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'detailsSummary') return false;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after()), 1)).scrollIntoView());
  return true;
}

function emptied({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const around = $from.depth > 1 ? $from.node($from.depth - 1) : null;
  const name = around?.type.name;
  const whole = name === 'details' || name === 'callout' || name === 'footnote';
  if (!around || !whole || around.textContent !== '') return false;
  const start = $from.before($from.depth - 1);
  const paragraph = state.schema.nodes['paragraph']?.create();
  if (!paragraph) return false;
  const tr = state.tr.replaceWith(start, start + around.nodeSize, paragraph);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))));
  return true;
}
