import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pageHistory, pages, passages } from '@ruche/contracts';
import * as Y from 'yjs';
import { aPage, aRemark, type TestPage } from '../../features/pages/pages.factory';
import { LiveHub } from '../../platform/live/live-hub';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { aFile } from '../files/files.factory';
import '../../testing/matchers';
import { aSocket, aWriter, leaveAll, TestWriter } from './coediting.factory';
import { HASH } from './document-store';
import { Documents } from './documents';

const api = useApi();
beforeAll(() => api.app.get(LiveHub).start());
afterAll(() => api.app.get(LiveHub).stop());
afterEach(leaveAll);

const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
/** What readers see, once what was written is published. */
const bodyOf = async (who: TestPerson, page: { id: number }) => (await api.as(who).call(pageHistory.publishChanges, id(page))).body.text;
const pair = async (): Promise<[TestPerson, TestPerson]> => (await people(api, 2)) as [TestPerson, TestPerson];

/** Everybody leaves this page, and what was written is in it. */
async function allLeave(...writers: TestWriter[]): Promise<void> {
  const documents = api.app.get(Documents);
  const open = (await documents.sockets()).filter(({ socket }) => writers.some((w) => socket.isClient(w.doc.clientID)));
  const closed = open.map(({ socket }) => new Promise((done) => socket.on('close', done)));
  for (const writer of writers) writer.kill();
  await Promise.all(closed);
  for (const { document } of open) await documents.left(document);
}

describe('writing together', () => {
  it('begins with what the page says, and merges what two people write at once', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: '## Titre\n\nCe que nous **savons**.' });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    expect(a.words).toBe('<heading level="2">Titre</heading><paragraph>Ce que nous <bold>savons</bold>.</paragraph>');
    a.write('De Ana.');
    b.write('De Bo.');
    await Promise.all([a.says('De Bo.'), b.says('De Ana.'), a.isSaved(), b.isSaved()]);
    expect(a.bytes).toBe(b.bytes);
    await allLeave(a, b);
    expect((await bodyOf(ana, page)).split('\n').filter(Boolean).sort()).toEqual(['Ce que nous savons.', 'De Ana.', 'De Bo.', 'Titre']);
  });

  it('calls saved only what is in the database: it is there although the node dies at once', async () => {
    const ana = await aPerson(api);
    const page = await aPage(api, { author: ana });
    const a = await aWriter(api, ana, page);
    a.write('À ne pas perdre.');
    await a.isSaved();
    const [found] = await api.db.rows<{ state: Buffer }>('SELECT state FROM coedited_documents WHERE entry_id = $1', [page.id]);
    const log = await api.db.rows<{ bytes: Buffer }>('SELECT bytes FROM coedited_updates WHERE entry_id = $1 ORDER BY id', [page.id]);
    const kept = new Y.Doc();
    for (const bytes of [found?.state, ...log.map((l) => l.bytes)]) if (bytes) Y.applyUpdate(kept, bytes);
    expect(kept.getXmlFragment('body').toString()).toContain('À ne pas perdre.');
    await api.app.get(Documents).recover();
  });

  it('says in the history who wrote how much, as one revision for all', async () => {
    const [ana, bo] = await pair();
    const author = await aPerson(api);
    const page = await aPage(api, { author, body: 'Début.' });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    a.write('un deux trois quatre cinq six sept.');
    b.write('huit neuf.');
    await Promise.all([a.says('neuf'), b.says('sept'), a.isSaved(), b.isSaved()]);
    await allLeave(a, b);
    await bodyOf(author, page);
    const { items } = await api.as(author).call(pageHistory.revisions, { ...id(page), query: {} });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ wordsAdded: 9, authors: [{ person: { id: ana.id } }, { person: { id: bo.id } }] });
    expect(items[0]?.authors.map((x) => x.share)).toEqual([78, 22]);
    expect(items[1]).toMatchObject({ authors: [{ person: { id: author.id }, share: 100 }] });
    const { contributors } = await api.as(author).call(pages.get, id(page));
    expect(contributors.map((c) => [c.person.id, c.share])).toEqual([
      [ana.id, 70],
      [bo.id, 20],
      [author.id, 10],
    ]);
  });

  it('takes in what was written offline, once, however often the browser comes back', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un début.' });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    await a.offline();
    a.write('Écrit dans le train.');
    b.write('Écrit au bureau.');
    await b.isSaved();
    a.online();
    await Promise.all([a.says('bureau'), b.says('train')]);
    await a.isSaved();
    expect(a.bytes).toBe(b.bytes);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(a.doc));
    await allLeave(a, b);
    const again = await aWriter(api, ana, page, { doc: copy });
    expect(again.words.match(/train/g)).toHaveLength(1);
    expect(again.words.match(/début/g)).toHaveLength(1);
  });

  it('takes the passages that people comment on along when it is published', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un début.\n\nIl garde le carton.' });
    await aRemark(api, page, bo, 'le carton');
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    a.write(' Et une suite.', 0);
    b.write('Une fin.');
    await Promise.all([a.says('Une fin.'), b.says('suite'), a.isSaved(), b.isSaved()]);
    await allLeave(a, b);
    const starts = async () => (await api.as(bo).call(passages.list, id(page))).items.map((p) => p.goneAt ?? p.start);
    expect(await starts()).toEqual(['Un début.\nIl garde '.length]);
    await bodyOf(ana, page);
    expect(await starts()).toEqual(['Un début. Et une suite.\nIl garde '.length]);
  });

  it('shows those who write here, and says their names itself', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    a.present({ user: { id: 1, name: 'La direction' }, cursor: { anchor: 1 }, secret: 'x' });
    await b.waiting.until(() => b.others.some((o) => 'cursor' in o && o.cursor !== null));
    expect(b.others).toEqual([{ cursor: { anchor: 1 }, user: { id: ana.id, name: ana.name, color: expect.stringMatching(/^#/) } }]);
    await allLeave(a);
    await b.waiting.until(() => b.others.length === 0);
  });
});

describe('what is in a text that several write', () => {
  const picture = (id: number) => {
    const image = new Y.XmlElement('image');
    image.setAttribute('src', `/api/files/${id}`);
    image.setAttribute('alt', 'un schéma');
    const made = new Y.XmlElement('paragraph');
    made.insert(0, [image]);
    return made;
  };

  it('comes with the pictures that each of them brought, and without those of others', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un.' });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    const [hers, his, others] = [await aFile(api, ana), await aFile(api, bo), await aFile(api, await aPerson(api))];
    a.body.push([picture(hers), picture(others)]);
    a.write('Beaucoup de mots, pour être celle qui écrit le plus.');
    b.body.push([picture(his)]);
    b.mark();
    await Promise.all([a.isSaved(), b.isSaved()]);
    await allLeave(a, b);
    const { body } = await api.as(bo).call(pageHistory.publishChanges, id(page));
    const found = JSON.stringify(body.doc).match(/api\/files\/\d+/g);
    expect(found?.sort()).toEqual([hers, his].map((file) => `api/files/${file}`).sort());
    expect(body.text).toContain('un schéma');
  });

  it('calls nobody while somebody is in the middle of a name', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un.' });
    const a = await aWriter(api, ana, page);
    a.write(`Voir avec @${bo.handle} et @espace.`);
    await a.isSaved();
    await allLeave(a);
    const called = () => api.db.rows('SELECT person_id FROM mentions WHERE entry_id = $1', [page.id]);
    expect(await called()).toEqual([]);
    expect(await bodyOf(ana, page)).toContain(`@${bo.name}`);
    expect(await called()).toContainEqual({ person_id: bo.id });
  });
});

