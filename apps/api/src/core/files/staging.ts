import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fileLimits } from '@ruche/contracts';
import { Database, row, type Tx } from '../../platform/database/database';
import { FileStore } from '../../platform/files/file-store';
import { Problems } from '../../platform/http/problem';
import { withSpace } from './disk-space';
import { fileNameOf } from './file-name';
import { fileTypeOf } from './file-types';
import { FilesService, type Keys } from './files.service';
import type { Received } from './incoming';
import { type Renditions, render } from './renditions';

/** What a received file is, and how it will be shown. */
export interface NewFile extends Received {
  name: string;
  type: string;
  renditions: Renditions | null;
}
/** Bytes that are stored and have no row yet. */
export interface Staged {
  keys: Keys;
  file: NewFile;
}

/** `ab/cd/random`: nothing that anybody typed. */
export const newKey = (): string => {
  const random = randomBytes(26);
  return `${random.toString('hex', 0, 1)}/${random.toString('hex', 1, 2)}/${random.toString('base64url', 2)}`;
};

/** The way from a received file to stored bytes. They come before their row, so that a row always has its bytes. */
@Injectable()
export class Staging {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly files: FilesService,
  ) {}

  /** Judges what was received, against the room that its owner has left. @throws TooLarge `quota_exceeded`, Unsupported, Unprocessable for images */
  async examine(owner: { id: number }, received: Received): Promise<NewFile> {
    await this.db.transaction((tx) => ensureRoom(tx, owner, received.size));
    const name = fileNameOf(received.name);
    const { type, image } = await fileTypeOf(received.path, name);
    return { ...received, name, type, renditions: image ? await render(received.path, image) : null };
  }

  /**
   * Stores the bytes for a row that `work` makes; nothing stays of them when it fails.
   * @throws NoSpace, and what `work` throws
   */
  async during<T>(file: NewFile, work: (staged: Staged) => Promise<T>): Promise<T> {
    const keys: Keys = { key: newKey(), display_key: file.renditions && newKey(), thumb_key: file.renditions && newKey() };
    try {
      await withSpace(() => this.put(keys, file));
      return await work({ keys, file });
    } catch (error) {
      await this.files.forget([keys]);
      throw error;
    }
  }

  forget(staged: Staged[]): Promise<void> {
    return this.files.forget(staged.map(({ keys }) => keys));
  }

  private async put({ key, display_key, thumb_key }: Keys, { path, renditions }: NewFile): Promise<void> {
    await this.store.put(key, { path });
    if (renditions && display_key) await this.store.put(display_key, renditions.display);
    if (renditions && thumb_key) await this.store.put(thumb_key, renditions.thumb);
  }
}

/**
 * Holds the person's row, so that two uploads at once don't both take the last room. Every version counts for whose file it is,
 * the same bytes once.
 * @throws TooLarge `quota_exceeded`
 */
export async function ensureRoom(tx: Tx, owner: { id: number }, size: number): Promise<void> {
  await row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [owner.id]);
  const found = await row<{ used: number }>(
    tx,
    `SELECT coalesce(sum(size), 0)::bigint AS used FROM (
       SELECT key, size FROM files WHERE owner_id = $1
        UNION SELECT v.key, v.size FROM file_versions v JOIN files f ON f.id = v.file_id WHERE f.owner_id = $1) stored`,
    [owner.id],
  );
  if ((found?.used ?? 0) + size > fileLimits.perPersonBytes)
    throw Problems.tooLarge('quota_exceeded', { limit: fileLimits.perPersonBytes });
}
