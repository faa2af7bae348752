import { type EditorOptions, extensions } from '@ruche/rich-text/schema';
import { type AnyExtension, Extension } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { BlockKeys } from './block-keys';
import { CalloutView, CodeBlockView, DateView, EmbedView, FileView, FootnoteView } from './block-views';
import { CodeColouring } from './code-colouring';
import { dragHandle } from './drag-handle';
import { findInText } from './find';
import { ImageView } from './image-view';
import { slashMenu } from './slash-menu';
import { TableEditing } from './table-editing';

interface Options {
  triggers: EditorOptions['suggestions'];
  placeholder: () => string;
  onSubmit: () => void;
  /** What texts have that comments do without: the menu under `/`, the grip beside blocks, finding. None in a comment. */
  long: { slash: Parameters<typeof slashMenu>; grip: string; onFind: () => void } | null;
  /** Name of a task's box for screen readers. */
  taskLabel: string;
  together?: AnyExtension[] | undefined;
}

/** The shared schema as it is, with what only a person at a keyboard needs: placeholder, keys, drawing of images. */
export function editorExtensions({ triggers, placeholder, onSubmit, taskLabel, long, together = [] }: Options): AnyExtension[] {
  const schema = extensions({
    suggestions: triggers,
    history: together.length === 0,
    nodeViews: {
      image: ReactNodeViewRenderer(ImageView, { as: 'span' }),
      callout: ReactNodeViewRenderer(CalloutView),
      file: ReactNodeViewRenderer(FileView),
      embed: ReactNodeViewRenderer(EmbedView),
      date: ReactNodeViewRenderer(DateView, { as: 'span' }),
      footnote: ReactNodeViewRenderer(FootnoteView),
      codeBlock: ReactNodeViewRenderer(CodeBlockView),
    },
  });
  return [
    ...schema.map((extension) =>
      extension.name === 'taskItem' ? extension.configure({ a11y: { checkboxLabel: () => taskLabel } }) : extension,
    ),
    ...together,
    Placeholder.configure({ placeholder }),
    TableEditing,
    CodeColouring,
    BlockKeys,
    ...(long ? [slashMenu(...long.slash), dragHandle(long.grip), findInText(long.onFind)] : []),
    sendKey(onSubmit),
    LeaveKey,
  ];
}

/** Before the line break that TipTap puts on the same keys. Not stopped, so that a form around the editor hears it too. */
const sendKey = (onSubmit: () => void) =>
  Extension.create({
    name: 'sendKey',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      'Mod-Enter': () => {
        onSubmit();
        return true;
      },
    }),
  });

/** After everything else: `Esc` first closes suggestions. The words stay. */
const LeaveKey = Extension.create({
  name: 'leaveKey',
  priority: 1,
  addKeyboardShortcuts() {
    return { Escape: () => this.editor.commands.blur() };
  },
});
