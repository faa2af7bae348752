import { describe, expect, it } from '@jest/globals';
import { inflected, spelledAlike } from './french-pairs';
import { naughty } from './naughty-strings';
import type { SearchEngine } from './search-engine';
import { type Abilities, anAudience, bench, found } from './search-engine.bench';

/** Which documents words find, and in which order. */
export function describeWords(name: string, engine: () => SearchEngine, able: Abilities): void {
  const { put, ask, idsOf } = bench(engine);

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