describe('what is written by other means', () => {
  const put = async (who: TestPerson, page: TestPage, markdown: string) => {
    const { version } = await api.as(who).call(pages.get, id(page));
    return api.as(who).call(pages.update, { ...id(page), body: { body: { markdown } }, headers: { 'if-match': `"${version}"` } });
  };

  it('comes in while people write, and takes nothing from them', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un.\n\nDeux.' });
    const a = await aWriter(api, ana, page);
    a.write(' Par Ana.', 0);
    await a.isSaved();
    await put(bo, page, 'Un.\n\nDeux, corrigé.');
    await a.says('corrigé');
    expect(a.words).toBe('<paragraph>Un. Par Ana.</paragraph><paragraph>Deux, corrigé.</paragraph>');
    await allLeave(a);
    expect(await bodyOf(ana, page)).toBe('Un. Par Ana.\nDeux, corrigé.');
  });

  it('is there when the document is opened again', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un.' });
    const a = await aWriter(api, ana, page);
    a.write('Deux.');
    await a.isSaved();
    const copy = a.doc;
    await allLeave(a);
    await bodyOf(ana, page);
    await put(bo, page, 'Un.\n\nDeux.\n\nTrois.');
    const again = await aWriter(api, ana, page, { doc: copy });
    expect(again.words).toBe('<paragraph>Un.</paragraph><paragraph>Deux.</paragraph><paragraph>Trois.</paragraph>');
  });

  it('is refused when it rests on what somebody has changed since', async () => {
    const ana = await aPerson(api);
    const page = await aPage(api, { author: ana, draft: true });
    const { version } = await api.as(ana).call(pages.get, id(page));
    const a = await aWriter(api, ana, page);
    a.write('Entre-temps.');
    await a.waiting.until(() => a.version > version);
    await expect(
      api.as(ana).call(pages.update, { ...id(page), body: { title: 'Autre titre' }, headers: { 'if-match': `"${version}"` } }),
    ).toBeProblem(412, 'stale');
  });
});

