import { describe, expect, it } from '@jest/globals';
import type { SearchEngine, SearchRequest } from './search-engine';
import { type Abilities, anAudience, bench } from './search-engine.bench';

/** Who may find, what filters leave, and in pages. */
export function describeReaders(name: string, engine: () => SearchEngine, able: Abilities): void {
  const { put, ask, idsOf } = bench(engine);

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
}
