import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { type SuggestionProps, Suggestion as suggestionPlugin } from '@tiptap/suggestion';
import type { Store } from '../store';
import { type InsertionKey, type Insertions, insertions, insertionsFor } from './insertions';
import { onKey, type Suggesting, type Suggestion } from './suggestions';
import { type EditorSay, insertionWords } from './words';

/** `/` at the beginning of a word offers what a text can hold; the arrows choose, Enter puts it in, Esc leaves the slash. */
export const slashMenu = (shown: Store<Suggesting | null>, say: () => EditorSay, outside: () => Insertions) =>
  Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      return [
        suggestionPlugin<Suggestion, Suggestion>({
          editor: this.editor,
          char: '/',
          pluginKey: new PluginKey('slashMenu'),
          allowedPrefixes: [' '],
          allowSpaces: true,
          allow: ({ state, range }) => !state.doc.resolve(range.from).parent.type.spec.code,
          items: ({ query }) => insertionsFor(query, say()).map(({ key, icon }) => itemOf(key, icon, say())),
          command: ({ editor, range, props }) => insertions.find(({ key }) => key === props.key)?.run(editor, range, outside()),
          render: () => {
            const show = (props: SuggestionProps<Suggestion, Suggestion>) => {
              const { items } = props;
              // What is no name of anything was meant as text.
              if (items.length === 0) return shown.set(null);
              shown.set({
                trigger: '/',
                query: props.query,
                items,
                loading: false,
                failed: false,
                at: 0,
                place: () => props.clientRect?.() ?? null,
                choose: (item) => props.command(item),
              });
            };
            return { onStart: show, onUpdate: show, onExit: () => shown.set(null), onKeyDown: (pressed) => onKey(shown, pressed) };
          },
        }),
      ];
    },
  });

const itemOf = (key: InsertionKey, icon: Suggestion['icon'], t: EditorSay): Suggestion => {
  const { title, note } = insertionWords(t, key);
  return { key, title, note, icon, person: null, kind: null, attrs: null };
};
