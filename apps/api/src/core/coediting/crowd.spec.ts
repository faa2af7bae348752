import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { pageHistory } from '@ruche/contracts';
import { aPage } from '../../features/pages/pages.factory';
import { LiveHub } from '../../platform/live/live-hub';
import { useApi } from '../../testing/api';
import { aPerson, people, type TestPerson, times } from '../../testing/factories';
import { aWriter, leaveAll, type TestWriter } from './coediting.factory';
import { Documents } from './documents';
import { atOnce, forSeconds, type Typing } from './typing.factory';

const api = useApi();
beforeAll(() => api.app.get(LiveHub).start());
afterAll(() => api.app.get(LiveHub).stop());
afterEach(leaveAll);

/** `COEDITING_SECONDS=60` is a real minute, letter by letter, and says in figures how it went; left out: 40 words each. */
const SECONDS = Number(process.env['COEDITING_SECONDS'] ?? 0);
const WORDS = 40;

it('five write at once, one is killed and one offline for a while: all end equal, and nothing that was called saved is lost', async () => {
  const staff = (await people(api, 5)) as TestPerson[];
  const page = await aPage(api, { author: await aPerson(api), body: times(5, (n) => `Partie ${n} :`).join('\n\n') });
  const writers: TestWriter[] = [];
  for (const person of staff) writers.push(await aWriter(api, person, page));
  const typing: Typing = SECONDS ? forSeconds(writers, SECONDS) : atOnce(writers, WORDS);

  const killed = async () => {
    await typing.until(3, 1 / 3);
    writers[3]?.write('jamais confirmé', 0);
    writers[3]?.kill();
  };
  const offline = async () => {
    const own = writers[4] as TestWriter;
    await typing.until(4, 1 / 3);
    await own.offline();
    await typing.until(4, 2 / 3);
    own.online();
    await own.synced();
    await typing.until(4, 1);
  };
  await Promise.all([typing.until(0, 1), typing.until(1, 1), typing.until(2, 1), killed(), offline()]);
  const left = [0, 1, 2, 4].map((n) => writers[n] as TestWriter);
  await Promise.all(left.map((writer) => writer.isSaved()));
  const last = await aWriter(api, staff[0] as TestPerson, page);
  await Promise.all(left.map((writer) => writer.waiting.until(() => writer.has(last) && last.has(writer))));
  for (const writer of left) expect(writer.bytes).toBe(last.bytes);
  expect(missing(typing.saved, last.words)).toEqual([]);

  const documents = api.app.get(Documents);
  const open = await documents.sockets();
  const closed = open.map(({ socket }) => new Promise((done) => socket.on('close', done)));
  for (const writer of [...left, last]) writer.kill();
  await Promise.all(closed);
  for (const { document } of open) await documents.left(document);
  const { items: before } = await api.as(staff[0]).call(pageHistory.revisions, { params: { id: String(page.id) }, query: {} });
  await api.as(staff[0]).call(pageHistory.publishChanges, { params: { id: String(page.id) } });
  const { items } = await api.as(staff[0]).call(pageHistory.revisions, { params: { id: String(page.id) }, query: {} });
  const authors = items.flatMap((revision) => revision.authors.map(({ person }) => person.id));
  expect(new Set(authors)).toEqual(new Set([...staff.map(({ id }) => id), page.author.id]));
  const { body } = await api.as(staff[0]).call(pageHistory.revision, { params: { id: String(page.id), number: String(items[0]?.number) } });
  expect(missing(typing.saved, body.text)).toEqual([]);
  if (SECONDS) {
    const [{ bytes } = { bytes: 0 }] = await api.db.rows<{ bytes: number }>(
      'SELECT length(state) AS bytes FROM coedited_documents WHERE entry_id = $1',
      [page.id],
    );
    process.stdout.write(
      `${typing.report()}; ${bytes} bytes stored for ${body.text.length} characters; ${items.length - before.length} revisions kept\n`,
    );
  }
}, 300_000);

/** What stands there not exactly once. */
function missing(words: Set<string>, text: string): string[] {
  const times = new Map<string, number>();
  for (const [word] of text.matchAll(/[a-e]\d+\./g)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...words].filter((word) => times.get(word) !== 1);
}
