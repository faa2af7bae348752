import { describe, expect, it } from '@jest/globals';
import { entries, pageHistory, pages, search, trash } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson, type TestSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aTopic } from '../topics/topics.factory';
import { aPage, type TestPage } from './pages.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

/** A space of its own and some members. */
async function aWiki(n = 2) {
  const space = await aSpace(api);
  const members = (await people(api, n, { in: space })) as [TestPerson, TestPerson, TestPerson];
  const tree = async (who: TestPerson, of: TestSpace = space) => (await api.as(who).call(pages.tree, { params: { slug: of.slug } })).items;
  /** The tree as text: `a(b c(d))`. */
  const drawn = async (who: TestPerson, of: TestSpace = space): Promise<string> => {
    const all = await tree(who, of);
    const draw = (parentId: number | null): string =>
      all
        .filter((p) => (p.parentId ?? null) === parentId)
        .map((p) => `${p.title.split(' ')[0]}${all.some((c) => c.parentId === p.id) ? `(${draw(p.id)})` : ''}`)
        .join(' ');
    return draw(null);
  };
  const put = async (who: TestPerson, page: { id: number }, body: object, headers: Record<string, string> = {}) => {
    const { version } = await api.as(who).call(pages.get, id(page));
    return api.as(who).call(pages.update, { ...id(page), body, headers: { 'if-match': `"${version}"`, ...headers } });
  };
  return { space, members, tree, drawn, put };
}

describe('a page', () => {
  it('stands in the tree of its space, and says where', async () => {
    const { space, members, drawn } = await aWiki();
    const [author, other] = members;
    const top = await aPage(api, { space, author, title: 'Charte de la marque' });
    const below = await aPage(api, { space, author: other, title: 'Couleurs et contrastes', parent: top });
    await aPage(api, { space, author, title: 'Ton de la marque', parent: top });
    expect(await drawn(other)).toBe('Charte(Couleurs Ton)');
    expect(await api.as(author).call(pages.get, id(below))).toMatchObject({
      kind: 'page',
      state: 'published',
      url: `/wiki/${below.id}-couleurs-et-contrastes`,
      parentId: top.id,
      crumbs: [{ id: top.id, title: 'Charte de la marque' }],
      can: { edit: true, move: true, addChild: true, remove: false, vote: false },
      contributors: [{ person: { id: other.id }, share: 100 }],
    });
    expect((await api.as(author).call(pages.get, id(top))).children.map((c) => c.title)).toEqual([
      'Couleurs et contrastes',
      'Ton de la marque',
    ]);
  });

  it('is written by whoever takes part in its space, each on top of what the others wrote', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author, body: 'Un' });
    const stale = { 'if-match': '"1"' };
    const body = { title: 'Une autre page', body: { markdown: 'Deux' } };
    await expect(api.as(other).call(pages.update, { ...id(page), body })).toBeProblem(428);
    expect(await api.as(other).call(pages.update, { ...id(page), body, headers: stale })).toMatchObject({
      title: 'Une autre page',
      body: { text: 'Deux' },
      lastEdit: { by: { id: other.id } },
    });
    await expect(api.as(author).call(pages.update, { ...id(page), body, headers: stale })).toBeProblem(412);
    const reader = await aPerson(api, { role: 'guest' });
    await expect(api.as(reader).call(pages.get, id(page))).toBeProblem(404);
  });

  it('is its author’s alone as a draft', async () => {
    const { space, members, drawn } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author, title: 'Brouillon de plan', draft: true });
    await expect(api.as(other).call(pages.get, id(page))).toBeProblem(404);
    expect([await drawn(author), await drawn(other)]).toEqual(['Brouillon', '']);
    expect(await api.as(author).call(pages.publish, id(page))).toMatchObject({ state: 'published' });
    expect(await drawn(other)).toBe('Brouillon');
  });

  it('asks before most of it goes', async () => {
    const { space, members, put } = await aWiki();
    const [author] = members;
    const page = await aPage(api, { space, author, body: 'Nous disons ce que nous faisons. '.repeat(20) });
    const emptied = { body: { markdown: 'Rien.' } };
    await expect(put(author, page, emptied)).toBeProblem(409, 'would_empty');
    expect(await put(author, page, emptied, { 'x-confirm': '1' })).toMatchObject({ body: { text: 'Rien.' }, revision: 2 });
  });

  it('is made of something else as a draft, its authors credited', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const topic = await aTopic(api, { space, author, title: 'Ce que nous savons des frelons' });
    const made = await api.as(other).call(entries.turnInto, { ...id(topic), body: { kind: 'page' } });
    expect(await api.as(other).call(pages.get, id(made))).toMatchObject({
      state: 'draft',
      title: topic.title,
      revision: 1,
      parentId: null,
    });
    expect(await api.as(other).call(pages.publish, id(made))).toMatchObject({ links: [{ type: 'derived_from', entry: { id: topic.id } }] });
  });

  it('leaves as Markdown', async () => {
    const { space, members } = await aWiki();
    const [author] = members;
    const page = await aPage(api, { space, author, title: 'Plan de test', body: '## But\n\nSavoir **vite**.' });
    const reply = await api.as(author).send('GET', `/api/pages/${page.id}/export`);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${page.id}-plan-de-test.md"`,
    });
    expect(reply.text).toBe('# Plan de test\n\n## But\n\nSavoir **vite**.\n');
  });

  it('is found by its title before its headings before its words', async () => {
    const { space, members } = await aWiki();
    const [author] = members;
    const words = await aPage(api, { space, author, title: 'Autre chose', body: 'On y parle de bourdons.' });
    const headed = await aPage(api, { space, author, title: 'Une troisième', body: '## Bourdons\n\nIci.' });
    const titled = await aPage(api, { space, author, title: 'Bourdons', body: 'Là.' });
    await drainJobs(api);
    const found = await api.as(author).call(search.find, { query: { q: 'bourdons' } });
    expect(found.items.map((hit) => hit.id)).toEqual([titled.id, headed.id, words.id]);
  });
});

