import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Element, Root } from 'hast';
import { colours } from '../rich-text/colours';

type Colours = Awaited<ReturnType<typeof colours>>;
const key = new PluginKey<DecorationSet>('codeColouring');
const longest = 50_000;

/** Colours of code while it is written; they are fetched when there is code of a known language. */
export const CodeColouring = Extension.create({
  name: 'codeColouring',
  addProseMirrorPlugins() {
    let loaded: Colours | null = null;
    let asked = false;
    const { editor } = this;
    const paint = (doc: Node): DecorationSet => {
      const found: Decoration[] = [];
      doc.descendants((node, position) => {
        if (node.type.name !== 'codeBlock') return node.isBlock && !node.isTextblock;
        const language = node.attrs['language'] as string | null;
        if (language && node.textContent.length <= longest) {
          if (loaded) decorate(loaded, node.textContent, language, position + 1, found);
          else ask();
        }
        return false;
      });
      return DecorationSet.create(doc, found);
    };
    const ask = () => {
      if (asked) return;
      asked = true;
      colours().then(
        (come) => {
          loaded = come;
          if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, true));
        },
        () => undefined,
      );
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => paint(doc),
          apply: (tr, before) =>
            tr.getMeta(key) || (tr.docChanged && touchesCode(tr.doc, tr.before)) ? paint(tr.doc) : before.map(tr.mapping, tr.doc),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Is any code different from before? Most typing is elsewhere. */
function touchesCode(now: Node, before: Node): boolean {
  const codeOf = (doc: Node): Node[] => {
    const found: Node[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'codeBlock') found.push(node);
      return !node.isTextblock;
    });
    return found;
  };
  const [a, b] = [codeOf(now), codeOf(before)];
  return a.length !== b.length || a.some((node, index) => node !== b[index]);
}

function decorate({ treeOf, classOf }: Colours, text: string, language: string, start: number, found: Decoration[]): void {
  const tree = treeOf(text, language);
  if (!tree) return;
  let at = start;
  const visit = (node: Root | Element, classes: string): void => {
    for (const child of node.children) {
      if (child.type === 'element') visit(child, `${classes} ${classOf(child)}`.trim());
      else if (child.type === 'text') {
        if (classes) found.push(Decoration.inline(at, at + child.value.length, { class: classes }));
        at += child.value.length;
      }
    }
  };
  visit(tree, '');
}
