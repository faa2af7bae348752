import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { fileLimits } from '@ruche/contracts';
import { FileStore } from '../../platform/files/file-store';
import { type Api, useApi } from '../../testing/api';
import { aPerson, type TestPerson, times } from '../../testing/factories';
import { aFile, noise, onDisk, samples } from './files.factory';

const api = useApi();
const upload = (who: TestPerson, bytes: Buffer, name: string, type?: string) => api.as(who).upload('/api/files', bytes, name, type);
const fill = (who: TestPerson, size: number) =>
  api.db.rows(
    `INSERT INTO files (owner_id, name, type, size, key, sha256) VALUES ($1, 'big', 'application/zip', $2, 'spec/' || random(), '')`,
    [who.id, size],
  );

describe('what is taken', () => {
  it.each(Object.keys(samples))('%s, by its bytes', async (extension) => {
    const ada = await aPerson(api);
    const answer = await upload(ada, samples[extension] as Buffer, `Notre fichier.${extension.toUpperCase()}`, 'image/png');
    expect([answer.status, answer.body.name, answer.body.thumbnailUrl]).toEqual([201, `Notre fichier.${extension.toUpperCase()}`, null]);
    expect(answer.body).toMatchObject({ size: samples[extension]?.length, uploadedBy: { id: ada.id }, can: { remove: true } });
  });

  it.each(Object.keys(samples))('%s under another name is refused', async (extension) => {
    const ada = await aPerson(api);
    const lies = Object.keys(samples).filter((other) => other !== extension && !(isText(extension) && isText(other)));
    for (const name of [...lies, 'png', 'jpg', 'webp']) {
      const answer = await upload(ada, samples[extension] as Buffer, `x.${name}`, 'image/png');
      expect([name, answer.status, answer.body.code]).toEqual([name, 415, 'type_mismatch']);
    }
  });
  const isText = (extension: string) => ['txt', 'csv', 'md', 'svg'].includes(extension);

  it('refuses kinds that are not on the list, whatever they claim', async () => {
    const ada = await aPerson(api);
    for (const name of [
      'page.html',
      'run.exe',
      'a.js',
      'x.png.html',
      'noextension',
      'x.constructor',
      'x.__proto__',
      'shell.php\0.png\0.php',
      '',
    ])
      expect([name, (await upload(ada, Buffer.from('<!doctype html><script>alert(1)</script>'), name, 'image/png')).status]).toEqual([
        name,
        name === '' ? 400 : 415,
      ]);
    expect((await upload(ada, Buffer.from([0x61, 0, 0x62]), 'binary.txt')).body.code).toBe('type_mismatch');
    const html = Buffer.concat([samples['pdf'] as Buffer, Buffer.from('<script>alert(1)</script>')]);
    expect((await upload(ada, html, 'x.txt')).status).toBe(415);
  });

  it('wants one file, in the field `file`, from somebody', async () => {
    const ada = await aPerson(api);
    expect((await upload(ada, Buffer.alloc(0), 'empty.txt')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'file', message: 'empty' }],
    });
    expect((await api.as(ada).send('POST', '/api/files', { body: { file: 'x' } })).status).toBe(415);
    expect((await api.as(ada).send('POST', '/api/files')).status).toBe(415);
    const cut = await api.as(ada).send('POST', '/api/files', {
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(cut.status).toBe(400);
    const wrong = await api.as(ada).send('POST', '/api/files', {
      body: '--x\r\nContent-Disposition: form-data; name="avatar"; filename="a.txt"\r\n\r\nbody\r\n--x--\r\n',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ path: 'file', message: 'required' }] });
    expect((await api.as().upload('/api/files', Buffer.from('x'), 'x.txt')).status).toBe(401);
    expect(await onDisk(api)).toMatchObject({ incoming: 0 });
  });
});

