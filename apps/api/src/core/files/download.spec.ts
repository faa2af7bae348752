import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { files } from '@ruche/contracts';
import { FileStore } from '../../platform/files/file-store';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';
import { attach } from './attachments';
import { aFile, noise, samples } from './files.factory';

const api = useApi();
const fetch = (who: TestPerson | undefined, id: number | string, size?: string, headers?: Record<string, string>) =>
  api.as(who).send('GET', `/api/files/${id}`, { query: size ? { size } : {}, headers });
const use = (who: TestPerson, target: { entryId: number } | { commentId: number }, ...inlineFileIds: number[]) =>
  api.db.transaction((tx) => attach(tx, who, target, { inlineFileIds, fileIds: [] }));
const comment = async (author: TestPerson, entryId: number) =>
  (
    await api.db.row<{ id: number }>(`INSERT INTO comments (entry_id, author_id, body, text) VALUES ($1, $2, '{}', '') RETURNING id`, [
      entryId,
      author.id,
    ])
  )?.id as number;
/** All that the answer says but the id of the request. */
const said = ({ status, body, headers }: { status: number; body: unknown; headers: Record<string, string> }) => {
  const { requestId: _, ...rest } = body as Record<string, unknown>;
  const { date: _d, 'x-request-id': _r, 'content-length': _l, ...kept } = headers;
  return JSON.stringify({ status, rest, kept });
};

describe('who may fetch a file', () => {
  it('its owner alone, until it is used; to others it is as good as missing, in every size and for every verb', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const id = await aFile(api, ada);
    for (const size of [undefined, 'thumb', 'full', 'original']) {
      expect((await fetch(ada, id, size)).status).toBe(200);
      expect(said(await fetch(bob, id, size))).toBe(said(await fetch(bob, 2 ** 40, size)));
      expect((await fetch(undefined, id, size)).status).toBe(401);
    }
    for (const [method, path] of [
      ['GET', '/details'],
      ['DELETE', ''],
    ])
      expect(said(await api.as(bob).send(method as string, `/api/files/${id}${path}`))).toBe(
        said(await api.as(bob).send(method as string, `/api/files/${2 ** 40}${path}`)),
      );
    expect((await fetch(bob, id)).status).toBe(404);
    expect((await fetch(bob, id, undefined, { 'if-none-match': '*' })).status).toBe(404);
    expect((await fetch(ada, id, 'huge')).status).toBe(400);
  });

  it('whoever reads the entry that shows it, and nobody else', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const author = await aPerson(api, { in: space });
    const reader = await aPerson(api, { in: space, as: 'guest', role: 'guest' });
    const [outsider, admin] = [await aPerson(api), await aPerson(api, { role: 'admin' })];
    const [shown, drafted] = [await aFile(api, author), await aFile(api, author)];
    await use(author, { entryId: (await anEntry(api, { space, author })).id }, shown);
    await use(author, { entryId: (await anEntry(api, { space, author, audience: 'authors' })).id }, drafted);
    const statuses = async (id: number) => [
      (await fetch(author, id)).status,
      (await fetch(reader, id, 'thumb')).status,
      (await fetch(outsider, id)).status,
      (await fetch(admin, id)).status,
    ];
    expect(await statuses(shown)).toEqual([200, 200, 404, 404]);
    expect(await statuses(drafted)).toEqual([200, 404, 404, 404]);
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1', [reader.id]);
    expect((await fetch(reader, shown)).status).toBe(404);
  });

  it('whoever reads the comment, until it is deleted; whoever sees the picture of the entry', async () => {
    const space = await aSpace(api);
    const [author, reader, guest] = [await aPerson(api), await aPerson(api), await aPerson(api, { role: 'guest' })];
    const entry = await anEntry(api, { space, author });
    const commentId = await comment(author, entry.id);
    const [said_, picture] = [await aFile(api, author), await aFile(api, author)];
    await use(author, { commentId }, said_);
    await api.db.rows('UPDATE entries SET picture_file_id = $2 WHERE id = $1', [entry.id, picture]);
    for (const id of [said_, picture]) expect([(await fetch(reader, id)).status, (await fetch(guest, id)).status]).toEqual([200, 404]);
    await api.db.rows('UPDATE comments SET deleted_at = now() WHERE id = $1', [commentId]);
    expect([(await fetch(reader, said_)).status, (await fetch(author, said_)).status]).toEqual([404, 200]);
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [entry.id]);
    expect((await fetch(reader, picture)).status).toBe(404);
  });

  it('a picture of a person: whoever may know of them', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const [ada, colleague] = [await aPerson(api, { in: space }), await aPerson(api)];
    const [near, far] = [await aPerson(api, { role: 'guest', in: space, as: 'guest' }), await aPerson(api, { role: 'guest' })];
    const id = await aFile(api, ada);
    await api.db.rows('UPDATE people SET avatar_file_id = $2 WHERE id = $1', [ada.id, id]);
    const statuses = await Promise.all([ada, colleague, near, far].map(async (who) => (await fetch(who, id, 'thumb')).status));
    expect(statuses).toEqual([200, 200, 200, 404]);
  });

  it('the original of an image: its owner, as a download', async () => {
    const space = await aSpace(api);
    const [author, reader] = [await aPerson(api), await aPerson(api)];
    const id = await aFile(api, author);
    await use(author, { entryId: (await anEntry(api, { space, author })).id }, id);
    expect(await fetch(reader, id, 'original')).toMatchObject({ status: 403, body: { code: 'not_owner' } });
    expect((await fetch(author, id, 'original')).headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^attachment/),
    });
  });
});

