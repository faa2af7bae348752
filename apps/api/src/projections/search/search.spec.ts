import { describe, expect, it } from '@jest/globals';
import { comments, ideas, search } from '@ruche/contracts';
import { entryChanged, entryDeleted, entryRestored, entryVoted } from '../../core/entries';
import { personChanged } from '../../core/people';
import { membershipChanged, spaceChanged } from '../../core/spaces';
import type { DomainEvent } from '../../platform/events/domain-event';
import { Events } from '../../platform/events/events';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, type TestPerson, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { SearchPopularityJob } from './popularity';
import { freshenSearch, rebuildSearch, verifySearch } from './rebuild';
import { aWord, find, found, said, suggest, type Written, written } from './search.factory';

const api = useApi();
const happen = async (...events: DomainEvent[]): Promise<void> => {
  await api.db.transaction((tx) => api.app.get(Events).record(tx, ...events));
  await drainJobs(api, ['search']);
};
const changed = async (entry: Written): Promise<void> => {
  const row = await api.db.row<{ space_id: number }>('SELECT space_id FROM entries WHERE id = $1', [entry.id]);
  await happen(entryChanged({ actorId: null, entryId: entry.id, spaceId: row?.space_id ?? 0 }));
};
const indexed = async (...entry: Parameters<typeof written> extends [unknown, infer W] ? [W] : never): Promise<Written> => {
  const made = await written(api, ...entry);
  await changed(made);
  return made;
};

