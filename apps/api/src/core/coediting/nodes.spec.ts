import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pages } from '@ruche/contracts';
import { aPage } from '../../features/pages/pages.factory';
import { LiveHub } from '../../platform/live/live-hub';
import { Nodes } from '../../platform/nodes/nodes';
import { Api } from '../../testing/api';
import { aPerson, people, type TestPerson, times } from '../../testing/factories';
import { NodeProcess } from '../../testing/node-process';
import { freshDatabase } from '../../testing/postgres';
import { aWriter, aWriterAt, leaveAll, type TestWriter } from './coediting.factory';
import { Documents } from './documents';

/** Two nodes on one database. */
const [one, two] = [new Api(), new Api()] as const;
let url: string;
beforeAll(async () => {
  url = await freshDatabase();
  for (const node of [one, two]) {
    await node.start(url);
    await node.app.get(LiveHub).start();
  }
}, 60_000);
afterEach(leaveAll);
afterAll(async () => {
  for (const node of [one, two]) {
    await node.app.get(LiveHub).stop();
    await node.stop();
  }
}, 30_000);

const ownerOf = async (page: { id: number }) =>
  (await one.db.row<{ node_id: string }>('SELECT node_id FROM coedited_documents WHERE entry_id = $1', [page.id]))?.node_id;

describe('two nodes', () => {
  it('share a document: one owns it, the other passes its sockets on', async () => {
    const [ana, bo] = (await people(one, 2)) as [TestPerson, TestPerson];
    const page = await aPage(one, { author: ana, body: 'Un.' });
    const a = await aWriter(one, ana, page);
    const b = await aWriter(two, bo, page);
    a.write('Par Ana, ici.');
    b.write('Par Bo, ailleurs.');
    await Promise.all([a.says('Bo'), b.says('Ana'), a.isSaved(), b.isSaved()]);
    expect(a.bytes).toBe(b.bytes);
    expect(await ownerOf(page)).toBe(one.app.get(Nodes).id);
    expect(await two.app.get(Documents).sockets()).toEqual([]);
    expect((await one.app.get(Documents).sockets()).filter(({ document }) => document.entryId === page.id)).toHaveLength(2);
  });

  it('hear of what is written by other means, on either', async () => {
    const ana = await aPerson(one);
    const page = await aPage(one, { author: ana, body: 'Un.' });
    const a = await aWriter(one, ana, page);
    const { version } = await two.as(ana).call(pages.get, { params: { id: String(page.id) } });
    await two.as(ana).call(pages.update, {
      params: { id: String(page.id) },
      body: { body: { markdown: 'Un.\n\nDe l’autre nœud.' } },
      headers: { 'if-match': `"${version}"` },
    });
    await a.says('nœud');
  });

  it('take over from each other: nothing that was called saved is lost, and all end equal', async () => {
    const staff = (await people(one, 4)) as TestPerson[];
    const page = await aPage(one, { author: staff[0] as TestPerson, body: 'Début.' });
    const writers: TestWriter[] = [];
    for (const person of staff) writers.push(await aWriter(two, person, page));
    const [first] = writers as [TestWriter];
    expect(await ownerOf(page)).toBe(two.app.get(Nodes).id);
    const took = one.app.get(Documents);
    // The connection that holds the locks dies, and with it what this node owned; the sockets come back on either node.
    times(40, (n) => writers[n % 4]?.write(`mot ${n};`));
    await first.isSaved();
    const saved = first.words;
    await one.db.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ruche documents' AND datname = current_database()
        AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')`,
    );
    await first.waiting.until(() => first.closeCode !== 0);
    expect('here' in (await took.find(page.id))).toBe(true);
    times(40, (n) => writers[n % 4]?.write(`mot ${40 + n};`));
    await Promise.all(writers.map((w) => w.isSaved()));
    await Promise.all(writers.flatMap((w) => times(80, (n) => w.says(`mot ${n};`))));
    expect(new Set(writers.map((w) => w.bytes)).size).toBe(1);
    for (const part of saved.match(/mot \d+;/g) ?? []) expect(first.words.split(part)).toHaveLength(2);
    expect(await ownerOf(page)).toBe(one.app.get(Nodes).id);
    expect(writers.map((w) => w.closeCode)).toEqual([1012, 1012, 1012, 1012]);
  });
});

describe('a node that is killed while somebody writes', () => {
  it('had in the database what it called saved: whoever comes next has it in the page', async () => {
    const ana = await aPerson(one);
    const page = await aPage(one, { author: ana, body: 'Un.', draft: true });
    const killed = await NodeProcess.start(url);
    const a = await aWriterAt(one, ana, page, killed.port);
    for (const word of ['Deux.', 'Trois.', 'Quatre.']) {
      a.write(word);
      await a.isSaved();
    }
    a.write('Jamais confirmé.');
    await killed.kill();
    a.kill();
    const b = await aWriter(two, ana, page);
    expect(b.words.match(/Deux|Trois|Quatre/g)).toEqual(['Deux', 'Trois', 'Quatre']);
    await b.waiting.until(() => b.version > 0);
    const { body } = await one.as(ana).call(pages.get, { params: { id: String(page.id) } });
    expect(body.text).toMatch(/^Un\.\nDeux\.\nTrois\.\nQuatre\./);
  }, 30_000);
});
