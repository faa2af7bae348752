import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anS3Server } from '../../testing/s3';
import { readConfig } from '../config/config';
import { DiskStore } from './disk-store';
import { FileMissing, type FileStore, StoreUnavailable } from './file-store';
import { S3Store } from './s3-store';

let folder: string;
let s3: Awaited<ReturnType<typeof anS3Server>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruche-store-'));
  s3 = await anS3Server();
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

const aKey = () => {
  const name = randomBytes(20).toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
};
const read = async (store: FileStore, key: string, range?: { start: number; end: number }) => buffer((await store.open(key, range)).stream);

/** What every store must do, wherever it keeps its bytes. */
describe.each([
  ['a folder', () => new DiskStore(join(folder, 'files'))],
  ['a bucket', () => new S3Store(s3.settings)],
])('files in %s', (_, make) => {
  let store: FileStore & { close?: () => void };
  beforeAll(() => {
    store = make();
  });
  afterAll(() => store.close?.());

  it('come back byte for byte, with their size', async () => {
    for (const bytes of [Buffer.from('a'), Buffer.alloc(0), randomBytes(3_000_000)]) {
      const key = aKey();
      await store.put(key, bytes);
      const { stream, size } = await store.open(key);
      expect([size, (await buffer(stream)).equals(bytes)]).toEqual([bytes.length, true]);
    }
  });

  it('are taken from this machine', async () => {
    const [key, path, bytes] = [aKey(), join(folder, 'outside'), randomBytes(200_000)];
    await writeFile(path, bytes);
    await store.put(key, { path });
    expect((await read(store, key)).equals(bytes)).toBe(true);
    await expect(store.put(aKey(), { path: join(folder, 'nowhere') })).rejects.toThrow('ENOENT');
  });

  it('are given by parts, both ends included, with the size of the whole', async () => {
    const [key, bytes] = [aKey(), randomBytes(1_000)];
    await store.put(key, bytes);
    for (const [start, end] of [
      [0, 1],
      [10, 19],
      [0, 999],
      [999, 999],
    ] as const) {
      const { stream, size } = await store.open(key, { start, end });
      expect([size, (await buffer(stream)).equals(bytes.subarray(start, end + 1))]).toEqual([1_000, true]);
    }
  });

  it('are replaced as a whole', async () => {
    const key = aKey();
    await store.put(key, Buffer.from('long words of before'));
    await store.put(key, Buffer.from('now'));
    expect((await read(store, key)).toString()).toBe('now');
  });

  it('are missing when they are not there or no longer', async () => {
    const key = aKey();
    await expect(store.open(key)).rejects.toThrow(FileMissing);
    await expect(store.open(key, { start: 0, end: 1 })).rejects.toThrow(FileMissing);
    await store.put(key, Buffer.from('x'));
    await store.remove(key);
    await store.remove(key);
    await expect(store.open(key)).rejects.toThrow(FileMissing);
  });

  it('many at once do not meet', async () => {
    const all = Array.from({ length: 40 }, (_each, i) => [aKey(), Buffer.from(`file ${i}`)] as const);
    await Promise.all(all.map(([key, bytes]) => store.put(key, bytes)));
    expect(await Promise.all(all.map(async ([key]) => (await read(store, key)).toString()))).toEqual(all.map(([, b]) => b.toString()));
  });

  it.each(['../out', 'ab/cd/../../../etc/passwd', '/etc/passwd', 'ab/cd/short', 'AB/CD/aaaaaaaaaaaaaaaaaaaaaaaa', 'ab/cd/a?acl', ''])(
    'knows no key such as %j',
    async (key) => {
      for (const act of [() => store.open(key), () => store.put(key, Buffer.from('x')), () => store.remove(key)])
        await expect(act()).rejects.toThrow(FileMissing);
    },
  );

  it('says nothing is wrong', async () => expect(await store.fault()).toBeNull());
});

it('a folder holds no half file when what it should take breaks off', async () => {
  const root = join(folder, 'broken');
  await expect(new DiskStore(root).put('ab/cd/aaaaaaaaaaaaaaaaaaaaaaaa', { path: folder })).rejects.toThrow();
  expect((await readdir(root, { recursive: true, withFileTypes: true })).filter((f) => f.isFile())).toEqual([]);
});

describe('a bucket that is out of order', () => {
  let server: Server;
  let answer: RequestListener;
  let asked: { method: string; hash: string | undefined; body: Buffer }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      void buffer(request).then((body) => {
        asked.push({ method: `${request.method}`, hash: request.headers['x-amz-content-sha256'] as string, body });
        answer(request, response);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const store = (settings = {}) =>
    new S3Store(
      { ...s3.settings, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...settings },
      { tries: 3, pauseMs: 1, silenceMs: 300 },
    );
  const refusing =
    (status: number, code: string): RequestListener =>
    (_request, response) =>
      void response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);

  it('is asked again when it may help, with all the bytes, whose hash is signed', async () => {
    asked = [];
    const bytes = randomBytes(100_000);
    answer = (request, response) => {
      if (asked.length === 1) return void request.socket.destroy();
      response.writeHead(asked.length === 2 ? 503 : 200).end();
    };
    await store().put(aKey(), bytes);
    expect(asked.map(({ body }) => body.equals(bytes))).toEqual([true, true, true]);
    expect(asked[0]?.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is given up after so many tries, or when nothing comes; its words say where', async () => {
    asked = [];
    answer = refusing(503, 'SlowDown');
    await expect(store().open(aKey())).rejects.toThrow(/127\.0\.0\.1:\d+ \(bucket ruche\) answered 503 SlowDown/);
    expect(asked).toHaveLength(3);
    answer = () => undefined;
    await expect(store().open(aKey())).rejects.toThrow('nothing came for 0.3 s');
    await expect(store({ endpoint: 'http://127.0.0.1:1' }).remove(aKey())).rejects.toThrow(StoreUnavailable);
  });

  it('is not asked again when it refuses for good; a full one says so', async () => {
    asked = [];
    answer = refusing(403, 'AccessDenied');
    await expect(store().open(aKey())).rejects.toThrow('AccessDenied');
    answer = refusing(404, 'NoSuchBucket');
    await expect(store().open(aKey())).rejects.toThrow(StoreUnavailable);
    answer = refusing(507, 'XMinioStorageFull');
    await expect(store().put(aKey(), Buffer.from('x'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(asked).toHaveLength(3);
  });

  it('breaks off a reading that breaks off, rather than end it early', async () => {
    answer = (request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setImmediate(() => request.socket.destroy());
    };
    await expect(read(store(), aKey())).rejects.toThrow();
  });

  it('names its fault to whoever starts the server', async () => {
    expect(await new S3Store({ ...s3.settings, secretAccessKey: 'another' }).fault()).toMatch(/answered 403.*don't open it$/);
    expect(await new S3Store({ ...s3.settings, bucket: 'elsewhere' }).fault()).toMatch(/answered 404.*no such bucket$/);
    expect(await store({ endpoint: 'http://127.0.0.1:1' }).fault()).toMatch(/cannot be reached/);
  });
});

it('the settings of a bucket come together or not at all', () => {
  const all = { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'ruche', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' };
  expect(readConfig(all)).toMatchObject(all);
  expect(() => readConfig({ ...all, S3_BUCKET: '' })).toThrow('S3_BUCKET: needed');
  expect(() => readConfig({ ...all, S3_BUCKET: 'a/b' })).toThrow('S3_BUCKET');
});