describe('what is written of a page that is out', () => {
  const seen = async (who: TestPerson, page: TestPage) => {
    const { body, title, version, changes } = await api.as(who).call(pages.get, id(page));
    return { text: body.text, title, version, changes };
  };
  const held = async (writer: TestWriter) => {
    const { version } = writer;
    writer.mark();
    await writer.isSaved();
    await writer.waiting.until(() => writer.held || writer.version > version);
  };

  it('waits beside what readers see, is compared with it, and is published with its title and its authors', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, title: 'Avant tout', body: 'Un.' });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, bo, page)];
    const before = await seen(bo, page);
    a.write('Deux.');
    a.call('Après tout');
    await Promise.all([a.isSaved(), b.says('Deux.'), b.waiting.until(() => b.title === 'Après tout')]);
    await held(a);
    expect(await seen(bo, page)).toEqual({ ...before, changes: { by: expect.objectContaining({ id: ana.id }), at: expect.any(String) } });
    const compared = await api.as(bo).call(pageHistory.changes, id(page));
    expect([compared.wordsAdded, compared.wordsRemoved]).toEqual([1, 0]);
    expect(compared.title.filter(({ change }) => change === 'added').map(({ text }) => text.trim())).toEqual(['Après']);
    const published = await api.as(bo).call(pageHistory.publishChanges, id(page));
    expect(published).toMatchObject({ title: 'Après tout', body: { text: 'Un.\nDeux.' }, changes: null, revision: 2 });
    expect(a.title).toBe('Après tout');
    await expect(api.as(bo).call(pageHistory.changes, id(page))).toBeProblem(404);
    const [last] = (await api.as(bo).call(pageHistory.revisions, { ...id(page), query: {} })).items;
    expect(last).toMatchObject({ by: { id: bo.id }, authors: [{ person: { id: ana.id }, share: 100 }] });
    expect((await api.as(bo).call(pageHistory.publishChanges, id(page))).version).toBe(published.version);
  });

  it('has a title that two write at the same moment, letter by letter', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, title: 'Avant tout', body: 'Un.' });
    const both = [await aWriter(api, ana, page), await aWriter(api, bo, page)] as const;
    await Promise.all(both.map((writer) => writer.offline()));
    both[0].call('Avant tout le reste');
    both[1].call('Bien avant tout');
    for (const writer of both) writer.online();
    await Promise.all(both.map((writer) => writer.waiting.until(() => writer.title === 'Bien avant tout le reste')));
    await both[0].isSaved();
    await allLeave(...both);
    expect((await api.as(ana).call(pageHistory.publishChanges, id(page))).title).toBe('Bien avant tout le reste');
  });

  it('is kept as it stood when somebody says so, when everybody has left, and when it is thrown away: for those who write it', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, title: 'Avant tout', body: 'Un.' });
    const versions = async () => (await api.as(bo).call(pageHistory.workingVersions, id(page))).items;
    const named = { ...id(page), body: { name: 'Pour relecture' } };
    await expect(api.as(ana).call(pageHistory.keepWorkingVersion, named)).toBeProblem(404);
    const a = await aWriter(api, ana, page);
    a.write('Deux.');
    await a.isSaved();
    await held(a);
    expect(await versions()).toEqual([]);
    const kept = await api.as(bo).call(pageHistory.keepWorkingVersion, named);
    expect(kept).toMatchObject({ name: 'Pour relecture', by: { id: bo.id } });
    expect(await api.as(ana).call(pageHistory.keepWorkingVersion, { ...id(page), body: { name: '' } })).toEqual(kept);
    a.write('Trois.');
    a.call('Après tout');
    await a.isSaved();
    await allLeave(a);
    expect((await versions()).map(({ name, by }) => [name, by.id])).toEqual([
      ['', ana.id],
      ['Pour relecture', bo.id],
    ]);
    const [last] = await versions();
    const params = { id: String(page.id), versionId: String(last?.id) };
    expect(await api.as(bo).call(pageHistory.workingVersion, { params })).toMatchObject({
      words: { title: 'Après tout', body: { text: 'Un.\nDeux.\nTrois.' } },
      wordsAdded: 2,
    });
    await api.as(bo).call(pageHistory.discardChanges, id(page));
    expect(await versions()).toHaveLength(2);
    const b = await aWriter(api, bo, page);
    b.write('Quatre.');
    await b.isSaved();
    await allLeave(b);
    await api.as(bo).call(pageHistory.publishChanges, id(page));
    expect((await versions()).map(({ name }) => name)).toEqual(['Pour relecture']);
  });

  it('is thrown away for everybody who writes it', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un.' });
    const a = await aWriter(api, ana, page);
    a.write('Deux.');
    await a.isSaved();
    await held(a);
    expect(await api.as(bo).call(pageHistory.discardChanges, id(page))).toMatchObject({ body: { text: 'Un.' }, changes: null });
    await a.waiting.until(() => !a.words.includes('Deux.'));
    a.write('Trois.');
    await a.isSaved();
    expect(await bodyOf(ana, page)).toBe('Un.\nTrois.');
  });

  it('keeps what others publish by other means meanwhile', async () => {
    const [ana, bo] = await pair();
    const page = await aPage(api, { author: ana, body: 'Un.\n\nDeux.' });
    const a = await aWriter(api, ana, page);
    a.write('Trois, pas encore.');
    await a.isSaved();
    await held(a);
    const { version } = await seen(bo, page);
    const headers = { 'if-match': `"${version}"` };
    await api.as(bo).call(pages.update, { ...id(page), body: { body: { markdown: 'Un, corrigé.\n\nDeux.' } }, headers });
    await a.says('corrigé');
    expect((await seen(bo, page)).text).toBe('Un, corrigé.\nDeux.');
    await allLeave(a);
    expect(await bodyOf(ana, page)).toBe('Un, corrigé.\nDeux.\nTrois, pas encore.');
  });

  it('asks before most of it goes', async () => {
    const ana = await aPerson(api);
    const page = await aPage(api, { author: ana, body: 'Beaucoup de mots utiles. '.repeat(20) });
    const a = await aWriter(api, ana, page);
    a.body.delete(0, a.body.length);
    a.write('Peu.');
    await a.isSaved();
    await allLeave(a);
    await expect(api.as(ana).call(pageHistory.publishChanges, id(page))).toBeProblem(409, 'would_empty');
    expect((await seen(ana, page)).changes).not.toBeNull();
    const confirmed = { ...id(page), headers: { 'x-confirm': '1' } };
    expect((await api.as(ana).call(pageHistory.publishChanges, confirmed)).body.text).toBe('Peu.');
  });

  it('is for those who write alone', async () => {
    const space = await aSpace(api);
    const [ana, reader] = [await aPerson(api, { in: space }), await aPerson(api, { in: space })];
    const page = await aPage(api, { author: ana, space, body: 'Un.' });
    const a = await aWriter(api, ana, page);
    a.write('Deux.');
    await a.isSaved();
    await held(a);
    await api.db.rows('UPDATE entries SET locked_at = now() WHERE id = $1', [page.id]);
    expect((await seen(reader, page)).changes).toBeNull();
    await expect(api.as(reader).call(pageHistory.changes, id(page))).toBeProblem(403);
    await expect(api.as(reader).call(pageHistory.publishChanges, id(page))).toBeProblem(403);
    await expect(api.as(reader).call(pageHistory.discardChanges, id(page))).toBeProblem(403);
    expect((await aSocket(api, reader, page)).status).toBe(403);
  });
});

