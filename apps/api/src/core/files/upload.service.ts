import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type File, fileLimits } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { FileStore } from '../../platform/files/file-store';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { withSpace } from './disk-space';
import { presentFile } from './file-json';
import { fileNameOf } from './file-name';
import { fileTypeOf, nameByContent } from './file-types';
import { findFile } from './files.queries';
import { FilesService, type Keys } from './files.service';
import { Incoming, type Received } from './incoming';
import { type Renditions, render } from './renditions';

/** Bytes that are stored and have no row yet. */
export interface Staged {
  keys: Keys;
  file: NewFile;
}
interface NewFile extends Received {
  name: string;
  type: string;
  renditions: Renditions | null;
}

/** `ab/cd/random`: nothing that anybody typed. */
export const newKey = (): string => {
  const random = randomBytes(26);
  return `${random.toString('hex', 0, 1)}/${random.toString('hex', 1, 2)}/${random.toString('base64url', 2)}`;
};

@Injectable()
export class UploadService {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly incoming: Incoming,
    private readonly files: FilesService,
  ) {}

  /**
   * Takes one file in; it is its owner's alone until something uses it.
   * @throws Invalid, TooLarge `too_large` or `quota_exceeded`, Unsupported, Unprocessable for images, NoSpace
   */
  async upload(actor: Actor, request: FastifyRequest): Promise<File> {
    return this.incoming.receive(request, (received) => this.judge(actor, received));
  }

  /** The same of a file on this machine, which stays where it is; an image that is called by another kind gets the name of its own. @throws what `upload` throws */
  async take(actor: Actor, path: string, name: string): Promise<File> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > fileLimits.bytes) throw Problems.tooLarge();
      hash.update(chunk);
    }
    if (size === 0) throw Problems.invalid('file', 'empty');
    return this.judge(actor, { path, name: await nameByContent(path, name), size, sha256: hash.digest() });
  }

  private async judge(actor: Actor, received: Received): Promise<File> {
    await this.db.transaction((tx) => ensureRoom(tx, actor, received.size));
    const name = fileNameOf(received.name);
    const { type, image } = await fileTypeOf(received.path, name);
    const renditions = image ? await render(received.path, image) : null;
    return this.keep(actor, { ...received, name, type, renditions });
  }

  /**
   * Puts a picture of this machine by, for a row that follows in a transaction of the caller's; `forget` it when that fails.
   * @throws Unprocessable when it is no image that can be shown
   */
  async stage(path: string, given: string): Promise<Staged> {
    const bytes = await readFile(path);
    const name = await nameByContent(path, given);
    const { type, image } = await fileTypeOf(path, name);
    if (!image) throw Problems.invalid('picture', 'not_an_image');
    const file = {
      path,
      name,
      type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      renditions: await render(path, image),
    };
    const keys = { key: newKey(), display_key: newKey(), thumb_key: newKey() };
    await withSpace(() => this.put(keys, file));
    return { keys, file };
  }

  /** The row of what was staged, as this person's. */
  register(tx: Tx, owner: { id: number }, { keys, file }: Staged): Promise<number> {
    return insert(tx, owner, keys, file);
  }

  forget(staged: Staged[]): Promise<void> {
    return this.files.forget(staged.map(({ keys }) => keys));
  }

  /** Bytes first, then the row: a row always has its bytes. */
  private async keep(actor: Actor, file: NewFile): Promise<File> {
    const keys: Keys = { key: newKey(), display_key: file.renditions && newKey(), thumb_key: file.renditions && newKey() };
    try {
      await withSpace(() => this.put(keys, file));
      return await this.db.transaction(async (tx) => {
        await ensureRoom(tx, actor, file.size);
        return presentFile(actor, await findFile(within(tx), actor, await insert(tx, actor, keys, file)));
      });
    } catch (error) {
      await this.files.forget([keys]);
      throw error;
    }
  }

  private async put({ key, display_key, thumb_key }: Keys, { path, renditions }: NewFile): Promise<void> {
    await this.store.put(key, { path });
    if (renditions && display_key) await this.store.put(display_key, renditions.display);
    if (renditions && thumb_key) await this.store.put(thumb_key, renditions.thumb);
  }
}

/** Holds the person's row, so that two uploads at once don't both take the last room. @throws TooLarge `quota_exceeded` */
async function ensureRoom(tx: Tx, actor: Actor, size: number): Promise<void> {
  await row(tx, 'SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE', [actor.id]);
  const found = await row<{ used: number }>(tx, 'SELECT coalesce(sum(size), 0)::bigint AS used FROM files WHERE owner_id = $1', [actor.id]);
  if ((found?.used ?? 0) + size > fileLimits.perPersonBytes)
    throw Problems.tooLarge('quota_exceeded', { limit: fileLimits.perPersonBytes });
}

async function insert(tx: Tx, actor: { id: number }, keys: Keys, { name, type, size, sha256, renditions }: NewFile): Promise<number> {
  const made = await row<{ id: number }>(
    tx,
    `INSERT INTO files (owner_id, name, type, size, key, display_key, thumb_key, width, height, sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [actor.id, name, type, size, keys.key, keys.display_key, keys.thumb_key, renditions?.width ?? null, renditions?.height ?? null, sha256],
  );
  if (!made) throw Problems.unavailable();
  return made.id;
}