describe('how a file is served', () => {
  it.each([...Object.keys(samples), 'png'])('%s can run nothing here', async (extension) => {
    const ada = await aPerson(api);
    const bytes = samples[extension] ?? (await noise().png().toBuffer());
    const answer = await fetch(ada, await aFile(api, ada, bytes, `a.${extension}`));
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': extension === 'png' ? 'private, max-age=300' : 'private, no-cache',
    });
    expect(answer.headers['content-disposition']).toMatch(['png', 'pdf'].includes(extension) ? /^inline/ : /^attachment/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('gives back what came, byte for byte, under its name', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, samples['mp4'], 'Été "2026"; a=b.mp4');
    const answer = await api.as(ada).send('GET', `/api/files/${id}`);
    expect((answer.body as Buffer).equals(samples['mp4'] as Buffer)).toBe(true);
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%C3%89t%C3%A9%20%222026%22%3B%20a%3Db.mp4");
    expect((await fetch(ada, id, 'thumb')).status).toBe(404);
  });

  it('says nothing twice to whom knows it already, after asking for rights', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada);
    const [full, thumb] = [await fetch(ada, id), await fetch(ada, id, 'thumb')];
    expect(full.headers['etag']).not.toBe(thumb.headers['etag']);
    const known = await fetch(ada, id, undefined, { 'if-none-match': `"other", ${full.headers['etag']}` });
    expect([known.status, known.text || '', known.headers['etag']]).toEqual([304, '', full.headers['etag']]);
    expect((await fetch(ada, id, 'thumb', { 'if-none-match': full.headers['etag'] as string })).status).toBe(200);
  });

  it('sends parts of what is played or read by parts', async () => {
    const ada = await aPerson(api);
    const mp3 = samples['mp3'] as Buffer;
    const id = await aFile(api, ada, mp3, 'jingle.mp3');
    const part = await fetch(ada, id, undefined, { range: 'bytes=10-19' });
    expect([part.status, part.headers['content-range'], (part.body as Buffer).equals(mp3.subarray(10, 20))]).toEqual([
      206,
      `bytes 10-19/${mp3.length}`,
      true,
    ]);
    expect((await fetch(ada, id, undefined, { range: 'bytes=-5' })).headers['content-length']).toBe('5');
    const whole = await fetch(ada, id, undefined, { range: 'bytes=0-1', 'if-range': '"stale"' });
    expect([whole.status, whole.headers['accept-ranges']]).toEqual([200, 'bytes']);
    const beyond = await fetch(ada, id, undefined, { range: 'bytes=99999-' });
    expect([beyond.status, beyond.headers['content-range'], beyond.headers['content-disposition']]).toEqual([
      416,
      `bytes */${mp3.length}`,
      undefined,
    ]);
    expect((await fetch(ada, await aFile(api, ada), undefined, { range: 'bytes=0-1' })).status).toBe(200);
    expect((await api.as(ada).send('HEAD', `/api/files/${id}`)).headers['content-length']).toBe(String(mp3.length));
  });

  it('finds nothing outside of its folder, whatever the address', async () => {
    const ada = await aPerson(api);
    await writeFile(join(api.folder, 'sentinel.txt'), 'SENTINEL');
    for (const path of [
      '%2e%2e%2fsentinel.txt',
      '..%5csentinel.txt',
      '%00',
      '%2fetc%2fpasswd',
      '1%00',
      '1%2f..%2f..%2fsentinel.txt',
      '-1',
      '1e3',
      '0x1',
      '99999999999999999999',
    ])
      for (const suffix of ['', '/details']) {
        const answer = await api.as(ada).send('GET', `/api/files/${path}${suffix}`);
        expect([path, [400, 404].includes(answer.status), JSON.stringify(answer.body).includes('SENTINEL')]).toEqual([path, true, false]);
      }
    const store = api.app.get(FileStore);
    for (const key of [
      '../sentinel.txt',
      '..',
      '/etc/passwd',
      'ab/cd/../../../sentinel.txt',
      'ab/cd/\0',
      'ab\\cd\\aaaaaaaaaaaaaaaaaaaaaaaa',
      'AB/CD/aaaaaaaaaaaaaaaaaaaaaaaa',
      '',
    ])
      for (const act of [() => store.open(key), () => store.put(key, Buffer.from('x')), () => store.remove(key)])
        await expect(act()).rejects.toThrow();
    const key = 'ab/cd/aaaaaaaaaaaaaaaaaaaaaaaa';
    await mkdir(dirname(join(api.folder, 'files', key)), { recursive: true });
    await symlink(join(api.folder, 'sentinel.txt'), join(api.folder, 'files', key));
    await expect(store.open(key)).rejects.toThrow();
    expect((await readdir(api.folder)).sort()).toEqual(['files', 'incoming', 'sentinel.txt']);
  });

  it('is missing when its bytes are', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada);
    const keys = await api.db.row<{ display_key: string }>('SELECT display_key FROM files WHERE id = $1', [id]);
    await api.app.get(FileStore).remove(keys?.display_key ?? '');
    expect(said(await fetch(ada, id))).toBe(said(await fetch(ada, 2 ** 40)));
    await expect(api.as(ada).call(files.get, { params: { id: String(2 ** 40) } })).toBeProblem(404, 'not_found');
  });
});
