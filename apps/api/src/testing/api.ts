import { mkdtemp, rm } from 'node:fs/promises';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CallOf, ReplyOf, Route } from '@ruche/contracts';
import supertest from 'supertest';
import { createApp } from '../app';
import { writeSessionCookie } from '../platform/auth/session-cookie';
import { newToken, tokenHash } from '../platform/auth/tokens';
import { readConfig } from '../platform/config/config';
import { connect, dataSourceOptions } from '../platform/database/data-source';
import { Database } from '../platform/database/database';
import { Origins } from '../platform/http/origins';
import { JobQueue } from '../platform/jobs/job-queue';
import { schema } from '../schema';
import { freshDatabase } from './postgres';
import { TestClock } from './test-clock';

export interface Named {
  id: number;
}
/** An answer of 400 and more. */
export class ProblemReply extends Error {
  constructor(
    readonly status: number,
    readonly body: { code: string } & Record<string, unknown>,
    readonly headers: Record<string, string>,
  ) {
    super(`${status} ${JSON.stringify(body)}`);
  }
}
type Options = { headers?: Record<string, string> };
type Call<R> = CallOf<R> extends Record<string, never> ? Options : CallOf<R> & Options;

/** The real application over HTTP on a real PostgreSQL, asked through the same descriptors as in the browser. */
export class Api {
  app!: NestFastifyApplication;
  db!: Database;
  readonly clock = new TestClock();
  folder!: string;
  private readonly cookies = new Map<number, string>();

  constructor(private readonly settings: Record<string, string> = {}) {}

  async start(url?: string): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'ruche-spec-'));
    const database = url ?? (await freshDatabase());
    const source = await connect(dataSourceOptions(database, schema, 8), () => undefined);
    const read = readConfig({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      RUCHE_DATA: this.folder,
      CREATIONS_PER_MINUTE: '100000',
      WRITES_PER_MINUTE: '1000000',
      READS_PER_MINUTE: '1000000',
      ...this.settings,
    });
    this.app = await createApp({ ...read, secret: 'a secret of the specs', DATABASE_URL: database }, source, this.clock);
    await this.app.get(JobQueue).boss.start();
    // One server for all requests: supertest would open and close one for each, and wait for connections that are kept alive.
    const server = this.app.getHttpServer() as Server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.db = this.app.get(Database);
  }

  async stop(): Promise<void> {
    await this.app.get(JobQueue).boss.stop({ graceful: false, wait: false });
    (this.app.getHttpServer() as Server).closeAllConnections();
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Sessions were ended: new ones from now on. */
  forgetCookies(): void {
    this.cookies.clear();
  }

  /** Requests as this person; as nobody without one. */
  as(person?: Named): Caller {
    return new Caller(this, person);
  }

  async cookieOf(person: Named): Promise<string> {
    let cookie = this.cookies.get(person.id);
    if (!cookie) {
      const token = newToken();
      await this.db.rows(
        `INSERT INTO sessions (token_hash, person_id, expires_at, address, device) VALUES ($1, $2, now() + interval '1 day', '127.0.0.0/24', 'spec')`,
        [tokenHash(token), person.id],
      );
      [cookie = ''] = writeSessionCookie(token, 60, this.app.get(Origins).secure).split(';');
      this.cookies.set(person.id, cookie);
    }
    return cookie;
  }
}

export class Caller {
  constructor(
    private readonly api: Api,
    private readonly person: Named | undefined,
  ) {}

  /** The reply, typed by the descriptor. @throws ProblemReply */
  async call<R extends Route>(route: R, ...[input]: Record<never, never> extends CallOf<R> ? [Call<R>?] : [Call<R>]): Promise<ReplyOf<R>> {
    const { params, query, body, headers } = (input ?? {}) as {
      params?: object;
      query?: object;
      body?: object;
      headers?: Record<string, string>;
    };
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])));
    const base = path.startsWith('/health') || path === '/metrics' ? '' : '/api';
    const answer = await this.send(route.method, base + path, { query, body, headers });
    if (answer.status >= 400)
      throw new ProblemReply(answer.status, answer.body as { code: string }, answer.headers as Record<string, string>);
    if (route.reply && !route.transport && answer.status !== 304) onlyNamed(route, answer.body);
    return answer.body as ReplyOf<R>;
  }

  /** The bare answer, for specs about status, headers or bytes. */
  async send(
    method: string,
    path: string,
    more: { query?: object; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<supertest.Response> {
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const request = supertest(this.api.app.getHttpServer())[verb](path);
    void request.set('host', 'localhost').set('sec-fetch-site', 'same-origin');
    if (this.person) void request.set('cookie', await this.api.cookieOf(this.person));
    for (const [name, value] of Object.entries(more.headers ?? {})) void request.set(name, value);
    if (more.query) void request.query(more.query);
    return more.body === undefined ? request : request.send(more.body as object);
  }

  /** The status of a stream, which is left as soon as it has one. */
  async statusOfStream(path: string, headers: Record<string, string>): Promise<number> {
    const server = this.api.app.getHttpServer() as Server;
    const { port } = server.address() as AddressInfo;
    return new Promise((done, fail) => {
      const request = get({ host: '127.0.0.1', port, path, headers: { ...headers, host: 'localhost' } }, (reply) => {
        done(reply.statusCode ?? 0);
        request.destroy();
      });
      request.on('error', fail);
    });
  }

  /** Uploads one file. */
  async upload(path: string, bytes: Buffer, name: string, type = 'application/octet-stream'): Promise<supertest.Response> {
    const request = supertest(this.api.app.getHttpServer()).post(path).set('host', 'localhost').set('sec-fetch-site', 'same-origin');
    if (this.person) void request.set('cookie', await this.api.cookieOf(this.person));
    return request.attach('file', bytes, { filename: name, contentType: type });
  }
}

/** What was sent is what the schema names, and nothing besides. */
function onlyNamed({ reply, method, path }: Route, sent: unknown): void {
  if (!isDeepStrictEqual(reply?.parse(sent), sent)) throw new Error(`${method} ${path} sends what its schema does not name`);
}

/** One application for a spec file, started before its first test and stopped after the last. */
export function useApi(settings: Record<string, string> = {}): Api {
  const api = new Api(settings);
  beforeAll(() => api.start(), 30_000);
  afterAll(() => api.stop(), 30_000);
  return api;
}
