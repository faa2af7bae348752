import { documentName } from '@ruche/contracts';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';

/** One person's copy of a shared document on this device. */
const nameOf = (personId: number, entryId: number): string => `ruche:${personId}:${documentName(entryId)}`;

/** Keeps every change on this device as well, until `clearData`. Left out where the browser gives no room. */
export function deviceCopy(personId: number, entryId: number, doc: Doc): IndexeddbPersistence | null {
  return typeof indexedDB === 'undefined' ? null : new IndexeddbPersistence(nameOf(personId, entryId), doc);
}
