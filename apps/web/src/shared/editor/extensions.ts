import { type EditorOptions, extensions } from '@ruche/rich-text/schema';
import { type AnyExtension, Extension } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { ImageView } from './image-view';

interface Options {
  triggers: EditorOptions['suggestions'];
  placeholder: () => string;
  onSubmit: () => void;
  /** Name of a task's box for screen readers. */
  taskLabel: string;
  together?: AnyExtension[] | undefined;
}

/** The shared schema as it is, with what only a person at a keyboard needs: placeholder, keys, drawing of images. */
export function editorExtensions({ triggers, placeholder, onSubmit, taskLabel, together = [] }: Options): AnyExtension[] {
  const schema = extensions({
    suggestions: triggers,
    history: together.length === 0,
    nodeViews: { image: ReactNodeViewRenderer(ImageView, { as: 'span' }) },
  });
  return [
    ...schema.map((extension) =>
      extension.name === 'taskItem' ? extension.configure({ a11y: { checkboxLabel: () => taskLabel } }) : extension,
    ),
    ...together,
    Placeholder.configure({ placeholder }),
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
