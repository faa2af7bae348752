import { ABOUT, BODY } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { schema } from '@ruche/rich-text/schema';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

export const TITLE = 'title';

/**
 * What must be added to a shared document for it to say `doc` and be called as its entry is, as little as possible: what others add to `state` meanwhile
 * merges with it.
 * @param state a Yjs update that makes the document; left out: an empty one
 */
export function changeTo(doc: RichDoc, state?: Uint8Array): Uint8Array {
  const fork = new Y.Doc();
  if (state) Y.applyUpdate(fork, state);
  const before = Y.encodeStateVector(fork);
  const updates: Uint8Array[] = [];
  fork.on('update', (update: Uint8Array) => updates.push(update));
  fork.transact(() => {
    prosemirrorToYXmlFragment(schema.nodeFromJSON(doc), fork.getXmlFragment(BODY));
    fork.getMap(ABOUT).delete(TITLE);
  });
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
