import { beforeAll, describe, expect, it } from '@jest/globals';
import { entries, type Post, posts, search } from '@ruche/contracts';
import { Publishing } from '../../core/entries';
import { aPicture } from '../../guarantees/world';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, type TestPerson, type TestSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { aPost, bringForward } from './posts.factory';

const api = useApi();
const on = ({ id }: { id: number }) => ({ params: { id: String(id) } });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
let company: TestSpace;
let reader: TestPerson;
beforeAll(async () => {
  company = await companySpace(api);
  reader = await aPerson(api, { in: company });
});
const seenBy = (who: TestPerson, post: { id: number }): Promise<Post> => api.as(who).call(posts.get, on(post));

describe('a post', () => {
  it('is not written over by who does not know what it says now; whoever does not ask writes as before', async () => {
    const draft = await aPost(api, { draft: true });
    const write = (title: string, ifMatch?: string) =>
      api.as(draft.by).call(posts.update, { ...on(draft), body: { title }, headers: ifMatch ? { 'if-match': ifMatch } : {} });
    const first = await write('Depuis le premier onglet', `"${draft.version}"`);
    await expect(write('Depuis le second', `"${draft.version}"`)).rejects.toMatchObject({
      status: 412,
      body: { code: 'stale', version: first.version },
    });
    await expect(write('Depuis le second', 'W/"1"')).rejects.toMatchObject({ status: 412 });
    expect((await seenBy(draft.by, draft)).title).toBe('Depuis le premier onglet');
    expect((await write('Depuis le second', `"${first.version}"`)).title).toBe('Depuis le second');
    expect((await write('Sans demander')).title).toBe('Sans demander');
  });

  it('begins as a draft that nobody else knows of, in the company’s space when none is named', async () => {
    const author = await aPerson(api, { in: company });
    const draft = await api.as(author).call(posts.create, { body: { title: 'Carnet d’Élodie', body: { markdown: 'Bonjour' } } });
    expect(draft).toMatchObject({
      state: 'draft',
      publishAt: null,
      readingMinutes: 1,
      space: { slug: 'company' },
      can: { publish: true, unpublish: false },
    });
    await expect(seenBy(reader, draft)).rejects.toMatchObject({ status: 404 });
    const mine = await api.as(author).call(posts.list, { query: { drafts: 'true' } });
    expect(mine.items.map((p) => p.id)).toEqual([draft.id]);
    expect((await api.as(reader).call(posts.list, { query: { drafts: 'true' } })).items).toEqual([]);
  });

  it('is published once, taken back and published again with its first date', async () => {
    const post = await aPost(api);
    expect(await seenBy(reader, post)).toMatchObject({ state: 'published', can: { publish: false, edit: false } });
    await expect(api.as(post.by).call(posts.publish, { ...on(post), body: { publishAt: inHours(1) } })).rejects.toMatchObject({
      status: 409,
      body: { code: 'already_published' },
    });
    const back = await api.as(post.by).call(posts.unpublish, on(post));
    expect(back).toMatchObject({ state: 'unpublished', publishedAt: post.publishedAt });
    await expect(seenBy(reader, post)).rejects.toMatchObject({ status: 404 });
    await drainJobs(api);
    expect((await api.as(reader).call(search.find, { query: { q: post.title, kind: 'post' } })).items).toEqual([]);
    const again = await api.as(post.by).call(posts.publish, on(post));
    expect(again).toMatchObject({ state: 'published', publishedAt: post.publishedAt });
    await drainJobs(api);
    expect((await api.as(reader).call(search.find, { query: { q: post.title, kind: 'post' } })).items.map((h) => h.id)).toContain(post.id);
  });

  it('is not published empty', async () => {
    const author = await aPerson(api, { in: company });
    const draft = await api.as(author).call(posts.create, { body: { title: 'Rien encore' } });
    await expect(api.as(author).call(posts.publish, on(draft))).rejects.toMatchObject({ status: 409, body: { code: 'empty_body' } });
  });

  it('keeps its number when its title changes, and its words as they were', async () => {
    const post = await aPost(api, { title: 'Premier titre' });
    const renamed = await api
      .as(post.by)
      .call(posts.update, { ...on(post), body: { title: 'Second titre', body: { markdown: 'mot '.repeat(450) } } });
    expect(renamed).toMatchObject({ url: `/blog/${post.id}-second-titre`, readingMinutes: 3, edited: true, version: post.version + 1 });
    await expect(api.as(reader).call(posts.update, { ...on(post), body: { title: 'Le mien' } })).rejects.toMatchObject({ status: 403 });
  });

  it('shows the cover that was chosen, else its first image', async () => {
    const author = await aPerson(api, { in: company });
    const [first, second, foreign] = [await aPicture(api, author), await aPicture(api, author), await aPicture(api, reader)];
    const post = await api.as(author).call(posts.create, { body: { title: 'Deux images', fileIds: [first, second] } });
    expect(post).toMatchObject({ pictureUrl: `/api/files/${first}`, coverFileId: null });
    const covered = await api.as(author).call(posts.update, { ...on(post), body: { coverFileId: second } });
    expect(covered.pictureUrl).toBe(`/api/files/${second}`);
    const kept = await api.as(author).call(posts.update, { ...on(post), body: { fileIds: [first] } });
    expect(kept.pictureUrl).toBe(`/api/files/${second}`);
    expect((await api.as(author).call(posts.update, { ...on(post), body: { coverFileId: null } })).pictureUrl).toBe(`/api/files/${first}`);
    await expect(api.as(author).call(posts.update, { ...on(post), body: { coverFileId: foreign } })).rejects.toMatchObject({ status: 400 });
  });

  it('counts each person who opens it once, and never its author', async () => {
    const post = await aPost(api);
    for (const who of [reader, reader, post.by]) await api.as(who).call(entries.read, on(post));
    expect((await seenBy(reader, post)).views).toBe(1);
  });

  it('is picked by whoever facilitates its space', async () => {
    const post = await aPost(api);
    const editor = await aPerson(api, { role: 'facilitator', in: company });
    await expect(api.as(reader).call(posts.pick, on(post))).rejects.toMatchObject({ status: 403 });
    expect((await api.as(editor).call(posts.pick, on(post))).pickedAt).not.toBeNull();
    const picked = await api.as(reader).call(posts.list, { query: { picked: 'true' } });
    expect(picked.items.map((p) => p.id)).toContain(post.id);
    expect((await api.as(editor).call(posts.unpick, on(post))).pickedAt).toBeNull();
  });

  it('becomes an idea, a question or a page of whoever takes it up, its author credited; a draft becomes nothing', async () => {
    const post = await aPost(api);
    expect((await seenBy(reader, post)).can.turnInto).toBe(true);
    for (const kind of ['idea', 'question', 'page'] as const) {
      const draft = await api.as(reader).call(entries.turnInto, { ...on(post), body: { kind } });
      expect(draft).toMatchObject({ kind, title: post.title, state: 'draft' });
      const credit = await api.db.rows('SELECT person_id, role, share FROM contributions WHERE entry_id = $1 ORDER BY role', [draft.id]);
      expect(credit).toEqual([
        { person_id: reader.id, role: 'author', share: 50 },
        { person_id: post.by.id, role: 'co_author', share: 50 },
      ]);
    }
    const draft = await aPost(api, { draft: true });
    expect((await seenBy(draft.by, draft)).can.turnInto).toBe(false);
    await expect(api.as(draft.by).call(entries.turnInto, { ...on(draft), body: { kind: 'idea' } })).rejects.toMatchObject({ status: 403 });
  });

  it('goes to the trash and comes back, its date forgotten', async () => {
    const post = await aPost(api, { draft: true });
    await api.as(post.by).call(posts.publish, { ...on(post), body: { publishAt: inHours(2) } });
    await api.as(post.by).call(posts.remove, on(post));
    expect(await api.as(post.by).call(posts.restore, on(post))).toMatchObject({ state: 'draft', publishAt: null });
  });
});

