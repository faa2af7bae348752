import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { StoreUnavailable } from './file-store';

export interface S3Settings {
  /** The service's address without the bucket. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `endpoint/bucket/key`, as most servers of one's own want it; false: `bucket.endpoint/key`. */
  pathStyle: boolean;
}

/** A body that can be sent again. */
export interface Payload {
  size: number;
  /** SHA-256 in hexadecimal. It is signed: the service refuses bytes that changed on their way. */
  hash: string;
  open: () => Readable;
}

export interface Patience {
  /** So many tries in all, the second after `pauseMs`, each further one after twice as long. */
  tries: number;
  pauseMs: number;
  /** A connection on which nothing moves for so long is given up. */
  silenceMs: number;
}
const PATIENCE: Patience = { tries: 4, pauseMs: 200, silenceMs: 15_000 };
const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Answers after which the same request may succeed. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** Once the answer has begun, whoever reads it may be what holds it back: a phone on a train. */
const SLOW_READER = 8;
const MOST_CONNECTIONS = 64;

interface Asked {
  method: 'GET' | 'PUT' | 'DELETE' | 'HEAD';
  /** Below the bucket; the bucket itself without one. */
  key?: string;
  range?: { start: number; end: number } | undefined;
  payload?: Payload;
}

/** Signed requests to one bucket of a service that speaks S3's protocol (Signature Version 4), tried again when it is worth it. */
export class S3Client {
  private readonly agent: HttpAgent | HttpsAgent;
  private readonly root: URL;
  private readonly name: string;

  constructor(
    private readonly settings: S3Settings,
    private readonly patience: Patience = PATIENCE,
  ) {
    const { endpoint, bucket, pathStyle } = settings;
    this.root = new URL(pathStyle ? `${endpoint.replace(/\/+$/, '')}/${bucket}` : endpoint);
    if (!pathStyle) this.root.hostname = `${bucket}.${this.root.hostname}`;
    this.name = `The file store at ${endpoint} (bucket ${bucket})`;
    const options = { keepAlive: true, maxSockets: MOST_CONNECTIONS };
    this.agent = this.root.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  }

  /** @returns the answer, whatever its status. @throws StoreUnavailable when there is none, or only ones that pass */
  async ask(asked: Asked): Promise<IncomingMessage> {
    for (let tries = 1; ; tries++) {
      const { answer, failure } = await this.once(asked).then(
        (came) => ({ answer: came, failure: '' }),
        (error: Error) => ({ answer: undefined, failure: `cannot be reached: ${error.message}` }),
      );
      if (answer && !PASSING.has(answer.statusCode ?? 0)) return answer;
      if (tries === this.patience.tries)
        throw new StoreUnavailable(answer ? this.wordsOf(answer, await codeOf(answer)) : `${this.name} ${failure}`);
      answer?.resume();
      await wait(this.patience.pauseMs * 2 ** (tries - 1));
    }
  }

  /** Why the service did not do it, as one sentence that names it. */
  wordsOf(answer: IncomingMessage, code = ''): string {
    return `${this.name} answered ${answer.statusCode} ${code}`.trim();
  }

  close(): void {
    this.agent.destroy();
  }

  private async once({ method, key, range, payload }: Asked): Promise<IncomingMessage> {
    const { accessKeyId, secretAccessKey, region } = this.settings;
    const headers: Record<string, string> = { 'x-amz-content-sha256': payload?.hash ?? EMPTY_HASH };
    if (range) headers['range'] = `bytes=${range.start}-${range.end}`;
    const url = new URL(this.root);
    if (key) url.pathname = `${url.pathname.replace(/\/$/, '')}/${key}`;
    const signed = await new AwsV4Signer({ method, url: url.href, headers, accessKeyId, secretAccessKey, region, service: 's3' }).sign();
    const sent: Record<string, string | number> = Object.fromEntries(signed.headers);
    if (payload) Object.assign(sent, { 'content-length': payload.size, 'content-type': 'application/octet-stream' });
    return this.send(url, method, sent, payload);
  }

  private send(url: URL, method: string, headers: Record<string, string | number>, payload?: Payload): Promise<IncomingMessage> {
    const { silenceMs } = this.patience;
    const open = url.protocol === 'https:' ? overHttps : overHttp;
    return new Promise((answered, failed) => {
      const request = open(url, { method, headers, agent: this.agent, timeout: silenceMs });
      request.on('response', (answer) => {
        request.setTimeout(SLOW_READER * silenceMs);
        answered(answer);
      });
      request.on('timeout', () => request.destroy(new Error(`nothing came for ${silenceMs / 1_000} s`)));
      request.on('error', failed);
      if (payload) pipeline(payload.open(), request).catch(failed);
      else request.end();
    });
  }
}

/** The code in an answer that refuses, such as `NoSuchKey`; reads the answer to its end. */
export async function codeOf(answer: IncomingMessage): Promise<string | undefined> {
  const body = await text(answer).catch(() => '');
  return /<Code>(\w{1,60})<\/Code>/.exec(body)?.[1];
}