describe('the history of a page', () => {
  it('has every save that was asked for, and of the others one from time to time', async () => {
    const { space, members, put } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author, body: 'Un deux trois' });
    await put(author, page, { body: { markdown: 'Un deux trois quatre' }, autosave: true });
    await put(author, page, { body: { markdown: 'Un deux trois quatre cinq' }, autosave: true });
    const list = async () => (await api.as(other).call(pageHistory.revisions, id(page))).items;
    expect(await list()).toHaveLength(1);
    // Another hand: what the first one wrote is kept as theirs.
    await put(other, page, { body: { markdown: 'Un deux cinq' }, revisionName: 'Pour le comité' });
    expect(await list()).toMatchObject([
      { number: 3, by: { id: other.id }, name: 'Pour le comité', wordsAdded: 0, wordsRemoved: 2 },
      { number: 2, by: { id: author.id }, wordsAdded: 2, wordsRemoved: 0 },
      { number: 1, by: { id: author.id }, wordsAdded: 3, wordsRemoved: 0 },
    ]);
    await api.db.rows(`UPDATE revisions SET created_at = now() - interval '2 minutes' WHERE entry_id = $1`, [page.id]);
    await put(author, page, { body: { markdown: 'Un deux cinq six' }, autosave: true });
    expect(await list()).toHaveLength(4);
    expect((await api.as(other).call(pages.get, id(page))).contributors).toEqual([expect.objectContaining({ share: 100 })]);
  });

  it('shows word by word what changed between any two', async () => {
    const { space, members, put } = await aWiki();
    const [author] = members;
    const page = await aPage(api, { space, author, title: 'Notre ton', body: '# But\n\nSobre et vrai.\n\n- un\n- deux' });
    await put(author, page, { title: 'Notre voix', body: { markdown: '# But\n\nSobre et très vrai.\n\n- un\n- trois cents' } });
    const diff = await api.as(author).call(pageHistory.diff, { ...id(page), query: { from: '1' } });
    expect(diff).toMatchObject({ from: { number: 1 }, to: { number: 2 }, wordsAdded: 3, wordsRemoved: 1 });
    expect(diff.title).toEqual([
      { text: 'Notre ', change: 'same' },
      { text: 'ton', change: 'removed' },
      { text: 'voix', change: 'added' },
    ]);
    expect(
      diff.blocks.map((b) => [
        b.change,
        b.type,
        b.parts.map((p) => `${{ same: '', added: '+', removed: '-' }[p.change]}${p.text}`).join('|'),
      ]),
    ).toEqual([
      ['same', 'heading', 'But'],
      ['changed', 'paragraph', 'Sobre et |+très |vrai.'],
      ['same', 'item', 'un'],
      ['removed', 'item', '-deux'],
      ['added', 'item', '+trois cents'],
    ]);
    await expect(api.as(author).call(pageHistory.diff, { ...id(page), query: { from: '9' } })).toBeProblem(404);
  });

  it('says again what was said, as a new revision', async () => {
    const { space, members, put } = await aWiki();
    const [author, other] = members;
    const page = await aPage(api, { space, author, title: 'Avant', body: 'Un' });
    await put(author, page, { title: 'Après', body: { markdown: 'Deux' } });
    expect(await api.as(other).call(pageHistory.restoreRevision, { ...id(page), body: { revision: 1 } })).toMatchObject({
      title: 'Avant',
      body: { text: 'Un' },
      revision: 3,
    });
    const third = await api.as(author).call(pageHistory.revision, { params: { id: String(page.id), number: '3' } });
    expect(third).toMatchObject({ title: 'Avant', body: { text: 'Un' }, by: { id: other.id } });
    const named = { params: { id: String(page.id), number: '2' }, body: { name: 'Relue' } };
    expect(await api.as(other).call(pageHistory.nameRevision, named)).toMatchObject({ number: 2, name: 'Relue' });
  });
});