describe('what is found', () => {
  it('is an entry with its place, its people and what was matched', async () => {
    const word = aWord();
    const space = await aSpace(api, { name: 'Vitrines' });
    const author = await aPerson(api, { name: 'Ada Page', in: space });
    const page = await indexed({ author, space, title: `Le ${word} été comme hiver`, text: `Tout sur le ${word}.` });
    const reader = await aPerson(api);
    const { items, total, facets, nextCursor, corrected } = await find(api, reader, word);
    expect(items).toEqual([
      {
        kind: 'page',
        id: page.id,
        title: page.title,
        url: `/wiki/${page.id}-le-${word}-ete-comme-hiver`,
        state: 'published',
        at: expect.any(String),
        titleParts: [
          { text: 'Le ', hit: false },
          { text: word, hit: true },
          { text: ' été comme hiver', hit: false },
        ],
        snippet: [
          { text: 'Tout sur le ', hit: false },
          { text: word, hit: true },
          { text: '.', hit: false },
        ],
        space: { id: space.id, slug: space.slug, name: 'Vitrines', colour: 'honey', visibility: 'open' },
        author: { id: author.id, handle: author.handle, name: 'Ada Page', avatarUrl: null, active: true },
      },
    ]);
    expect({ total, nextCursor, corrected }).toEqual({ total: 1, nextCursor: null, corrected: [] });
    expect(facets).toEqual({
      kind: [{ value: 'page', label: 'page', count: 1 }],
      space: [{ value: String(space.id), label: 'Vitrines', count: 1 }],
      author: [{ value: String(author.id), label: 'Ada Page', count: 1 }],
    });
  });

  it('is an idea from the words of its fields and themes, as it moves through its stages', async () => {
    const [word, field, synonym] = [aWord(), aWord(), aWord()];
    const space = await aSpace(api);
    const [author, owner, reader] = [
      await aPerson(api, { in: space }),
      await aPerson(api, { in: space, as: 'owner' }),
      await aPerson(api, { in: space }),
    ];
    const [theme] = await api.db.rows<{ id: number }>(
      `INSERT INTO themes (depth, label_fr, label_en, synonyms) VALUES (1, 'Thème', 'Theme', $1) RETURNING id`,
      [[synonym]],
    );
    const idea = await api.as(author).call(ideas.create, {
      body: {
        spaceId: space.id,
        title: `Une idée de ${word}`,
        body: { markdown: `## Le ${word}\n\nTexte.` },
        problem: `Trop de ${field}`,
        themeIds: [theme?.id ?? 0],
      },
    });
    const id = { params: { id: String(idea.id) } };
    const who = async (q: string) => Promise.all([author, owner, reader].map(async (p) => (await found(api, p, q)).length));
    await drainJobs(api);
    expect(await who(word)).toEqual([0, 0, 0]);
    await api.as(author).call(ideas.transition, { ...id, body: { to: 'submitted' } });
    await drainJobs(api);
    expect(await who(word)).toEqual([1, 1, 0]);
    await api.as(owner).call(ideas.transition, { ...id, body: { to: 'open' } });
    await drainJobs(api);
    for (const q of [word, field, synonym]) expect([q, await who(q)]).toEqual([q, [1, 1, 1]]);
    expect(await found(api, reader, word, { theme: String(theme?.id) })).toEqual([`idea:${idea.id}`]);
  });

  it('is a comment, by its entry’s address', async () => {
    const word = aWord();
    const space = await companySpace(api);
    const [author, reader] = [await aPerson(api), await aPerson(api)];
    const page = await indexed({ author, space, title: 'Un sujet à commenter' });
    const comment = await api
      .as(reader)
      .call(comments.create, { params: { id: String(page.id) }, body: { body: { markdown: `Plutôt un **${word}** ?` } } });
    await drainJobs(api);
    const [hit] = (await find(api, author, word)).items;
    expect(hit).toMatchObject({
      kind: 'comment',
      id: comment.id,
      title: page.title,
      titleParts: [{ text: page.title, hit: false }],
      url: `/wiki/${page.id}-un-sujet-a-commenter#comment-${comment.id}`,
      author: { id: reader.id },
    });
    expect(await suggest(api, author, word)).toEqual([]);
    await api.as(reader).call(comments.update, { params: { id: String(comment.id) }, body: { body: { markdown: 'Autre chose' } } });
    await drainJobs(api);
    expect(await found(api, author, word)).toEqual([]);
  });

  it('is a person or a space by name, while typing', async () => {
    const [word, other] = [aWord(), aWord()];
    const space = await aSpace(api, { name: `Atelier ${word}` });
    const person = await aPerson(api, { name: `Zoé ${word}` });
    await api.db.rows(`UPDATE people SET department = $2 WHERE id = $1`, [person.id, other]);
    await happen(personChanged({ actorId: null, personId: person.id }), spaceChanged({ actorId: null, spaceId: space.id }));
    const me = await aPerson(api);
    const hits = await suggest(api, me, word.slice(0, -2));
    expect(hits.map((h) => h.url).sort()).toEqual([`/people/${person.handle}`, `/spaces/${space.slug}`]);
    expect(await found(api, me, other)).toEqual([`person:${person.id}`]);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [person.id]);
    await happen(personChanged({ actorId: null, personId: person.id }));
    expect(await found(api, me, other)).toEqual([]);
    expect((await verifySearch(api.app)).orphan).not.toContain(`person:${person.id}`);
  });

  it('suggests titles, and when they are few whatever else says the word, however it is spelt', async () => {
    const [space, author] = [await aSpace(api), await aPerson(api)];
    const word = aWord();
    const inText = await indexed({ author, space, title: 'Vitrines', text: `Tout sur le ${word}.` });
    expect((await suggest(api, author, word.slice(0, -2))).map((hit) => hit.id)).toEqual([inText.id]);
    const swapped = word.slice(0, 8) + word.charAt(9) + word.charAt(8) + word.slice(10);
    expect((await suggest(api, author, swapped)).map((hit) => hit.id)).toEqual([inText.id]);
    const inTitle = await indexed({ author, space, title: `Le ${word}` });
    expect((await suggest(api, author, word)).map((hit) => hit.id)).toEqual([inTitle.id, inText.id]);
    for (const more of ['un', 'deux']) await indexed({ author, space, title: `${word} ${more}` });
    expect((await suggest(api, author, word)).map((hit) => hit.id)).not.toContain(inText.id);
  });

  it('comes in pages that hold together, whose cursor is good for this search alone', async () => {
    const word = aWord();
    const [space, author] = [await companySpace(api), await aPerson(api)];
    const made: Written[] = [];
    for (const i of times(7, (n) => n)) made.push(await indexed({ author, space, title: `Page ${i} ${word}` }));
    const walked: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof find>> = await find(api, author, word, { limit: '3', ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(7);
      walked.push(...page.items.map((h) => h.title));
      cursor = page.nextCursor;
    }
    expect([...walked].sort()).toEqual(made.map((m) => m.title).sort());
    const cursor = (await find(api, author, word, { limit: '3' })).nextCursor ?? '';
    for (const more of [{ kind: 'idea' }, { space: '1' }] as Record<string, string>[])
      await expect(find(api, author, word, { cursor, ...more })).toBeProblem(400, 'bad_cursor');
    await expect(find(api, await aPerson(api), word, { cursor })).toBeProblem(400, 'bad_cursor');
  });

  it('says which spelling was searched, and takes filters by kind, author and day', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const author = await aPerson(api, { in: space });
    const word = `${aWord()}que`;
    const page = await indexed({ author, space, title: `Le ${word}` });
    const typo = word.slice(0, -3) + word.slice(-2);
    const answer = await find(api, author, `${typo} `);
    expect([answer.corrected, answer.items.map((h) => h.id)]).toEqual([[word], [page.id]]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await found(api, author, word, { kind: 'page,idea', author: String(author.id), from: today, to: today })).toEqual([
      `page:${page.id}`,
    ]);
    expect(await found(api, author, word, { to: '2020-01-01' })).toEqual([]);
    expect(await found(api, author, '', { author: String(author.id) })).toEqual([`page:${page.id}`]);
    for (const bad of [{ kind: 'nothing' }, { from: 'yesterday' }, { limit: '101' }, { q: 'x'.repeat(201) }, { what: '1' }])
      await expect(find(api, author, word, bad as never)).toBeProblem(400);
    await expect(api.as().call(search.find, { query: { q: word } })).toBeProblem(401);
  });
});

