import { describe, expect, it } from '@jest/globals';
import { files, pages } from '@ruche/contracts';
import sharp from 'sharp';
import { FileStore } from '../../platform/files/file-store';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';
import { attach } from '../files';
import { aFile, onDisk, samples } from '../files/files.factory';
import { RemoveUnusedFiles } from '../files/remove-unused.job';

const api = useApi();
const pdf = (words: string) => Buffer.from(`%PDF-1.4\n% ${words}\ntrailer<<>>\n%%EOF`);
const drawn = (colour: string) => sharp({ create: { width: 60, height: 40, channels: 3, background: colour } });
const replace = (who: TestPerson, id: number, bytes: Buffer, name = 'brief.pdf') =>
  api.as(who).upload(`/api/files/${id}/versions`, bytes, name);
const read = async (who: TestPerson, id: number, version?: number) =>
  (await api.as(who).send('GET', version ? `/api/files/${id}/versions/${version}` : `/api/files/${id}`)).body;
const params = (id: number) => ({ params: { id: String(id) } });
const list = (who: TestPerson, id: number) => api.as(who).call(files.versions, params(id));
const restore = (who: TestPerson, id: number, number: number) => api.as(who).call(files.restore, { ...params(id), body: { number } });
const useIn = (who: TestPerson, target: { entryId: number } | { commentId: number }, ...inlineFileIds: number[]) =>
  api.db.transaction((tx) => attach(tx, who, target, { inlineFileIds, pictureIds: [], fileIds: [] }));

describe('replacing a file', () => {
  it('keeps its address and name, and what it was', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, pdf('one'), 'brief.pdf');
    const answer = await replace(ada, id, pdf('two'), 'brief (2).pdf');
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { id, name: 'brief.pdf', version: 2, url: `/api/files/${id}`, size: pdf('two').length },
    ]);
    expect([(await read(ada, id)).toString(), (await read(ada, id, 1)).toString(), (await read(ada, id, 2)).toString()]).toEqual(
      ['two', 'one', 'two'].map((words) => pdf(words).toString()),
    );
    const { items, can } = await list(ada, id);
    expect(items.map((v) => [v.number, v.by?.id, v.url, v.can.restore])).toEqual([
      [2, ada.id, `/api/files/${id}`, false],
      [1, ada.id, `/api/files/${id}/versions/1`, true],
    ]);
    expect(can).toEqual({ replace: true });
    await expect(api.as(ada).send('GET', `/api/files/${id}/versions/3`)).resolves.toMatchObject({ status: 404 });
  });

  it('gives a picture new renditions, another tag, and the ending of what came', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, await drawn('#f00').png().toBuffer(), 'affiche.png');
    const before = await api.as(ada).send('GET', `/api/files/${id}`);
    expect((await replace(ada, id, await drawn('#00f').jpeg().toBuffer(), 'x.jpg')).body).toMatchObject({
      name: 'affiche.jpg',
      type: 'image/jpeg',
    });
    const after = await api.as(ada).send('GET', `/api/files/${id}`, { headers: { 'if-none-match': before.headers['etag'] as string } });
    expect(after.status).toBe(200);
    const [red, , blue] = (
      await sharp(after.body as Buffer)
        .raw()
        .toBuffer()
    ).subarray(0, 3);
    expect([(red as number) < 60, (blue as number) > 190]).toEqual([true, true]);
    expect((await api.as(ada).send('GET', `/api/files/${id}/versions/1`, { query: { size: 'thumb' } })).headers['content-type']).toBe(
      'image/webp',
    );
  });

  it('by another kind is refused, and nothing is kept of it', async () => {
    const ada = await aPerson(api);
    const [text, picture] = [await aFile(api, ada, pdf('one'), 'brief.pdf'), await aFile(api, ada)];
    const before = await onDisk(api);
    expect((await replace(ada, text, samples['csv'] as Buffer, 'a.csv')).body).toMatchObject({ status: 409, code: 'other_kind_of_file' });
    expect((await replace(ada, text, await drawn('#f00').png().toBuffer(), 'a.png')).body.code).toBe('other_kind_of_file');
    expect((await replace(ada, picture, pdf('x'))).body.code).toBe('other_kind_of_file');
    expect((await replace(ada, text, Buffer.from('<html>'), 'a.pdf')).status).toBe(415);
    expect(await onDisk(api)).toEqual(before);
  });

  it('at once by several: each becomes a version', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, pdf('0'), 'brief.pdf');
    const answers = await Promise.all(['1', '2', '3', '4'].map((words) => replace(ada, id, pdf(words))));
    expect(answers.map((a) => a.body.version).sort()).toEqual([2, 3, 4, 5]);
    expect((await list(ada, id)).items.map((v) => v.number)).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('an earlier version', () => {
  it('comes back as a new one, as often as one likes', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, pdf('one'), 'brief.pdf');
    await replace(ada, id, pdf('two'));
    const before = await onDisk(api);
    expect(await restore(ada, id, 1)).toMatchObject({ version: 3 });
    expect(await restore(ada, id, 2)).toMatchObject({ version: 4 });
    expect((await read(ada, id)).toString()).toBe(pdf('two').toString());
    await expect(restore(ada, id, 4)).toBeProblem(409, 'present_version');
    await expect(restore(ada, id, 9)).toBeProblem(404);
    expect(await onDisk(api)).toEqual(before);
  });

  it('goes with the file, by hand and by night', async () => {
    const ada = await aPerson(api);
    const before = await onDisk(api);
    const [one, other] = [await aFile(api, ada, pdf('one'), 'a.pdf'), await aFile(api, ada, pdf('other'), 'b.pdf')];
    for (const id of [one, other]) {
      await replace(ada, id, pdf('two'));
      await restore(ada, id, 1);
    }
    expect((await onDisk(api)).store).toBe(before.store + 4);
    await api.as(ada).call(files.remove, params(one));
    await api.db.rows(`UPDATE files SET created_at = now() - interval '8 days' WHERE id = $1`, [other]);
    await api.app.get(RemoveUnusedFiles).run();
    expect(await onDisk(api)).toEqual(before);
    await expect(list(ada, other)).toBeProblem(404);
  });

  it('is missing when its bytes are', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, pdf('one'), 'a.pdf');
    await replace(ada, id, pdf('two'));
    const kept = await api.db.row<{ key: string }>('SELECT key FROM file_versions WHERE file_id = $1', [id]);
    await api.app.get(FileStore).remove(kept?.key ?? '');
    expect((await api.as(ada).send('GET', `/api/files/${id}/versions/1`)).status).toBe(404);
  });
});

