import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comments, questions, topics } from '@ruche/contracts';
import { useApi } from '../testing/api';
import { aPerson } from '../testing/factories';
import { type ForumReport, importForum } from './import-forum';

const api = useApi();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruche-forum-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function imported(files: Record<string, string>, more: { source?: string; dryRun?: boolean } = {}): Promise<ForumReport> {
  const source = more.source ?? `forum-${++count}`;
  const path = join(folder, `${source}-${++count}`);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return importForum(api.db, { path, source, space: 'company', progress: () => undefined, written: () => Promise.resolve(), ...more });
}
const lines = (...list: object[]): string => list.map((line) => JSON.stringify(line)).join('\n');
const question = (id: string, more: object = {}) => ({
  type: 'question',
  id,
  title: `Question importée ${id} ?`,
  author: 'u1',
  createdAt: '2021-03-04T05:06:07Z',
  body: 'Quoi **donc** ?',
  ...more,
});
const answer = (id: string, of: string, more: object = {}) => ({
  type: 'answer',
  id,
  question: of,
  author: 'u2',
  createdAt: '2021-03-05T05:06:07Z',
  body: 'Ceci.',
  ...more,
});
const listed = async (q: string) =>
  (await api.as(await aPerson(api)).call(questions.list, { query: { sort: 'oldest', q, limit: '100' } })).items;
const titled = (title: string) =>
  api.db.rows<{
    id: number;
    state: string;
    text: string;
    body: unknown;
    created_at: Date;
    active_at: Date;
    author: string;
    active: boolean;
  }>(
    `SELECT e.id, e.state, e.text, e.body, e.created_at, e.active_at, p.name AS author, p.active FROM entries e JOIN people p ON p.id = e.author_id WHERE e.title = $1 AND e.parent_id IS NULL`,
    [title],
  );

describe('an archive of our own lines', () => {
  it('comes with authors, dates, order and the accepted answer', async () => {
    const real = await aPerson(api, { name: 'Nora Réelle' });
    const report = await imported({
      'archive.jsonl': lines(
        answer('a2', 'q1', { createdAt: '2021-03-06T00:00:00Z', body: 'Plus tard.' }),
        { type: 'person', id: 'u1', name: 'Élodie Ancienne' },
        { type: 'person', id: 'u2', name: 'Nora', email: real.email },
        question('q1', { accepted: 'a1', tags: ['inconnu'] }),
        answer('a1', 'q1'),
      ),
    });
    expect(report).toMatchObject({ written: { threads: 1, posts: 3 }, mistakes: [], before: 0 });
    const [found] = await titled('Question importée q1 ?');
    expect(found).toMatchObject({ state: 'accepted', author: 'Élodie Ancienne', active: false, text: 'Quoi donc ?' });
    expect(found?.created_at.toISOString()).toBe('2021-03-04T05:06:07.000Z');
    expect(found?.active_at.toISOString()).toBe('2021-03-06T00:00:00.000Z');
    const shown = await api.as(real).call(questions.answers, { params: { id: String(found?.id) } });
    expect(shown.items).toMatchObject([
      { accepted: true, author: { id: real.id }, body: { text: 'Ceci.' } },
      { accepted: false, createdAt: '2021-03-06T00:00:00.000Z', viewer: { author: true } },
    ]);
    expect(await listed('importée')).toEqual([]);
  });

  it('names wrong lines, leaves their threads out whole, and goes on when it is mended', async () => {
    const good = [question('g1'), answer('x1', 'g1')];
    const text = (bad: object) => `${lines(...good)}\n\nnonsense\n${lines(question('b1'), answer('x2', 'b1'), bad)}`;
    const first = await imported({ 'archive.jsonl': text(answer('x3', 'b1', { createdAt: 'hier' })) }, { source: 'mended' });
    expect(first).toMatchObject({ written: { threads: 1, posts: 2 }, before: 0 });
    expect(first.mistakes).toEqual([
      { where: 'line 4', words: 'is not JSON' },
      { where: 'line 7', words: 'createdAt: "hier" is no date of the past' },
    ]);
    expect(await titled('Question importée b1 ?')).toEqual([]);
    const second = await imported({ 'archive.jsonl': text(answer('x3', 'b1')) }, { source: 'mended' });
    expect(second).toMatchObject({ written: { threads: 1, posts: 3 }, before: 1 });
    expect(await titled('Question importée g1 ?')).toHaveLength(1);
    expect(await titled('Question importée b1 ?')).toHaveLength(1);
    const people = await api.db.rows(`SELECT person_id FROM imports WHERE source = 'mended' AND external_id LIKE 'person:%'`);
    expect(people).toHaveLength(2);
  });

  it('brings topics with replies, and replies to replies', async () => {
    const by = { author: 'u1', createdAt: '2022-01-01T10:00:00Z' };
    const post = (id: string, more: object = {}) => ({
      type: 'post',
      id,
      topic: 't',
      author: 'u2',
      createdAt: '2022-01-02T10:00:00Z',
      body: id,
      ...more,
    });
    const report = await imported({
      'archive.jsonl': lines(
        { type: 'topic', id: 't', title: 'Un sujet importé d’ailleurs', html: '<p>Qui <b>vient</b> ?</p><script>x</script>', ...by },
        post('un'),
        post('deux', { replyTo: 'un', createdAt: '2022-01-03T10:00:00Z' }),
      ),
    });
    expect(report).toMatchObject({ written: { threads: 1, posts: 3 }, mistakes: [] });
    const [topic] = await titled('Un sujet importé d’ailleurs');
    const viewer = await aPerson(api);
    const params = { id: String(topic?.id) };
    expect(await api.as(viewer).call(topics.get, { params })).toMatchObject({ comments: 2, activeAt: '2022-01-03T10:00:00.000Z' });
    const { items } = await api.as(viewer).call(comments.list, { params });
    expect(items).toMatchObject([
      { body: { text: 'un' }, replies: 1, createdAt: '2022-01-02T10:00:00.000Z' },
      { body: { text: 'deux' }, parentId: items[0]?.id },
    ]);
    const [kept] = await api.db.rows<{ hot: number | null; top: number }>('SELECT hot, top FROM topics WHERE entry_id = $1', [topic?.id]);
    expect(kept?.hot).toBeNull();
    expect(kept?.top).toBeGreaterThan(0);
  });

  it('refuses what is unknown, empty, doubled or of the future, and writes nothing when only asked', async () => {
    const report = await imported({
      'archive.jsonl': lines(
        question('d1', { votes: 3 }),
        question('d2', { body: ' ' }),
        question('d3'),
        question('d3'),
        question('d4', { createdAt: '2999-01-01' }),
        question('d5', { space: 'nowhere' }),
        answer('o1', 'missing'),
        { type: 'poll', id: 'p' },
      ),
    });
    expect(report.written.threads).toBe(0);
    expect(report.mistakes.map((m) => m.where).sort()).toEqual(['line 1', 'line 2', 'line 4', 'line 5', 'line 6', 'line 7', 'line 8']);
    const dry = await imported({ 'archive.jsonl': lines(question('dry')) }, { dryRun: true });
    expect(dry.written).toEqual({ threads: 1, posts: 1 });
    expect(await titled('Question importée dry ?')).toEqual([]);
  });
});

