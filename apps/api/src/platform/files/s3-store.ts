import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { FileMissing, FileStore, isKey, type OnDisk, StoreUnavailable } from './file-store';
import { codeOf, type Patience, type Payload, S3Client, type S3Settings } from './s3-client';

/** What services say when there is no room left, besides status 507. */
const FULL = new Set(['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'InsufficientStorage']);

/** Files in a bucket of any service that speaks S3's protocol. One request writes a file: it is there whole, or not at all. */
export class S3Store extends FileStore {
  private readonly client: S3Client;

  constructor(settings: S3Settings, patience?: Patience) {
    super();
    this.client = new S3Client(settings, patience);
  }

  async put(key: string, bytes: Buffer | OnDisk): Promise<void> {
    const answer = await this.client.ask({ method: 'PUT', key: ours(key), payload: await payloadOf(bytes) });
    if (answer.statusCode === 200) return void answer.resume();
    throw await this.refusal(answer, key);
  }

  async open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number }> {
    const answer = await this.client.ask({ method: 'GET', key: ours(key), range });
    if (answer.statusCode === 200 && !range) return { stream: answer, size: Number(answer.headers['content-length']) };
    const [part, total] = answer.headers['content-range']?.split('/') ?? [];
    if (answer.statusCode === 206 && part === `bytes ${range?.start}-${range?.end}`) return { stream: answer, size: Number(total) };
    throw await this.refusal(answer, key);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.client.ask({ method: 'DELETE', key: ours(key) });
    if (answer.statusCode === 404 && (await codeOf(answer)) === 'NoSuchKey') return;
    if ((answer.statusCode ?? 500) >= 300) throw await this.refusal(answer, key);
    answer.resume();
  }

  async fault(): Promise<string | null> {
    try {
      const answer = await this.client.ask({ method: 'HEAD' });
      answer.resume();
      if (answer.statusCode === 200) return null;
      const words = this.client.wordsOf(answer);
      if (answer.statusCode === 403) return `${words}: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY don't open it`;
      return answer.statusCode === 404 ? `${words}: there is no such bucket` : words;
    } catch (error) {
      return (error as Error).message;
    }
  }

  close(): void {
    this.client.close();
  }

  private async refusal(answer: IncomingMessage, key: string): Promise<Error> {
    const { statusCode } = answer;
    const code = await codeOf(answer);
    if (statusCode === 404 && code === 'NoSuchKey') return new FileMissing(key);
    const words = this.client.wordsOf(answer, code);
    return statusCode === 507 || FULL.has(code ?? '') ? Object.assign(new Error(words), { code: 'ENOSPC' }) : new StoreUnavailable(words);
  }
}

function ours(key: string): string {
  if (!isKey(key)) throw new FileMissing(key);
  return key;
}

async function payloadOf(bytes: Buffer | OnDisk): Promise<Payload> {
  const open = () => (Buffer.isBuffer(bytes) ? Readable.from([bytes]) : createReadStream(bytes.path));
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of open() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, hash: hash.digest('hex'), open };
}