describe('the tree', () => {
  it('keeps the order in which pages are put', async () => {
    const { space, members, drawn } = await aWiki();
    const [author] = members;
    const [a, b, c] = [
      await aPage(api, { space, author, title: 'aaa' }),
      await aPage(api, { space, author, title: 'bbb' }),
      await aPage(api, { space, author, title: 'ccc' }),
    ];
    const move = (page: { id: number }, body: object) =>
      api.as(author).call(pages.move, { ...id(page), body: { parentId: null, ...body } });
    await move(c, { position: 0 });
    expect(await drawn(author)).toBe('ccc aaa bbb');
    await move(c, { position: 1 });
    expect(await drawn(author)).toBe('aaa ccc bbb');
    await move(a, { parentId: b.id });
    expect(await drawn(author)).toBe('ccc bbb(aaa)');
    await move(a, {});
    expect(await drawn(author)).toBe('ccc bbb aaa');
    for (let n = 0; n < 50; n++) await move([a, b, c][n % 3] as typeof a, { position: 1 });
    expect((await drawn(author)).split(' ').sort()).toEqual(['aaa', 'bbb', 'ccc']);
  });

  it('is sent in few words, and not again to whoever has it', async () => {
    const { space, members } = await aWiki();
    const [author, other] = members;
    const top = await aPage(api, { space, author, title: 'Dossier' });
    const below = await aPage(api, { space, author, title: 'Annexe', parent: top });
    const draft = await aPage(api, { space, author, title: 'Brouillon', parent: top, draft: true });
    const path = `/api/spaces/${space.slug}/pages`;
    const first = await api.as(author).send('GET', path);
    expect(first.body.items).toEqual([
      { id: top.id, title: 'Dossier' },
      { id: below.id, title: 'Annexe', parentId: top.id },
      { id: draft.id, title: 'Brouillon', parentId: top.id, state: 'draft' },
    ]);
    const known = { 'if-none-match': String(first.headers['etag']) };
    const again = await api.as(author).send('GET', path, { headers: known });
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', first.headers['etag']]);
    expect((await api.as(other).send('GET', path, { headers: known })).status).toBe(200);
    await api.as(author).call(pages.move, { ...id(below), body: { parentId: null } });
    expect((await api.as(author).send('GET', path, { headers: known })).status).toBe(200);
  });

  it('has no cycle, whoever moves what at the same time', async () => {
    const { space, members, tree } = await aWiki(3);
    const [author] = members;
    const all: TestPage[] = [];
    for (let n = 0; n < 6; n++) all.push(await aPage(api, { space, author, title: `Page ${n} à déplacer` }));
    const [first, second] = all as [TestPage, TestPage];
    await api.as(author).call(pages.move, { ...id(second), body: { parentId: first.id } });
    await expect(api.as(author).call(pages.move, { ...id(first), body: { parentId: second.id } })).toBeProblem(409, 'below_itself');
    await expect(api.as(author).call(pages.move, { ...id(first), body: { parentId: first.id } })).toBeProblem(409, 'below_itself');
    await Promise.allSettled(
      all.flatMap((page, n) =>
        [1, 2, 4].map((step) =>
          api
            .as(members[step % 3] as TestPerson)
            .call(pages.move, { ...id(page), body: { parentId: (all[(n + step) % 6] as { id: number }).id, position: 0 } }),
        ),
      ),
    );
    const found = await tree(author);
    expect(found.map((p) => p.id).sort()).toEqual(all.map((p) => p.id).sort());
    const place = new Map(found.map((p, n) => [p.id, n]));
    for (const p of found) if (p.parentId) expect(place.get(p.parentId)).toBeLessThan(place.get(p.id) as number);
  });

  it('goes with a page to another space, where rights allow it', async () => {
    const { space, members, drawn } = await aWiki();
    const [author, other] = members;
    const goal = await aSpace(api, { visibility: 'hidden', owner: author });
    const top = await aPage(api, { space, author, title: 'Dossier' });
    const below = await aPage(api, { space, author: other, title: 'Pièce', parent: top });
    await expect(api.as(other).call(pages.move, { ...id(top), body: { parentId: null, spaceId: goal.id } })).toBeProblem(404);
    expect(await api.as(author).call(pages.move, { ...id(top), body: { parentId: null, spaceId: goal.id } })).toMatchObject({
      space: { id: goal.id },
    });
    expect([await drawn(author, goal), await drawn(other)]).toEqual(['Dossier(Pièce)', '']);
    await expect(api.as(other).call(pages.get, id(below))).toBeProblem(404);
    await drainJobs(api);
    expect((await api.as(other).call(search.find, { query: { q: 'Pièce' } })).items).toEqual([]);
    expect((await api.as(author).call(search.find, { query: { q: 'Pièce' } })).items.map((hit) => hit.id)).toEqual([below.id]);
    // Written for few: only whoever runs the space shows it to more.
    const member = await aPerson(api, { in: [space, goal] });
    await expect(api.as(member).call(pages.move, { ...id(below), body: { parentId: null, spaceId: space.id } })).toBeProblem(
      403,
      'wider_audience',
    );
  });

  it('goes to the trash by the branch, and comes back by the branch', async () => {
    const { space, members, drawn } = await aWiki();
    const [author, other] = members;
    const root = await aPage(api, { space, author, title: 'Racine' });
    const top = await aPage(api, { space, author, title: 'Tronc', parent: root });
    const below = await aPage(api, { space, author, title: 'Branche', parent: top });
    await aPage(api, { space, author: other, title: 'Brindille', parent: below, draft: true });
    const alien = await aPage(api, { space, author: other, title: 'Feuille', parent: below });
    await expect(api.as(author).call(pages.remove, id(top))).toBeProblem(403, 'branch_of_others');
    await api.as(other).call(pages.remove, id(alien));
    await api.as(author).call(pages.remove, id(top));
    // A draft that nobody else sees stays with its author.
    expect([await drawn(author), await drawn(other)]).toEqual(['Racine', 'Racine Brindille']);
    const listed = await api.as(author).call(trash.list, { query: { mine: 'true' } });
    expect(listed.items.map((e) => e.title)).toEqual(['Tronc']);
    await expect(api.as(author).call(trash.restore, id(below))).toBeProblem(409, 'in_branch');
    await api.as(author).call(trash.restore, id(top));
    expect(await drawn(other)).toBe('Racine(Tronc(Branche(Brindille)))');
    // What it stood below is gone: it comes back at the top.
    await api.as(author).call(pages.move, { ...id(below), body: { parentId: null } });
    await api.as(author).call(pages.remove, id(top));
    await api.as(author).call(pages.remove, id(root));
    await api.as(author).call(pages.restore, id(top));
    expect(await drawn(author)).toBe('Tronc Branche');
  });
});
