import { type EntryKind, entryKinds, type PersonRef, people, search } from '@ruche/contracts';
import type { MentionAttrs } from '@ruche/rich-text';
import type { EditorOptions } from '@ruche/rich-text/schema';
import { PluginKey } from '@tiptap/pm/state';
import type { SuggestionKeyDownProps } from '@tiptap/suggestion';
import { call } from '../../platform/api';
import type { IconName } from '../icons/icon';
import { createStore, type Store } from '../store';
import type { MentionScope } from './editor-types';

export interface Suggestion {
  key: string;
  title: string;
  /** Department, or the space of an entry. */
  note: string;
  person: PersonRef | null;
  kind: EntryKind | null;
  /** Of what `/` offers. */
  icon?: IconName;
  /** Null for what is no mention. */
  attrs: MentionAttrs | null;
}
/** The list under the cursor. */
export interface Suggesting {
  trigger: '@' | '#' | '/';
  query: string;
  items: Suggestion[];
  loading: boolean;
  failed: boolean;
  at: number;
  place: () => DOMRect | null;
  choose: (item: Suggestion) => void;
}
type Triggers = NonNullable<EditorOptions['suggestions']>;
type Renderer = ReturnType<NonNullable<Triggers[number]['render']>>;
/** TipTap types mentions by its own attributes, of which the id is a text; ours are those of the shared schema. */
type Props = Parameters<NonNullable<Renderer['onStart']>>[0];
const most = 8;

/** `@` for people who may read the place, `#` for entries; what is open is in `shown`. */
export function suggestionTriggers(scope: () => MentionScope): { triggers: Triggers; shown: Store<Suggesting | null> } {
  const shown = createStore<Suggesting | null>(null);
  const find = { '@': (query: string, signal: AbortSignal) => findPeople(query, scope(), signal), '#': findEntries };
  const triggerOf = (trigger: '@' | '#', leastLetters: number, mostWords: number): Triggers[number] => {
    let failed = false;
    const show = (props: Props) =>
      shown.set({
        trigger,
        query: props.query,
        items: props.items as Suggestion[],
        loading: props.loading,
        failed,
        at: 0,
        place: () => props.clientRect?.() ?? null,
        choose: (item) => props.command(item.attrs as unknown as Parameters<Props['command']>[0]),
      });
    return {
      char: trigger,
      pluginKey: new PluginKey(`suggest${trigger}`),
      allowSpaces: true,
      allowedPrefixes: [' ', '\u00a0', '(', '«', '’'],
      debounce: 120,
      shouldShow: ({ query }) => query.length >= leastLetters && !/^[\s#@]/.test(query) && query.trim().split(/\s+/).length <= mostWords,
      items: async ({ query, signal }) => {
        failed = false;
        try {
          return await find[trigger](query.trim(), signal);
        } catch {
          failed = !signal.aborted;
          return [];
        }
      },
      render: () => ({ onStart: show, onUpdate: show, onExit: () => shown.set(null), onKeyDown: (pressed) => onKey(shown, pressed) }),
    };
  };
  return { triggers: [triggerOf('@', 0, 2), triggerOf('#', 1, 4)], shown };
}

export function onKey(shown: Store<Suggesting | null>, { event }: SuggestionKeyDownProps): boolean {
  const open = shown.get();
  if (!open || event.isComposing) return false;
  const { items, at } = open;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && items.length > 0) {
    shown.set({ ...open, at: (at + step + items.length) % items.length });
    return true;
  }
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
  const item = items[at];
  if (item && !open.loading) open.choose(item);
  return item !== undefined || (open.loading && open.query !== '');
}

async function findPeople(q: string, scope: MentionScope, signal: AbortSignal): Promise<Suggestion[]> {
  const { items } = await call(people.mentionable, { query: { q: q.slice(0, 60), ...scope }, signal });
  return items.slice(0, most).map((person) => ({
    key: `person-${person.id}`,
    title: person.name,
    note: person.department,
    person,
    kind: null,
    attrs: { kind: 'person', id: person.id, label: person.name, handle: person.handle, url: null },
  }));
}

async function findEntries(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  const { items } = await call(search.suggest, { query: { q, kind: entryKinds.join(','), limit: most }, signal });
  return items.flatMap(({ kind, id, title, url, space }) =>
    isEntry(kind)
      ? [
          {
            key: `${kind}-${id}`,
            title,
            note: space?.name ?? '',
            person: null,
            kind,
            attrs: { kind: 'entry', id, label: title, handle: null, url },
          },
        ]
      : [],
  );
}

const isEntry = (kind: string): kind is EntryKind => (entryKinds as readonly string[]).includes(kind);