describe('how much is taken', () => {
  it('up to 25 MB, and nothing stays of more', async () => {
    const ada = await aPerson(api);
    const line = Buffer.from('All work and no play makes Ada a dull person.\n');
    const text = (size: number) => Buffer.alloc(size, line);
    expect((await upload(ada, text(fileLimits.bytes), 'most.txt')).status).toBe(201);
    const before = await onDisk(api);
    for (const size of [fileLimits.bytes + 1, fileLimits.bytes + 200_000])
      expect((await upload(ada, text(size), 'more.txt')).body).toMatchObject({ status: 413, code: 'too_large' });
    expect(await onDisk(api)).toEqual(before);
  });

  it('cuts an endless body instead of reading it', async () => {
    const sent = await endless(api, await aPerson(api));
    expect(sent).toBeLessThan(2 * fileLimits.bytes);
    expect(await onDisk(api)).toMatchObject({ incoming: 0 });
  });

  it('no more per person than the quota, even by uploads at once', async () => {
    const ada = await aPerson(api);
    await fill(ada, fileLimits.perPersonBytes - 150);
    const before = await onDisk(api);
    const answers = await Promise.all(times(4, () => upload(ada, Buffer.alloc(100, 'x'), 'x.txt')));
    expect(answers.map((a) => a.body.code ?? a.status).sort()).toEqual([201, 'quota_exceeded', 'quota_exceeded', 'quota_exceeded']);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 413, 413, 413]);
    expect(await onDisk(api)).toEqual({ store: before.store + 1, incoming: 0 });
  });

  it('answers 503 where nothing can be written, and goes on once it can', async () => {
    const ada = await aPerson(api);
    const readOnly = Object.assign(new Error('read-only file system'), { code: 'EROFS' });
    const put = jest.spyOn(api.app.get(FileStore), 'put').mockRejectedValueOnce(readOnly);
    expect((await upload(ada, samples['txt'] as Buffer, 'x.txt')).body).toMatchObject({ status: 503, code: 'files_unavailable' });
    put.mockRestore();
    const incoming = join(api.folder, 'incoming');
    await rm(incoming, { recursive: true, force: true });
    await writeFile(incoming, 'where a folder should be');
    expect((await upload(ada, samples['txt'] as Buffer, 'x.txt')).body).toMatchObject({ status: 503, code: 'files_unavailable' });
    await rm(incoming);
    await aFile(api, ada);
  });

  it('answers 507 on a full disk and leaves nothing behind', async () => {
    const ada = await aPerson(api);
    const before = await onDisk(api);
    const store = api.app.get(FileStore);
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const put = jest.spyOn(store, 'put').mockRejectedValueOnce(full);
    expect((await upload(ada, samples['txt'] as Buffer, 'x.txt')).body).toMatchObject({ status: 507, code: 'no_space' });
    put.mockRestore();
    const real = store.put.bind(store);
    let calls = 0;
    jest.spyOn(store, 'put').mockImplementation((key, bytes) => (++calls === 3 ? Promise.reject(full) : real(key, bytes)));
    expect((await upload(ada, await noise().png().toBuffer(), 'x.png')).status).toBe(507);
    jest.restoreAllMocks();
    expect(await onDisk(api)).toEqual(before);
    await aFile(api, ada);
  });
});

/** @returns how many bytes of a body without end the server took */
async function endless(of: Api, who: TestPerson): Promise<number> {
  const server = of.app.getHttpServer() as Server;
  const request = httpRequest({
    port: (server.address() as AddressInfo).port,
    method: 'POST',
    path: '/api/files',
    headers: {
      host: 'localhost',
      cookie: await of.cookieOf(who),
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    },
  });
  const over = new Promise<void>((done) => request.on('error', () => done()).on('close', () => done()));
  request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="big.txt"\r\n\r\n');
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  let ended = false;
  void over.then(() => {
    ended = true;
  });
  let status = 0;
  request.on('response', (response) => {
    status = response.statusCode ?? 0;
    response.resume();
  });
  while (!ended && request.socket?.destroyed !== true) {
    if ((request.socket?.bytesWritten ?? 0) > 8 * fileLimits.bytes) break;
    if (!request.write(chunk)) await Promise.race([once(request, 'drain').catch(() => undefined), over]);
  }
  const sent = request.socket?.bytesWritten ?? 0;
  request.destroy();
  await over;
  server.close();
  expect([0, 413]).toContain(status);
  return sent;
}
