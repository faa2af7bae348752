import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type File, fileLimits } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { presentFile } from './file-json';
import { fileTypeOf, nameByContent } from './file-types';
import { findFile } from './files.queries';
import { Incoming, type Received } from './incoming';
import { render } from './renditions';
import { ensureRoom, type Staged, Staging } from './staging';

@Injectable()
export class UploadService {
  constructor(
    private readonly db: Database,
    private readonly incoming: Incoming,
    private readonly staging: Staging,
  ) {}

  /**
   * Takes one file in; it is its owner's alone until something uses it.
   * @throws Invalid, TooLarge `too_large` or `quota_exceeded`, Unsupported, Unprocessable for images, NoSpace
   */
  async upload(actor: Actor, request: FastifyRequest): Promise<File> {
    return this.incoming.receive(request, (received) => this.keep(actor, received));
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
    return this.keep(actor, { path, name: await nameByContent(path, name), size, sha256: hash.digest() });
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
    const sha256 = createHash('sha256').update(bytes).digest();
    const file = { path, name, type, size: bytes.length, sha256, renditions: await render(path, image) };
    return this.staging.during(file, async (staged) => staged);
  }

  /** The row of what was staged, as this person's. */
  register(tx: Tx, owner: { id: number }, staged: Staged): Promise<number> {
    return insert(tx, owner, staged);
  }

  forget(staged: Staged[]): Promise<void> {
    return this.staging.forget(staged);
  }

  private async keep(actor: Actor, received: Received): Promise<File> {
    const file = await this.staging.examine(actor, received);
    return this.staging.during(file, (staged) =>
      this.db.transaction(async (tx) => {
        await ensureRoom(tx, actor, file.size);
        return presentFile(actor, await findFile(within(tx), actor, await insert(tx, actor, staged)));
      }),
    );
  }
}

async function insert(tx: Tx, owner: { id: number }, { keys, file }: Staged): Promise<number> {
  const { name, type, size, sha256, renditions } = file;
  const made = await row<{ id: number }>(
    tx,
    `INSERT INTO files (owner_id, name, type, size, key, display_key, thumb_key, width, height, sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [owner.id, name, type, size, keys.key, keys.display_key, keys.thumb_key, renditions?.width ?? null, renditions?.height ?? null, sha256],
  );
  if (!made) throw Problems.unavailable();
  return made.id;
}
