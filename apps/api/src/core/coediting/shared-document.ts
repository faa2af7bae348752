import { ABOUT, BODY, TITLE } from '@ruche/contracts';
import { type RichDoc, spliceOf } from '@ruche/rich-text';
import { schema } from '@ruche/rich-text/schema';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * What must be added to a shared document for it to say `doc` and be called `title`, as little as possible: what others add to
 * `state` meanwhile merges with it.
 * @param state a Yjs update that makes the document; left out: an empty one
 */
export function changeTo({ doc, title }: { doc: RichDoc; title: string }, state?: Uint8Array): Uint8Array {
  return changeMade((fork) => {
    prosemirrorToYXmlFragment(schema.nodeFromJSON(doc), fork.getXmlFragment(BODY));
    call(fork.getText(TITLE), title);
  }, state);
}

/** What must be added for a document that has no title of its own to have one; nothing when it has. */
export function titleFor(state: Uint8Array, title: string): Uint8Array | null {
  const fork = new Y.Doc();
  Y.applyUpdate(fork, state);
  const known = fork.getText(TITLE).toString();
  const once = fork.getMap(ABOUT).get(TITLE);
  fork.destroy();
  return known === '' ? changeMade((doc) => call(doc.getText(TITLE), typeof once === 'string' ? once : title), state) : null;
}

/** Gives it these words, by the one stretch that differs. */
export function call(text: Y.Text, words: string): void {
  const { at, gone, came } = spliceOf(text.toString(), words);
  if (gone > 0) text.delete(at, gone);
  if (came !== '') text.insert(at, came);
}

function changeMade(make: (fork: Y.Doc) => void, state: Uint8Array | undefined): Uint8Array {
  const fork = new Y.Doc();
  if (state) Y.applyUpdate(fork, state);
  const before = Y.encodeStateVector(fork);
  const updates: Uint8Array[] = [];
  fork.on('update', (update: Uint8Array) => updates.push(update));
  fork.transact(() => make(fork));
  const change = updates.length ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(fork, before);
  fork.destroy();
  return change;
}

/** How many characters an update adds, whatever becomes of them later. */
export function charactersIn(update: Uint8Array): number {
  return Y.decodeUpdate(update).structs.reduce(
    (sum, struct) => sum + ('content' in struct && struct.content instanceof Y.ContentString ? struct.content.str.length : 0),
    0,
  );
}
