import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileMissing, FileStore, isKey, type OnDisk } from './file-store';

/** Files in a folder; written beside their place and moved there, so that a crash leaves no half file. */
export class DiskStore extends FileStore {
  private readonly root: string;

  constructor(root: string) {
    super();
    this.root = resolve(root);
  }

  async put(key: string, bytes: Buffer | OnDisk): Promise<void> {
    const path = this.pathOf(key);
    const partial = `${path}.${process.pid}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      const source = Buffer.isBuffer(bytes) ? Readable.from([bytes]) : createReadStream(bytes.path);
      await pipeline(source, createWriteStream(partial, { mode: 0o600 }));
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number }> {
    const path = this.pathOf(key);
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isFile()) throw new FileMissing(key);
    return { stream: createReadStream(path, range), size: found.size };
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async fault(): Promise<string | null> {
    try {
      await mkdir(this.root, { recursive: true });
      await access(this.root, constants.W_OK);
      return null;
    } catch (error) {
      return `Files can't be written to ${this.root}: ${(error as Error).message}`;
    }
  }

  private pathOf(key: string): string {
    const path = join(this.root, key);
    if (!isKey(key) || !path.startsWith(this.root + sep)) throw new FileMissing(key);
    return path;
  }
}