describe('who finds what', () => {
  const levels = async () => {
    const [open, listed, hidden] = [
      await aSpace(api),
      await aSpace(api, { visibility: 'listed' }),
      await aSpace(api, { visibility: 'hidden' }),
    ];
    const insider = await aPerson(api, { in: [open, listed, hidden] });
    const people: Record<string, TestPerson> = {
      insider,
      outsider: await aPerson(api),
      guest: await aPerson(api, { role: 'guest', in: listed, as: 'guest' }),
      facilitator: await aPerson(api, { role: 'facilitator' }),
      admin: await aPerson(api, { role: 'admin' }),
    };
    return { open, listed, hidden, insider, people };
  };

  it('follows the visibility of the space and of the entry, in hits, counts and suggestions alike', async () => {
    const { open, listed, hidden, insider, people } = await levels();
    const word = aWord();
    for (const space of [open, listed, hidden]) await indexed({ author: insider, space, title: `${word} ${space.slug}` });
    for (const space of [open, listed, hidden]) await indexed({ author: insider, space, title: `${word} brouillon`, audience: 'authors' });
    await indexed({ author: insider, space: listed, title: `${word} soumis`, audience: 'facilitators' });
    const expected: Record<string, number> = { insider: 4, outsider: 1, guest: 1, facilitator: 3, admin: 3 };
    for (const [name, person] of Object.entries(people)) {
      const answer = await find(api, person, word);
      expect([name, answer.items.length, answer.total, answer.facets.kind[0]?.count]).toEqual([
        name,
        expected[name],
        expected[name],
        expected[name],
      ]);
      expect([name, (await suggest(api, person, word)).length]).toEqual([name, expected[name]]);
    }
  });

  it('follows directory and spaces: a guest finds those around them', async () => {
    const { listed, hidden, people } = await levels();
    const word = aWord();
    const [near, far] = [await aPerson(api, { name: `Near ${word}`, in: listed }), await aPerson(api, { name: `Far ${word}` })];
    await api.db.rows('UPDATE spaces SET name = $2 WHERE id = ANY($1::bigint[])', [[listed.id, hidden.id], `Salon ${word}`]);
    await happen(
      ...[near, far].map((p) => personChanged({ actorId: null, personId: p.id })),
      ...[listed, hidden].map((s) => spaceChanged({ actorId: null, spaceId: s.id })),
    );
    const sees = (name: string) => found(api, people[name] as TestPerson, word);
    expect(await sees('guest')).toEqual([`person:${near.id}`, `space:${listed.id}`].sort());
    expect(await sees('outsider')).toEqual([`person:${far.id}`, `person:${near.id}`, `space:${listed.id}`].sort());
    expect(await sees('insider')).toEqual([`person:${far.id}`, `person:${near.id}`, `space:${hidden.id}`, `space:${listed.id}`].sort());
    await join(api, listed, far);
    await happen(membershipChanged({ actorId: null, spaceId: listed.id, personId: far.id, role: 'member' }));
    expect(await sees('guest')).toContain(`person:${far.id}`);
  });

  it('reads every hit again: an index that is late shows nothing', async () => {
    const { listed, insider, people } = await levels();
    const word = aWord();
    const page = await indexed({ author: insider, space: listed, title: word });
    const comment = await said(api, page, insider, `${word} dit`);
    await changed(page);
    expect((await found(api, people['guest'] as TestPerson, word)).length).toBe(2);
    await api.db.rows('UPDATE comments SET deleted_at = now() WHERE id = $1', [comment]);
    expect(await found(api, insider, word)).toEqual([`page:${page.id}`]);
    await api.db.rows('DELETE FROM memberships WHERE space_id = $1', [listed.id]);
    const missing = await find(api, people['outsider'] as TestPerson, aWord());
    expect(await find(api, people['guest'] as TestPerson, word)).toEqual(missing);
    await api.db.rows(
      `UPDATE search_documents SET audience = '{directory}', vector = vector || array_to_tsvector(ARRAY['@directory']) WHERE id = $1`,
      [`page:${page.id}`],
    );
    expect((await find(api, people['outsider'] as TestPerson, word)).items).toEqual([]);
    expect((await find(api, people['outsider'] as TestPerson, word)).total).toBe(0);
  });

  it('leaves archived spaces out, unless they are asked for by name', async () => {
    const { listed, insider } = await levels();
    const word = aWord();
    const page = await indexed({ author: insider, space: listed, title: word });
    await api.db.rows('UPDATE spaces SET archived_at = now() WHERE id = $1', [listed.id]);
    expect([await found(api, insider, word), await suggest(api, insider, word)]).toEqual([[], []]);
    expect(await found(api, insider, word, { space: String(listed.id) })).toEqual([`page:${page.id}`]);
  });
});

