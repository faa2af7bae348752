import type { Readable } from 'node:stream';

/** A whole file of this machine: it can be read twice, which a stream can't, when the first try to send it fails. */
export interface OnDisk {
  path: string;
}

/** Keeps bytes under keys that we make; knows nothing of names, types or rights. */
export abstract class FileStore {
  /** Writes all of it or nothing. @throws when the store is full (code `ENOSPC`), after removing what was written; StoreUnavailable */
  abstract put(key: string, bytes: Buffer | OnDisk): Promise<void>;
  /**
   * @param range first and last byte, both counted from 0 and both included
   * @returns the bytes, and how many the whole has
   * @throws FileMissing, StoreUnavailable
   */
  abstract open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number }>;
  /** Nothing happens when it isn't there. @throws StoreUnavailable */
  abstract remove(key: string): Promise<void>;
  /** What keeps the store from working, in words for whoever runs it; null when it works. */
  abstract fault(): Promise<string | null>;
}

export class FileMissing extends Error {}

/** The store is elsewhere and doesn't answer, or refuses us; the same may well succeed later. */
export class StoreUnavailable extends Error {}

/** Keys are ours: two hexadecimal folders and a random name, nothing a person typed. */
export const isKey = (key: string): boolean => /^[0-9a-f]{2}\/[0-9a-f]{2}\/[\w-]{20,80}(\.\w{1,8})?$/.test(key);
