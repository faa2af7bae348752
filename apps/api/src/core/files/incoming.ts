import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import { fileLimits } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config/config';
import { ProblemError, Problems } from '../../platform/http/problem';
import { withSpace } from './disk-space';

/** Boundaries and headers around the one file. */
const ENVELOPE = 64 * 1024;
/** Up to here a refused body is read to its end, so that the browser hears why; past it the connection is cut. */
const PATIENCE = 4 * fileLimits.bytes;

export interface Received {
  path: string;
  /** As the browser sent it. */
  name: string | undefined;
  size: number;
  sha256: Buffer;
}

/** Takes an upload from the network to a temporary file, counting as it comes: no more than a chunk is ever in memory. */
@Injectable()
export class Incoming {
  readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = join(config.RUCHE_DATA, 'incoming');
  }

  /**
   * Hands the received file to `work` and removes it afterwards, whatever happens.
   * @throws Invalid without a file, TooLarge, NoSpace
   */
  async receive<T>(request: FastifyRequest, work: (received: Received) => Promise<T>, most: number = fileLimits.bytes): Promise<T> {
    const path = join(this.folder, randomUUID());
    try {
      return await work(await withSpace(() => this.write(request, path, most)));
    } finally {
      // Where nothing can be written nothing is left; what is, the sweep takes.
      await rm(path, { force: true }).catch(() => undefined);
    }
  }

  /** Stored bytes as a file of this machine, for as long as `work` takes. */
  async borrow<T>({ stream }: { stream: Readable }, work: (path: string) => Promise<T>): Promise<T> {
    const path = join(this.folder, randomUUID());
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Files that a crash has left here. */
  async sweep(before: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found && found.mtime < before) await rm(path, { force: true, recursive: true });
    }
  }

  private async write(request: FastifyRequest, path: string, most: number): Promise<Received> {
    if (!request.isMultipart()) throw Problems.unsupported('multipart_expected');
    if (Number(request.headers['content-length'] ?? 0) > most + ENVELOPE) throw refusal(request, Problems.tooLarge());
    try {
      const part = await request.file({ limits: { fileSize: most } });
      if (part?.fieldname !== 'file') throw Problems.invalid('file', 'required');
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const { size, sha256 } = await save(part.file, path);
      if (size === 0) throw Problems.invalid('file', 'empty');
      // A browser writes the quotes of a name so, and nothing else (HTML, multipart form data).
      return { path, name: part.filename?.replaceAll('%22', '"'), size, sha256 };
    } catch (error) {
      throw refusal(request, asProblem(error as Failure));
    }
  }
}

/** @throws TooLarge at the first byte too many, without waiting for the rest */
async function save(file: MultipartFile['file'], path: string): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  file.once('limit', () => file.destroy(Problems.tooLarge()));
  await pipeline(file, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { size, sha256: hash.digest() };
}

type Failure = Error & { statusCode?: number; errno?: number };
/** What is neither a decision of ours nor the disk's fault is a body that the parser could not read. */
const asProblem = (error: Failure): Error =>
  error instanceof ProblemError || error.statusCode || error.errno ? error : Problems.badRequest('bad_multipart');

/** Before a refusal is answered: what is left of a short body is read and dropped, a long one is cut with the connection. */
function refusal(request: FastifyRequest, error: Error): Error {
  request.raw.unpipe();
  request.raw.resume();
  const declared = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (error instanceof ProblemError && declared > PATIENCE)
    return new ProblemError(error.status, error.code, error.extra, { ...error.headers, connection: 'close' });
  return error;
}