describe('other forums', () => {
  const cooked =
    '<p>Bonjour <a class="mention" href="/u/bob">@bob</a> <b>gras</b> <img src="https://x.test/i.png" alt="plan"><img class="emoji" alt=":bee:" src="/e.png"></p><script>alert(1)</script><a href="javascript:alert(1)">ici</a><pre><code>x &lt; 1</code></pre>';

  it('reads topic pages of Discourse, several of one topic, and nothing in them runs', async () => {
    const post = (n: number, more: object = {}) => ({
      id: 100 + n,
      post_number: n,
      username: `user${n}`,
      name: `Personne ${n}`,
      cooked,
      created_at: `2020-01-0${n}T10:00:00.000Z`,
      ...more,
    });
    const page = (posts: object[]) =>
      JSON.stringify({ id: 7, title: 'Un sujet de Discourse', tags: ['seo'], post_stream: { posts, stream: [101, 102, 103] } });
    const report = await imported({
      'topic-7.json': page([post(1), post(2, { accepted_answer: true })]),
      'topic-7-page-2.json': page([post(3, { reply_to_post_number: 2 })]),
      'broken.json': '{',
    });
    expect(report.mistakes).toEqual([{ where: 'broken.json', words: 'is not JSON' }]);
    expect(report.written).toEqual({ threads: 1, posts: 3 });
    const [found] = await titled('Un sujet de Discourse');
    expect(found).toMatchObject({ state: 'accepted', author: 'Personne 1', active: false });
    expect(found?.text).toContain('Bonjour @bob gras plan:bee:');
    expect(JSON.stringify(found?.body)).not.toMatch(/script|javascript|<img/);
  });

  it('says which topic is not whole', async () => {
    const page = { id: 8, title: 'Un sujet coupé', post_stream: { posts: [], stream: [1, 2] } };
    expect((await imported({ 'topic-8.json': JSON.stringify(page) })).mistakes).toMatchObject([{ where: 'topic-8.json' }]);
  });

  it('reads Posts.xml of Stack Exchange with the names of Users.xml', async () => {
    const report = await imported({
      'Posts.xml': `<?xml version="1.0" encoding="utf-8"?>\n<posts>
  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2012-05-06T07:08:09.123" Body="&lt;p&gt;Why &lt;code&gt;x &amp;lt; 1&lt;/code&gt;?&lt;/p&gt;" OwnerUserId="5" Title="Why is x &lt; 1 here?" Tags="&lt;seo&gt;&lt;web&gt;" />
  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2012-05-07T07:08:09" Body="&lt;p&gt;Because.&lt;/p&gt;" OwnerDisplayName="gone" />
  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2012-05-08T07:08:09" Body="&lt;p&gt;No.&lt;/p&gt;" OwnerUserId="6" />
  <row Id="4" PostTypeId="5" CreationDate="2012-05-08T07:08:09" Body="tag wiki" />
</posts>`,
      'Users.xml': '<users><row Id="5" DisplayName="Ada &amp; Co" /></users>',
    });
    expect(report).toMatchObject({ written: { threads: 1, posts: 3 }, mistakes: [] });
    const [found] = await titled('Why is x < 1 here?');
    expect(found).toMatchObject({ state: 'accepted', author: 'Ada & Co', text: 'Why x < 1?' });
    expect(found?.created_at.toISOString()).toBe('2012-05-06T07:08:09.123Z');
    const [authors] = await api.db.rows<{ names: string[] }>(
      `SELECT array_agg(p.name ORDER BY e.created_at) AS names FROM entries e JOIN people p ON p.id = e.author_id WHERE e.parent_id = $1`,
      [found?.id],
    );
    expect(authors?.names).toEqual(['gone', 'user 6']);
  });
});
