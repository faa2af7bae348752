import { afterAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '../../platform/files/file-store';
import { S3Store } from '../../platform/files/s3-store';
import { diskStore } from '../../platform/files/stores';
import { useApi } from '../../testing/api';
import { aPerson } from '../../testing/factories';
import { anS3Server } from '../../testing/s3';
import { copyFiles } from './copy-files';
import { aFile, onDisk, samples } from './files.factory';
import { Incoming } from './incoming';

const s3 = await anS3Server();
const api = useApi({
  S3_ENDPOINT: s3.settings.endpoint,
  S3_BUCKET: s3.settings.bucket,
  S3_ACCESS_KEY_ID: s3.settings.accessKeyId,
  S3_SECRET_ACCESS_KEY: s3.settings.secretAccessKey,
});
afterAll(() => s3.stop());
const keyOf = async (id: number) => (await api.db.row<{ key: string }>('SELECT key FROM files WHERE id = $1', [id]))?.key as string;

describe('files in a bucket, over the API', () => {
  it('are uploaded, shown, read by parts and removed; nothing of them is on the disk', async () => {
    const ada = await aPerson(api);
    const [picture, song] = [await aFile(api, ada), await aFile(api, ada, samples['mp3'], 'jingle.mp3')];
    const get = (id: number, query = {}, headers = {}) => api.as(ada).send('GET', `/api/files/${id}`, { query, headers });
    expect([(await get(picture)).headers['content-type'], (await get(picture, { size: 'thumb' })).status]).toEqual(['image/webp', 200]);
    const part = await get(song, {}, { range: 'bytes=10-19' });
    expect([part.status, (part.body as Buffer).equals((samples['mp3'] as Buffer).subarray(10, 20))]).toEqual([206, true]);
    expect(await onDisk(api)).toEqual({ store: 0, incoming: 0 });
    const key = await keyOf(song);
    expect((await api.as(ada).send('DELETE', `/api/files/${song}`)).status).toBe(204);
    await expect(api.app.get(FileStore).open(key)).rejects.toThrow(key);
  });

  it('go to a folder and back, once', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, samples['pdf'], 'a.pdf');
    const [bucket, folder] = [api.app.get(FileStore), diskStore({ RUCHE_DATA: api.folder })];
    const copy = (from: FileStore, to: FileStore) => copyFiles(api.db, api.app.get(Incoming), from, to, () => undefined);
    const first = await copy(bucket, folder);
    expect([first.there, first.missing, (await onDisk(api)).store]).toEqual([0, [], first.copied]);
    expect(await copy(bucket, folder)).toEqual({ copied: 0, there: first.copied, missing: [] });
    await bucket.remove(await keyOf(id));
    expect(await copy(folder, bucket)).toEqual({ copied: 1, there: first.copied - 1, missing: [] });
    await folder.remove(await keyOf(id));
    expect((await copy(folder, bucket)).missing).toEqual([await keyOf(id)]);
    expect((await api.as(ada).send('GET', `/api/files/${id}`)).status).toBe(200);
  });

  it('that cannot be reached answer 503, and leave no row behind', async () => {
    const ada = await aPerson(api);
    const id = await aFile(api, ada, samples['txt'], 'a.txt');
    const lost = new S3Store({ ...s3.settings, endpoint: 'http://127.0.0.1:1' }, { tries: 1, pauseMs: 1, silenceMs: 1_000 });
    const store = api.app.get(FileStore);
    const real = { open: store.open, put: store.put };
    Object.assign(store, { open: lost.open.bind(lost), put: lost.put.bind(lost) });
    const [read, written] = [
      await api.as(ada).send('GET', `/api/files/${id}`),
      await api.as(ada).upload('/api/files', samples['txt'] as Buffer, 'b.txt'),
    ];
    Object.assign(store, real);
    expect([read.status, read.body.code, written.status, written.body.code]).toEqual([503, 'files_unavailable', 503, 'files_unavailable']);
    expect(await api.db.rows('SELECT id FROM files WHERE owner_id = $1', [ada.id])).toEqual([{ id }]);
  });
});
