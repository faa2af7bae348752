import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { files } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { attach, ensureOwnImage } from './attachments';
import { attachedJson, type FileRow, presentFile } from './file-json';
import { aFile, onDisk, samples } from './files.factory';
import { RemoveUnusedFiles } from './remove-unused.job';

const api = useApi();
const put = (who: TestPerson, entryId: number, inlineFileIds: number[], fileIds?: number[]) =>
  api.db.transaction((tx) => attach(tx, who, { entryId }, { inlineFileIds, fileIds }));
const now = async (entryId: number) =>
  (
    await api.db.rows<{ file_id: number; inline: boolean }>('SELECT file_id, inline FROM attachments WHERE entry_id = $1 ORDER BY id', [
      entryId,
    ])
  ).map((a) => [a.file_id, a.inline]);
const remove = (who: TestPerson, id: number) => api.as(who).call(files.remove, { params: { id: String(id) } });
const entryOf = async (author: TestPerson) => (await anEntry(api, { space: await aSpace(api), author })).id;
const refused = (path: string) => ({ status: 400, extra: { errors: [{ path, message: 'unknown_file' }] } });

describe('what an entry shows and carries', () => {
  it('is replaced as a whole, each file once in each place', async () => {
    const ada = await aPerson(api);
    const [a, b, c] = [await aFile(api, ada), await aFile(api, ada), await aFile(api, ada, samples['pdf'], 'c.pdf')];
    const entry = await entryOf(ada);
    await put(ada, entry, [a, a], [c, b]);
    expect(await now(entry)).toEqual([
      [a, true],
      [c, false],
      [b, false],
    ]);
    await put(ada, entry, [b], [b, c]);
    expect(new Set((await now(entry)).map(String))).toEqual(
      new Set(
        [
          [b, true],
          [b, false],
          [c, false],
        ].map(String),
      ),
    );
    await put(ada, entry, []);
    expect(new Set((await now(entry)).map(String))).toEqual(
      new Set(
        [
          [b, false],
          [c, false],
        ].map(String),
      ),
    );
    await put(ada, entry, [], []);
    expect(await now(entry)).toEqual([]);
  });

  it("takes one's own files and what was there before, nobody else's", async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const [hers, his, pdf] = [await aFile(api, ada), await aFile(api, bob), await aFile(api, bob, samples['pdf'], 'x.pdf')];
    const entry = await entryOf(ada);
    await put(ada, entry, [hers], []);
    await put(bob, entry, [hers, his], [pdf]);
    const other = await entryOf(bob);
    await expect(put(bob, other, [hers], [])).rejects.toMatchObject(refused('body'));
    await expect(put(bob, other, [], [his, hers])).rejects.toMatchObject(refused('fileIds.1'));
    await expect(put(bob, other, [2 ** 40], [])).rejects.toMatchObject(refused('body'));
    await expect(put(bob, other, [pdf], [])).rejects.toMatchObject(refused('body'));
    expect(await now(other)).toEqual([]);
    await api.db.transaction((tx) => ensureOwnImage(tx, bob, his, 'avatarFileId'));
    for (const id of [hers, pdf, 2 ** 40])
      await expect(api.db.transaction((tx) => ensureOwnImage(tx, bob, id, 'avatarFileId'))).rejects.toMatchObject(refused('avatarFileId'));
  });

  it('is presented in one statement, in the order given', async () => {
    const ada = await aPerson(api);
    const ids = [await aFile(api, ada, samples['pdf'], 'b.pdf'), await aFile(api, ada), await aFile(api, ada, samples['csv'], 'a.csv')];
    const entry = await entryOf(ada);
    await put(ada, entry, [await aFile(api, ada)], ids);
    const row = await api.db.row<{ files: FileRow[] }>(`SELECT ${attachedJson('e')} AS files FROM entries e WHERE e.id = $1`, [entry]);
    const shown = row?.files.map((f) => presentFile(ada, f)) ?? [];
    expect(shown.map((f) => f.id)).toEqual(ids);
    expect(shown.map((f) => f.can.remove)).toEqual([false, false, false]);
    expect(shown[1]).toEqual(await api.as(ada).call(files.get, { params: { id: String(ids[1]) } }));
  });
});

describe('removing a file', () => {
  it('is for its owner, while nothing uses it, and takes the bytes along', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const before = await onDisk(api);
    const [free, used, face] = [await aFile(api, ada), await aFile(api, ada), await aFile(api, ada)];
    await put(ada, await entryOf(ada), [used]);
    await api.db.rows('UPDATE people SET avatar_file_id = $2 WHERE id = $1', [ada.id, face]);
    await remove(ada, free);
    await expect(remove(ada, free)).toBeProblem(404);
    for (const id of [used, face]) {
      await expect(remove(ada, id)).toBeProblem(409, 'file_in_use');
      await expect(remove(bob, id)).toBeProblem(403, 'not_owner');
    }
    expect((await onDisk(api)).store).toBe(before.store + 6);
  });

  it('and using it at the same moment: one of them wins, nothing breaks', async () => {
    const ada = await aPerson(api);
    for (const _ of times(10, (i) => i)) {
      const [file, entry] = [await aFile(api, ada), await entryOf(ada)];
      const [used, gone] = await Promise.allSettled([put(ada, entry, [file]), remove(ada, file)]);
      expect([used.status, gone.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect((await now(entry)).length).toBe(used.status === 'fulfilled' ? 1 : 0);
      if (used.status === 'rejected') expect(used.reason).toMatchObject({ status: 400 });
      else await expect(Promise.reject((gone as PromiseRejectedResult).reason)).toBeProblem(409, 'file_in_use');
    }
  });

  it('happens by night to what nothing has used for a week', async () => {
    const ada = await aPerson(api);
    const [old, young, used] = [await aFile(api, ada), await aFile(api, ada), await aFile(api, ada)];
    await put(ada, await entryOf(ada), [], [used]);
    await api.db.rows(`UPDATE files SET created_at = now() - interval '8 days' WHERE id = ANY($1::bigint[])`, [[old, used]]);
    await mkdir(join(api.folder, 'incoming'), { recursive: true });
    for (const [name, age] of [
      ['crashed', 2],
      ['running', 0],
    ] as const) {
      await writeFile(join(api.folder, 'incoming', name), 'x');
      await utimes(join(api.folder, 'incoming', name), new Date(), new Date(Date.now() - age * 86_400_000));
    }
    const before = await onDisk(api);
    const job = api.app.get(RemoveUnusedFiles);
    await job.run();
    await job.run();
    const left = await api.db.rows<{ id: number }>('SELECT id FROM files WHERE owner_id = $1 ORDER BY id', [ada.id]);
    expect(left.map((f) => f.id)).toEqual([young, used]);
    const after = await onDisk(api);
    expect([after.incoming, before.store - after.store]).toEqual([1, 3]);
  });
});
