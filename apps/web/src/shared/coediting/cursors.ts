import type { HocuspocusProvider } from '@hocuspocus/provider';
import { BODY, type Writer } from '@ruche/contracts';
import { type AnyExtension, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import styles from './coediting.module.css';
import type { CoeditingSession } from './session';

/** What makes an editor one of several on the same document. */
export function together({ doc, provider }: CoeditingSession): AnyExtension[] {
  return [Collaboration.configure({ document: doc, field: BODY }), Cursors.configure({ provider })];
}

/** Others' cursors and selections, with their names. */
const Cursors = Extension.create<{ provider: HocuspocusProvider | null }>({
  name: 'cursors',
  addOptions: () => ({ provider: null }),
  addProseMirrorPlugins() {
    const awareness = this.options.provider?.awareness;
    if (!awareness) return [];
    return [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection })];
  },
});

/** A line where somebody writes, under a flag with their name. Colours go by the style object: nothing inline. */
function caret({ name, color }: Writer): HTMLElement {
  const mark = document.createElement('span');
  mark.className = styles.caret ?? '';
  mark.style.setProperty('--writer', color);
  const flag = document.createElement('span');
  flag.className = styles.flag ?? '';
  flag.textContent = name;
  mark.append('\u2060', flag, '\u2060');
  return mark;
}

const selection = ({ color }: Writer) => ({ class: styles.selection ?? '', style: `--writer: ${color}` });