describe('a node that died', () => {
  it('leaves what it kept to the others, who write it into the page', async () => {
    const ana = await aPerson(api);
    const space = await aSpace(api);
    const page = await aPage(api, { author: ana, space, body: 'Un.' });
    const a = await aWriter(api, ana, page);
    a.write('Deux.');
    await a.isSaved();
    const log = await api.db.rows<{ person_id: number; bytes: Buffer }>(
      'SELECT person_id, bytes FROM coedited_updates WHERE entry_id = $1',
      [page.id],
    );
    await allLeave(a);
    await api.db.rows(`UPDATE entries SET body = body #- '{content,1}' WHERE id = $1`, [page.id]);
    await api.db.rows(
      `WITH body AS (SELECT ${HASH} AS hash FROM entries e WHERE e.id = $1)
       UPDATE coedited_documents SET body_hash = body.hash FROM body WHERE entry_id = $1`,
      [page.id],
    );
    for (const { person_id, bytes } of log)
      await api.db.rows('INSERT INTO coedited_updates (entry_id, person_id, bytes, characters) VALUES ($1, $2, $3, 5)', [
        page.id,
        person_id,
        bytes,
      ]);
    await api.app.get(Documents).recover();
    expect(await bodyOf(ana, page)).toBe('Un.\nDeux.');
    expect(await api.db.rows('SELECT id FROM coedited_updates WHERE entry_id = $1', [page.id])).toEqual([]);
  });
});