describe('the index', () => {
  it('follows deletion, restoring, moving and narrowing of an entry with its comments', async () => {
    const [space, other] = [await aSpace(api, { visibility: 'listed' }), await aSpace(api, { visibility: 'listed' })];
    const [author, elsewhere] = [await aPerson(api, { in: [space, other] }), await aPerson(api, { in: other })];
    const word = aWord();
    const page = await written(api, { author, space, title: word });
    for (const i of times(3, (n) => n)) await said(api, page, author, `${word} ${i}`);
    const on = { actorId: null, entryId: page.id, spaceId: space.id };
    const counts = async () => [(await find(api, author, word)).total, (await find(api, elsewhere, word)).total];
    await happen(entryChanged(on));
    expect(await counts()).toEqual([4, 0]);
    await api.db.rows('UPDATE entries SET space_id = $2 WHERE id = $1', [page.id, other.id]);
    await happen(entryChanged(on));
    expect(await counts()).toEqual([4, 4]);
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [page.id]);
    await happen(entryDeleted(on));
    expect(await counts()).toEqual([0, 0]);
    expect(await api.db.row('SELECT 1 FROM search_words WHERE word = $1', [word])).toBeUndefined();
    await api.db.rows('UPDATE entries SET deleted_at = NULL WHERE id = $1', [page.id]);
    await happen(entryRestored(on));
    expect(await counts()).toEqual([4, 4]);
    await api.db.rows(`UPDATE entries SET audience = 'facilitators' WHERE id = $1`, [page.id]);
    await happen(entryChanged(on));
    expect(await counts()).toEqual([4, 0]);
  });

  it('ends right whatever the order, however often, and with many at once', async () => {
    const [space, author] = [await companySpace(api), await aPerson(api)];
    const word = aWord();
    const pages = await Promise.all(times(12, (i) => written(api, { author, space, title: `${word} ${i}` })));
    await Promise.all(
      pages.flatMap((page) =>
        times(3, () =>
          api.db.transaction((tx) => api.app.get(Events).record(tx, entryChanged({ actorId: null, entryId: page.id, spaceId: space.id }))),
        ),
      ),
    );
    await Promise.all(times(4, () => drainJobs(api, ['search'])));
    const count = async () =>
      api.db.row<{ documents: number }>('SELECT documents FROM search_words WHERE word = $1 AND audience = $2', [
        word,
        `space:${space.id}`,
      ]);
    expect((await count())?.documents).toBe(12);
    for (const page of pages.slice(0, 5)) await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [page.id]);
    await Promise.all(pages.map(changed));
    expect((await count())?.documents).toBe(7);
  });

  it('is verified both ways, set right, and made anew from nothing', async () => {
    const [space, author] = [await companySpace(api), await aPerson(api)];
    const word = aWord();
    const [missing, stale, gone] = await Promise.all(times(3, (i) => indexed({ author, space, title: `${word} ${i}` })));
    await rebuildSearch(api.app, () => undefined);
    expect(await verifySearch(api.app)).toEqual({ missing: [], stale: [], orphan: [] });
    await api.db.rows('DELETE FROM search_documents WHERE id = $1', [`page:${missing?.id}`]);
    await api.db.rows(`UPDATE entries SET title = title || ' neuf' WHERE id = $1`, [stale?.id]);
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [gone?.id]);
    await api.db.rows(
      `INSERT INTO search_documents (id, kind, ref_id, audience, title, body, version, vector) VALUES ('page:999999999', 'page', 999999999, '{}', '', '', '', '')`,
    );
    const drift = { missing: [`page:${missing?.id}`], stale: [`page:${stale?.id}`], orphan: [`page:${gone?.id}`, 'page:999999999'].sort() };
    expect(await verifySearch(api.app)).toEqual(drift);
    expect(await verifySearch(api.app, { fix: true })).toEqual(drift);
    expect(await verifySearch(api.app)).toEqual({ missing: [], stale: [], orphan: [] });
    await api.db.rows('TRUNCATE search_documents, search_words');
    const words: string[] = [];
    await rebuildSearch(api.app, (said_) => words.push(said_));
    expect(words.at(-1)).toMatch(/^\d+ documents are in the search index\.$/);
    expect(await verifySearch(api.app)).toEqual({ missing: [], stale: [], orphan: [] });
    expect((await find(api, author, word)).total).toBe(2);
  });

  it('stays in step while people vote and comment, and learns soon how many did', async () => {
    const [space, author] = [await companySpace(api), await aPerson(api)];
    const page = await indexed({ author, space, title: aWord() });
    const popularity = async () =>
      (await api.db.row<{ popularity: number }>('SELECT popularity FROM search_documents WHERE id = $1', [`page:${page.id}`]))?.popularity;
    await said(api, page, author, 'Oui.');
    await api.db.rows('UPDATE entries SET vote_count = 40 WHERE id = $1', [page.id]);
    await api.db.transaction((tx) =>
      api.app.get(Events).record(tx, entryVoted({ actorId: author.id, entryId: page.id, spaceId: space.id, value: 1 })),
    );
    const { stale } = await verifySearch(api.app);
    expect(stale).not.toContain(`page:${page.id}`);
    expect(await popularity()).toBe(0);
    await api.app.get(SearchPopularityJob).run();
    expect(await popularity()).toBeGreaterThanOrEqual(40);
  });

  it('is made anew by itself after another version of the product made it, and only then', async () => {
    await rebuildSearch(api.app, () => undefined);
    const words: string[] = [];
    const freshen = () => freshenSearch(api.app, (said_) => words.push(said_));
    await freshen();
    expect(words).toEqual([]);
    await api.db.rows(`UPDATE settings SET value = '1' WHERE key = 'search.words_version'`);
    await api.db.rows('DELETE FROM search_documents');
    await freshen();
    expect(words.at(-1)).toMatch(/are in the search index\.$/);
    expect(await verifySearch(api.app)).toEqual({ missing: [], stale: [], orphan: [] });
    words.length = 0;
    await freshen();
    expect(words).toEqual([]);
  });
});