describe('who replaces a file', () => {
  it('is its owner; readers see what it is, and nothing of what it was', async () => {
    const space = await aSpace(api);
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const id = await aFile(api, ada, pdf('one'), 'brief.pdf');
    await replace(ada, id, pdf('two'));
    await expect(list(bob, id)).toBeProblem(404);
    expect((await replace(bob, id, pdf('x'))).status).toBe(404);
    await useIn(ada, { entryId: (await anEntry(api, { space, author: ada })).id }, id);
    const seen = await list(bob, id);
    expect([seen.items.map((v) => v.number), seen.can.replace]).toEqual([[2], false]);
    expect((await replace(bob, id, pdf('x'))).status).toBe(403);
    expect((await api.as(bob).send('GET', `/api/files/${id}/versions/1`)).status).toBe(403);
    await expect(restore(bob, id, 1)).toBeProblem(403);
    expect((await list(ada, id)).items).toHaveLength(2);
  });

  it('is whoever edits every page that shows it, and no more once it stands elsewhere', async () => {
    const space = await aSpace(api);
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const id = await aFile(api, ada, await drawn('#f00').png().toBuffer(), 'plan.png');
    const body = {
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'image', attrs: { src: `/api/files/${id}` } }] }] },
    };
    await api.as(ada).call(pages.create, { body: { spaceId: space.id, title: 'Le plan', body } });
    expect((await replace(bob, id, await drawn('#00f').png().toBuffer(), 'neu.png')).status).toBe(201);
    const { items } = await list(ada, id);
    expect(items.map((v) => v.by?.id)).toEqual([bob.id, ada.id]);
    // A picture as it came is for who brought it, also when it was restored by somebody else.
    const original = async (who: TestPerson, version: number) =>
      (await api.as(who).send('GET', `/api/files/${id}/versions/${version}`, { query: { size: 'original' } })).status;
    expect([await original(ada, 2), await original(bob, 2), await original(ada, 1), await original(bob, 1)]).toEqual([403, 200, 200, 403]);
    await restore(bob, id, 1);
    expect([await original(ada, 3), await original(bob, 3)]).toEqual([200, 403]);
    const post = await anEntry(api, { space, author: ada, audience: 'authors' });
    await useIn(ada, { entryId: post.id }, id);
    expect((await replace(bob, id, await drawn('#0f0').png().toBuffer(), 'neu.png')).body).toMatchObject({ status: 403 });
    expect((await list(bob, id)).can.replace).toBe(false);
  });
});
