import type { Readable } from 'node:stream';

/** Keeps bytes under keys that we make; knows nothing of names, types or rights. */
export abstract class FileStore {
  /** Writes all of it or nothing. @throws when the disk is full, after removing what was written. */
  abstract put(key: string, bytes: Buffer | Readable): Promise<void>;
  /** @throws FileMissing */
  abstract open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number }>;
  abstract remove(key: string): Promise<void>;
}

export class FileMissing extends Error {}

/** Keys are ours: two hexadecimal folders and a random name, nothing a person typed. */
export const isKey = (key: string): boolean => /^[0-9a-f]{2}\/[0-9a-f]{2}\/[\w-]{20,80}(\.\w{1,8})?$/.test(key);
