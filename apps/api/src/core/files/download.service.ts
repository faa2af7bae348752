import { Injectable } from '@nestjs/common';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database';
import { FileMissing, FileStore } from '../../platform/files/file-store';
import { names } from '../../platform/http/etag';
import { ProblemError, Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { type ByteRange, rangeOf } from './byte-range';
import { renamed } from './file-name';
import { canFetchOriginal } from './files.policy';
import { findStored, type Stored } from './files.queries';

/** So long an image may be shown without asking whether it was replaced. */
const FRESH_S = 300;

export type Size = 'thumb' | 'full' | 'original';

/** The bytes that answer a request, and how they may be shown. */
interface Served {
  key: string;
  type: string;
  name: string;
  etag: string;
  inline: boolean;
  /** Our own re-encoding of an image. */
  rendition: boolean;
  headers?: Record<string, string>;
  /** Set for what players and readers fetch by parts. */
  partsOf: number | null;
}

@Injectable()
export class DownloadService {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
  ) {}

  /** Sends a file; rights are read anew for every request. @throws NotFound, Forbidden `not_owner` for the original of an image */
  async send(actor: Actor, id: number, size: Size | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.serve(choose(actor, await findStored(this.db, actor, id), size), request, reply);
  }

  /** Sends what the caller has found and judged, such as an earlier version. @param headers instead of what we say otherwise */
  async sendStored(
    actor: Actor,
    stored: Stored,
    size: Size | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
    headers: Record<string, string> = {},
  ): Promise<void> {
    await this.serve({ ...choose(actor, stored, size), headers }, request, reply);
  }

  private async serve(served: Served, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { 'if-none-match': known, 'if-range': ifRange, range } = request.headers;
    if (names(known, served.etag)) return void (await reply.headers(headersOf(served)).status(304).send());
    const wanted = served.partsOf !== null && (!ifRange || ifRange === served.etag) ? rangeOf(range, served.partsOf) : undefined;
    if (wanted === 'none') throw new ProblemError(416, 'bad_range', {}, { 'content-range': `bytes */${served.partsOf}` });
    await this.stream(served, wanted, reply);
  }

  private async stream(served: Served, range: ByteRange | undefined, reply: FastifyReply): Promise<void> {
    const { stream, size } = await this.store.open(served.key, range).catch((error: unknown) => {
      throw error instanceof FileMissing ? Problems.notFound() : error;
    });
    void reply.headers(headersOf(served));
    if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
    void reply.header('content-length', range ? range.end - range.start + 1 : size);
    await reply.send(stream);
  }
}

/** Inline are only what we encoded ourselves, and PDF. */
function choose(actor: Actor, file: Stored, size: Size = 'full'): Served {
  const isImage = file.display_key !== null;
  const key = size === 'thumb' ? file.thumb_key : size === 'full' && isImage ? file.display_key : file.key;
  if (key === null) throw Problems.notFound();
  const etag = `"${file.id}-${file.digest}-${isImage ? size : 'original'}"`;
  if (isImage && size !== 'original')
    return { key, type: 'image/webp', name: renamed(file.name, 'webp'), etag, inline: true, rendition: true, partsOf: null };
  ensure(canFetchOriginal(actor, file));
  const inParts = /^(video|audio)\/|^application\/pdf$/.test(file.type);
  return {
    key,
    type: file.type,
    name: file.name,
    etag,
    inline: file.type === 'application/pdf',
    rendition: false,
    partsOf: inParts ? file.size : null,
  };
}

function headersOf({ type, name, etag, inline, rendition, partsOf, headers }: Served): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': contentDisposition(name, { type: inline ? 'inline' : 'attachment' }),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': rendition ? `private, max-age=${FRESH_S}` : 'private, no-cache',
    'accept-ranges': partsOf === null ? 'none' : 'bytes',
    etag,
    ...headers,
  };
}
