import { describe, expect, it } from '@jest/globals';
import { inflected, spelledAlike } from './french-pairs';
import { naughty } from './naughty-strings';
import type { SearchDocument, SearchEngine, SearchPart, SearchRequest } from './search-engine';

/** Where engines differ for good reason. */
export interface Abilities {
  /** Knows French and English stems. */
  stems: boolean;
  /** Says which spelling it looked for instead. */
  namesCorrections: boolean;
}

let last = Date.now() % 1_000_000_000;
const next = (): number => ++last;

/**
 * What holds for every search engine. Nothing is cleaned: each test has an audience of its own, and by the port's own
 * promise nothing of another audience changes an answer.
 */
export function describeSearchEngine(name: string, engine: () => SearchEngine, able: Abilities): void {
  const anAudience = (): string => `space:${next()}`;
  const aDocument = (with_: Partial<SearchDocument> & { audience: string[] }): SearchDocument => {
    const refId = with_.refId ?? next();
    const kind = with_.kind ?? 'idea';
    return {
      id: `${kind}:${refId}`,
      kind,
      refId,
      title: '',
      body: '',
      spaceId: null,
      authorId: null,
      themeIds: [],
      weight: 1,
      popularity: 0,
      at: new Date('2026-03-01T10:00:00Z'),
      version: `v${next()}`,
      ...with_,
    };
  };
  const put = async (...documents: (Partial<SearchDocument> & { audience: string[] })[]): Promise<SearchDocument[]> => {
    const made = documents.map(aDocument);
    await engine().put(made);
    return made;
  };
  const ask = (q: string, audience: string | string[], more: Partial<SearchRequest> = {}) =>
    engine().search({ q, audience: [audience].flat(), limit: 20, facets: false, prefix: false, ...more });
  const idsOf = async (...args: Parameters<typeof ask>): Promise<string[]> => (await ask(...args)).hits.map((hit) => hit.id);
  const text = (parts: SearchPart[]): string => parts.map((part) => part.text).join('');
  const found = (parts: SearchPart[]): string[] => parts.filter((part) => part.hit).map((part) => part.text);

  describe(`${name}: words`, () => {
    const pairs = [...spelledAlike, ...(able.stems ? inflected : [])];
    it.each(pairs)('%s finds %s, in a title and in a text', async (typed, written) => {
      const audience = anAudience();
      const [inTitle, inBody] = await put(
        { audience: [audience], title: written },
        { audience: [audience], title: 'Autre chose', body: `Voici : ${written}.` },
      );
      await put({ audience: [audience], title: 'Rien de tel', body: 'Un texte sans rapport.' });
      const hits = (await ask(typed, audience)).hits;
      expect(hits.map((hit) => hit.id)).toEqual([inTitle?.id, inBody?.id]);
      expect(found(hits[1]?.snippet ?? []).length).toBeGreaterThan(0);
    });

    it('asks for all of the words, wherever each stands, and leaves out those that say nothing', async () => {
      const audience = anAudience();
      const [both] = await put(
        { audience: [audience], title: 'Parrainage des clients', body: 'Une carte de fidélité.' },
        { audience: [audience], title: 'Parrainage' },
      );
      expect(await idsOf('la carte et le parrainage', audience)).toEqual([both?.id]);
      expect((await idsOf('parrainage', audience)).length).toBe(2);
    });

    it('finds by the labels and synonyms of themes', async () => {
      const audience = anAudience();
      const [idea] = await put({ audience: [audience], title: 'Réécrire nos pages', themes: 'Référencement Search SEO' });
      expect(await idsOf('seo', audience)).toEqual([idea?.id]);
    });

    it('finds by the beginning of the last word while it is typed, and not once it is whole', async () => {
      const audience = anAudience();
      const [idea] = await put({ audience: [audience], title: 'Parrainage en magasin', body: 'Sponsoring local.' });
      for (const typed of ['p', 'pa', 'par', 'parr', 'parrainag', 'magasin parra', 'spons', 'PARRAIN'])
        expect([typed, await idsOf(typed, audience, { prefix: true })]).toEqual([typed, [idea?.id]]);
      if (able.namesCorrections) expect(await idsOf('parra', audience)).toEqual([]);
    });

    it('suggests by titles alone', async () => {
      const audience = anAudience();
      const [titled] = await put(
        { audience: [audience], title: 'Vélos cargo' },
        { audience: [audience], title: 'Livraison', body: 'En vélos cargo.' },
      );
      expect(await idsOf('vel', audience, { prefix: true, titlesOnly: true })).toEqual([titled?.id]);
    });

    it('puts the title before headings, headings before themes, themes before the text', async () => {
      const audience = anAudience();
      const word = 'parrainage';
      const made = await put(
        { audience: [audience], title: 'Quatre', body: `Un texte avec ${word} dedans.` },
        { audience: [audience], title: 'Trois', themes: word },
        { audience: [audience], title: 'Deux', headings: word, body: 'Un texte.' },
        { audience: [audience], title: word },
      );
      expect(await idsOf(word, audience)).toEqual(made.map((d) => d.id).reverse());
    });

    it('puts what is popular, then what is recent, first among equals', async () => {
      const audience = anAudience();
      const title = 'Affichage urbain';
      const [old, recent, popular] = await put(
        { audience: [audience], title, at: new Date('2024-01-01') },
        { audience: [audience], title, at: new Date('2026-01-01') },
        { audience: [audience], title, at: new Date('2024-01-01'), popularity: 40 },
      );
      expect(await idsOf('affichage', audience)).toEqual([popular?.id, recent?.id, old?.id]);
      await engine().weigh(
        new Map([
          [`${old?.id}`, 90],
          ['idea:999999999', 5],
        ]),
      );
      expect(await idsOf('affichage', audience)).toEqual([old?.id, popular?.id, recent?.id]);
      expect(await engine().versions(['idea:999999999'])).toEqual([]);
    });
  });

  describe(`${name}: misspellings`, () => {
    it.each([
      ['campange', 'campagne'],
      ['evnement', 'événement'],
      ['fidelitée', 'fidélité'],
      ['markting', 'marketing'],
      ['newsltter', 'newsletter'],
      ['parainnage', 'parrainage'],
    ])('%s finds %s', async (typed, written) => {
      const audience = anAudience();
      const [idea] = await put({ audience: [audience], title: `Une ${written} utile` }, { audience: [audience], title: 'Autre sujet' });
      const answer = await ask(typed, audience);
      expect(answer.hits.map((hit) => hit.id)).toEqual([idea?.id]);
      if (able.namesCorrections) expect(answer.corrected).toHaveLength(1);
    });

    it('leaves words alone that somebody wrote so, and short ones', async () => {
      const audience = anAudience();
      const [odd] = await put({ audience: [audience], title: 'La campange' }, { audience: [audience], title: 'Art' });
      if (able.namesCorrections) expect((await ask('campange', audience)).corrected).toEqual([]);
      expect(await idsOf('campange', audience)).toEqual([odd?.id]);
      expect(await idsOf('axt', audience)).toEqual([]);
    });

    it('corrects to nothing that the searcher may not read', async () => {
      const [mine, theirs] = [anAudience(), anAudience()];
      await put({ audience: [theirs], title: 'Projet xylophonique' }, { audience: [mine], title: 'Projet ordinaire' });
      const answer = await ask('xylofonique', mine);
      expect([answer.hits, answer.total, answer.corrected]).toEqual([[], 0, []]);
      expect((await idsOf('xylofonique', theirs)).length).toBe(1);
    });
  });

  describe(`${name}: who may find`, () => {
    it('answers the same with and without documents that the searcher may not find', async () => {
      const [mine, theirs] = [anAudience(), anAudience()];
      const filter = { facets: true, limit: 3 } as const;
      await put(
        ...Array.from({ length: 8 }, (_, i) => ({
          audience: [mine],
          title: `Vitrine ${i}`,
          body: 'Devanture de saison',
          spaceId: 7,
          authorId: 1 + (i % 2),
        })),
      );
      const queries = ['vitrine', 'vitirne', 'devantures', 'vitr', 'saison vitrine'];
      const before = await Promise.all(queries.map((q) => ask(q, mine, filter)));
      await put(
        ...Array.from({ length: 30 }, (_, i) => ({
          audience: [theirs],
          title: `Vitrine vitirne ${i}`,
          body: 'Devanture',
          spaceId: 8,
          authorId: 3,
          popularity: 90,
        })),
      );
      expect(await Promise.all(queries.map((q) => ask(q, mine, filter)))).toEqual(before);
    });

    it('finds by any of the tokens, each document once; without a token nothing', async () => {
      const [a, b] = [anAudience(), anAudience()];
      const [one, two] = await put({ audience: [a, b], title: 'Sondage' }, { audience: [b], title: 'Sondage' });
      expect((await idsOf('sondage', [a, b])).sort()).toEqual([one?.id, two?.id].sort());
      expect(await idsOf('sondage', a)).toEqual([one?.id]);
      const many = Array.from({ length: 60 }, () => anAudience());
      expect(await idsOf('sondage', [...many, a])).toEqual([one?.id]);
      if (able.namesCorrections) expect(await idsOf('sondage', [])).toEqual([]);
    });
  });

  describe(`${name}: filters and counts`, () => {
    const aField = async () => {
      const audience = anAudience();
      const kinds = ['idea', 'idea', 'idea', 'page', 'page', 'comment'];
      const made = await put(
        ...kinds.map((kind, i) => ({
          audience: [audience],
          kind,
          title: 'Boutique',
          spaceId: 10 + (i % 2),
          authorId: 20 + (i % 3),
          themeIds: [30 + (i % 2)],
          at: new Date(Date.UTC(2026, i, 15)),
        })),
      );
      return { audience, made };
    };

    it('narrows by kind, space, theme, author and time', async () => {
      const { audience, made } = await aField();
      const which = async (more: Partial<SearchRequest>) =>
        (await idsOf('boutique', audience, more)).map((id) => made.findIndex((d) => d.id === id)).sort();
      expect(await which({ kinds: ['page', 'comment'] })).toEqual([3, 4, 5]);
      expect(await which({ spaceId: 11 })).toEqual([1, 3, 5]);
      expect(await which({ themeId: 30 })).toEqual([0, 2, 4]);
      expect(await which({ authorId: 20 })).toEqual([0, 3]);
      expect(await which({ from: new Date(Date.UTC(2026, 2, 1)), to: new Date(Date.UTC(2026, 4, 15)) })).toEqual([2, 3]);
      expect(await which({ kinds: ['idea'], spaceId: 10, authorId: 22 })).toEqual([2]);
    });

    it('counts by each field without its own filter', async () => {
      const { audience } = await aField();
      const facetsOf = async (more: Partial<SearchRequest>) =>
        (await ask('boutique', audience, { facets: true, limit: 1, ...more })).facets;
      expect(await facetsOf({})).toEqual({
        kind: { idea: 3, page: 2, comment: 1 },
        space: { 10: 3, 11: 3 },
        author: { 20: 2, 21: 2, 22: 2 },
      });
      expect(await facetsOf({ kinds: ['page'] })).toEqual({
        kind: { idea: 3, page: 2, comment: 1 },
        space: { 10: 1, 11: 1 },
        author: { 20: 1, 21: 1 },
      });
      expect(await facetsOf({ spaceId: 11, authorId: 20 })).toEqual({
        kind: { page: 1 },
        space: { 10: 1, 11: 1 },
        author: { 20: 1, 21: 1, 22: 1 },
      });
      expect((await ask('boutique', audience, { kinds: ['page'], facets: true })).total).toBe(2);
    });

    it('goes through what a filter leaves when no word is given; nothing without either', async () => {
      const { audience } = await aField();
      expect((await idsOf('', audience, { kinds: ['idea'] })).length).toBe(3);
      expect((await ask('  ', audience)).total).toBe(0);
    });

    it('counts exactly up to 1000, and no further', async () => {
      const audience = anAudience();
      await put(...Array.from({ length: 1000 }, (_, i) => ({ audience: [audience], title: `Carton numéro ${i}` })));
      expect((await ask('carton', audience, { limit: 1 })).total).toBe(1000);
      await put(...Array.from({ length: 2 }, () => ({ audience: [audience], body: 'carton' })));
      expect((await ask('carton', audience, { limit: 1 })).total).toBe(1001);
    });
  });

  describe(`${name}: pages`, () => {
    it('gives every document once, in one order, whatever the size of a page', async () => {
      const audience = anAudience();
      await put(
        ...Array.from({ length: 57 }, (_, i) => ({
          audience: [audience],
          title: i % 3 ? 'Prospectus' : 'Prospectus pliés',
          body: 'prospectus '.repeat(i % 4),
          popularity: i % 5,
        })),
      );
      const whole = await idsOf('prospectus', audience, { limit: 100 });
      expect(new Set(whole).size).toBe(57);
      const walked: string[] = [];
      for (
        let answer = await ask('prospectus', audience, { limit: 10 });
        ;
        answer = await ask('prospectus', audience, { limit: 10, after: answer.hits.at(-1)?.position })
      ) {
        walked.push(...answer.hits.map((hit) => hit.id));
        if (!answer.more) break;
      }
      expect(walked).toEqual(whole);
    });
  });

  describe(`${name}: what is shown`, () => {
    it('marks what was found, accents and endings included', async () => {
      const audience = anAudience();
      await put({
        audience: [audience],
        title: "L'Événement de l’année",
        body: `${'Un préambule. '.repeat(60)}Nos événements à Lyon, l’événement à Lille.${' Une suite.'.repeat(60)}`,
      });
      const [hit] = (await ask('evenement', audience)).hits;
      expect(text(hit?.title ?? [])).toBe("L'Événement de l’année");
      expect(found(hit?.title ?? [])).toEqual(['Événement']);
      if (able.stems) expect(found(hit?.snippet ?? [])).toEqual(['événements', 'événement']);
      expect(text(hit?.snippet ?? []).length).toBeLessThan(400);
    });

    it('shows the beginning when only the title was found, and a text as it is', async () => {
      const audience = anAudience();
      await put({ audience: [audience], title: 'Sponsoring', body: '<b>Gras</b> & "cité"\nsur deux lignes' });
      const [hit] = (await ask('sponsoring', audience)).hits;
      expect(hit?.snippet).toEqual([{ text: '<b>Gras</b> & "cité" sur deux lignes', hit: false }]);
    });
  });

  describe(`${name}: writing`, () => {
    it('replaces whole documents, and takes them out', async () => {
      const [audience, other] = [anAudience(), anAudience()];
      const [idea] = await put({ audience: [audience], title: 'Ancien intitulé', body: 'Kakémono' });
      await put({ audience: [other], id: idea?.id, refId: idea?.refId, title: 'Nouveau titre' });
      expect([await idsOf('intitulé', audience), await idsOf('kakémono', [audience, other]), await idsOf('nouveau', audience)]).toEqual([
        [],
        [],
        [],
      ]);
      expect(await idsOf('nouveau', other)).toEqual([idea?.id]);
      await engine().remove([idea?.id ?? '']);
      await engine().remove([idea?.id ?? '', 'idea:999999999']);
      expect(await idsOf('nouveau', other)).toEqual([]);
    });

    it('knows its documents by id and version', async () => {
      const made = await put({ audience: [anAudience()], title: 'Un' }, { audience: [anAudience()], title: 'Deux' });
      const expected = made.map(({ id, version }) => ({ id, version }));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect([...(await engine().versions([...made.map((d) => d.id), 'idea:999999999']))].sort(byId)).toEqual([...expected].sort(byId));
      const listed = new Map<string, string>();
      let after: string | undefined;
      do {
        const page = await engine().list(after, 400);
        for (const { id, version } of page.documents) listed.set(id, version);
        after = page.next;
      } while (after !== undefined);
      for (const { id, version } of expected) expect(listed.get(id)).toBe(version);
    });
  });

  describe(`${name}: likeness`, () => {
    it('finds at least three that share anything, the likest first, and never the one asked for', async () => {
      const audience = anAudience();
      const made = await put(
        { audience: [audience], title: 'Une navette électrique pour les livreurs' },
        { audience: [audience], title: 'Navettes pour les livreurs' },
        { audience: [audience], title: 'Des vélos pour livreurs' },
        { audience: [audience], title: 'Un goûter', body: 'Servi par les livreurs.' },
        { audience: [audience], kind: 'page', title: 'Navette électrique' },
        { audience: [anAudience()], title: 'Une navette électrique pour les livreurs' },
      );
      const like = (more: object = {}) =>
        engine().similar({ text: 'Navette électrique pour livreurs', audience: [audience], kinds: ['idea'], limit: 5, ...more });
      expect((await like()).slice(0, 2)).toEqual([made[0]?.refId, made[1]?.refId]);
      expect([...(await like())].sort()).toEqual(
        made
          .slice(0, 4)
          .map((d) => d.refId)
          .sort(),
      );
      expect(await like({ excludeId: made[0]?.refId })).not.toContain(made[0]?.refId);
      expect(await like({ limit: 1 })).toEqual([made[0]?.refId]);
      expect(await like({ text: '!?' })).toEqual([]);
    });
  });

  describe(`${name}: anything typed`, () => {
    it('never fails', async () => {
      const audience = anAudience();
      await put({ audience: [audience], title: 'Un titre', body: naughty.filter((s) => !/[\0\p{Cs}]/u.test(s)).join(' \n ') });
      for (const q of naughty)
        for (const prefix of [false, true])
          expect(typeof (await ask(q, audience, { prefix, facets: true, kinds: ['idea'] })).total).toBe('number');
      for (const q of naughty.slice(0, 120))
        expect(Array.isArray(await engine().similar({ text: q, audience: [audience], kinds: ['idea'], limit: 3 }))).toBe(true);
    }, 60_000);
  });
}
