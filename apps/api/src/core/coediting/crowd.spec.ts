import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { pageHistory } from '@ruche/contracts';
import { aPage } from '../../features/pages/pages.factory';
import { LiveHub } from '../../platform/live/live-hub';
import { useApi } from '../../testing/api';
import { aPerson, people, type TestPerson, times } from '../../testing/factories';
import { aWriter, leaveAll, type TestWriter } from './coediting.factory';
import { Documents } from './documents';

const api = useApi();
beforeAll(() => api.app.get(LiveHub).start());
afterAll(() => api.app.get(LiveHub).stop());
afterEach(leaveAll);

/** Words that each of them writes, every one called saved before the next: about 30 a second. `COEDITING_WORDS=1500` is a minute. */
const WORDS = Number(process.env['COEDITING_WORDS'] ?? 40);
/** The nth word of a writer, which is in no other. */
const word = (who: number, n: number): string => `${'abcde'[who]}${n}.`;

it('five write at once, one is killed and one offline for a while: all end equal, and nothing that was called saved is lost', async () => {
  const staff = (await people(api, 5)) as TestPerson[];
  const page = await aPage(api, { author: await aPerson(api), body: times(5, (n) => `Partie ${n} :`).join('\n\n') });
  const writers: TestWriter[] = [];
  for (const person of staff) writers.push(await aWriter(api, person, page));
  const saved = new Set<string>();
  const type = async (who: number, from: number, to: number) => {
    for (let n = from; n < to; n++) {
      const own = writers[who] as TestWriter;
      own.write(word(who, n), (who + n) % 5);
      await own.isSaved();
      saved.add(word(who, n));
    }
  };
  const third = Math.floor(WORDS / 3);
  const killed = async () => {
    await type(3, 0, third);
    writers[3]?.write('jamais confirmé', 0);
    writers[3]?.kill();
  };
  const offline = async () => {
    const own = writers[4] as TestWriter;
    await type(4, 0, third);
    await own.offline();
    for (let n = third; n < 2 * third; n++) own.write(word(4, n), n % 5);
    own.online();
    await own.synced();
    await own.isSaved();
    for (let n = third; n < 2 * third; n++) saved.add(word(4, n));
    await type(4, 2 * third, WORDS);
  };
  await Promise.all([type(0, 0, WORDS), type(1, 0, WORDS), type(2, 0, WORDS), killed(), offline()]);
  const left = [0, 1, 2, 4].map((n) => writers[n] as TestWriter);
  await Promise.all(left.flatMap((writer) => [...saved].map((each) => writer.says(each))));
  await Promise.all(left.map((writer) => writer.waiting.until(() => writer.bytes === left[0]?.bytes)));
  for (const each of saved) expect(left[0]?.words.split(each)).toHaveLength(2);
  expect(saved.size).toBe(4 * WORDS + third);

  const documents = api.app.get(Documents);
  const open = await documents.sockets();
  const closed = open.map(({ socket }) => new Promise((done) => socket.on('close', done)));
  for (const writer of left) writer.kill();
  await Promise.all(closed);
  for (const { document } of open) await documents.left(document);
  await api.as(staff[0]).call(pageHistory.publishChanges, { params: { id: String(page.id) } });
  const { items } = await api.as(staff[0]).call(pageHistory.revisions, { params: { id: String(page.id) }, query: {} });
  const authors = items.flatMap((revision) => revision.authors.map(({ person }) => person.id));
  expect(new Set(authors)).toEqual(new Set([...staff.map(({ id }) => id), page.author.id]));
  const { body } = await api.as(staff[0]).call(pageHistory.revision, { params: { id: String(page.id), number: String(items[0]?.number) } });
  for (const each of saved) expect(body.text.split(each)).toHaveLength(2);
}, 300_000);
