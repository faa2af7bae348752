import { Extension } from '@tiptap/core';
import { columnResizing, goToNextCell, tableEditing } from '@tiptap/pm/tables';

/** Cells are chosen by dragging, columns are made wider at their edges, Tab goes from field to field and makes a row after the last. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  addProseMirrorPlugins() {
    return this.editor.isEditable ? [columnResizing({ handleWidth: 6, cellMinWidth: 60 }), tableEditing()] : [];
  },
  addKeyboardShortcuts() {
    const move = (direction: 1 | -1) => () => {
      const { state, view } = this.editor;
      return goToNextCell(direction)(state, view.dispatch);
    };
    return { Tab: move(1), 'Shift-Tab': move(-1) };
  },
});