describe('lists of posts', () => {
  it('page by date without doubles, for a person and for a space', async () => {
    const space = await aSpace(api);
    const author = await aPerson(api, { in: space });
    const made: number[] = [];
    for (let i = 0; i < 5; i++) made.push((await aPost(api, { space, author })).id);
    const query = { space: String(space.id), author: String(author.id), limit: '2' };
    const seen: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api.as(reader).call(posts.list, { query: { ...query, ...(cursor && { cursor }) } });
      seen.push(...page.items.map((p) => p.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(made.reverse());
  });
});

describe('publishing at a date', () => {
  const due = () => api.app.get(Publishing).publishDue();

  it.each([
    [-1, 'in_the_past'],
    [24 * 366, 'too_far'],
  ])('refuses a date %s hours away: %s', async (hours, message) => {
    const post = await aPost(api, { draft: true });
    await expect(api.as(post.by).call(posts.publish, { ...on(post), body: { publishAt: inHours(hours) } })).rejects.toMatchObject({
      status: 400,
      body: { errors: [{ path: 'publishAt', message }] },
    });
  });

  it('takes the minute that has just passed for now', async () => {
    const post = await aPost(api, { draft: true });
    const sent = await api.as(post.by).call(posts.publish, { ...on(post), body: { publishAt: inHours(-0.005) } });
    expect(sent.state).toBe('published');
  });

  it('waits, can be moved and cancelled, and nobody else sees it before', async () => {
    const author = await aPerson(api, { in: company });
    const at = inHours(3);
    const post = await api.as(author).call(posts.create, { body: { title: 'Pour demain', body: { markdown: 'Oui' }, publishAt: at } });
    expect(post).toMatchObject({ state: 'scheduled', publishAt: at, can: { publish: true, unpublish: true } });
    await drainJobs(api);
    await due();
    await expect(seenBy(reader, post)).rejects.toMatchObject({ status: 404 });
    const later = inHours(5);
    expect(await api.as(author).call(posts.publish, { ...on(post), body: { publishAt: later } })).toMatchObject({ publishAt: later });
    expect(await api.as(author).call(posts.unpublish, on(post))).toMatchObject({ state: 'draft', publishAt: null });
    await due();
    expect((await api.as(author).call(posts.get, on(post))).state).toBe('draft');
  });

  it('happens once, whoever works at it, and tells whom it mentions once', async () => {
    const told = await aPerson(api, { in: company });
    const author = await aPerson(api, { in: company });
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        api.as(author).call(posts.create, {
          body: { title: `À l’heure dite ${n}`, body: { markdown: `Merci @${told.handle}` }, publishAt: inHours(1) },
        }),
      ),
    );
    const ids = made.map((p) => p.id);
    await bringForward(api, ...ids);
    await Promise.all([due(), due(), due()]);
    await due();
    const events = await api.db.rows<{ entry_id: number; n: number }>(
      `SELECT entry_id, count(*)::int AS n FROM domain_events WHERE type = 'entry.published' AND entry_id = ANY($1::bigint[]) GROUP BY 1`,
      [ids],
    );
    expect(events.map((e) => e.n)).toEqual([1, 1, 1, 1, 1]);
    for (const id of ids) expect((await seenBy(reader, { id })).state).toBe('published');
    await drainJobs(api);
    const [bell] = await api.db.rows<{ n: number }>('SELECT count(*)::int AS n FROM notifications WHERE person_id = $1', [told.id]);
    expect(bell?.n).toBe(5);
  });

  it('asks for a run at the date itself', async () => {
    const author = await aPerson(api, { in: company });
    const at = inHours(7);
    await api.as(author).call(posts.create, { body: { title: 'À sept heures', body: { markdown: 'Oui' }, publishAt: at } });
    const [job] = await api.db.rows(`SELECT 1 FROM pgboss.job WHERE name = 'entries.publish-due' AND start_after = $1`, [at]);
    expect(job).toBeDefined();
  });

  it('does not publish for somebody who could no longer do it, and holds up nobody else', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const leaver = await aPost(api, { space, draft: true });
    const other = await aPost(api, { draft: true });
    for (const post of [leaver, other]) await api.as(post.by).call(posts.publish, { ...on(post), body: { publishAt: inHours(1) } });
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1', [leaver.by.id]);
    await bringForward(api, leaver.id, other.id);
    await due();
    const [left] = await api.db.rows('SELECT state, audience, publish_at FROM entries WHERE id = $1', [leaver.id]);
    expect(left).toEqual({ state: 'draft', audience: 'authors', publish_at: null });
    expect((await seenBy(reader, other)).state).toBe('published');
  });
});
