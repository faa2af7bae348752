import { describe, expect, it } from '@jest/globals';
import type { SearchEngine } from './search-engine';
import { type Abilities, anAudience, bench, found, text } from './search-engine.bench';

/** What is kept of documents, and shown. */
export function describeDocuments(name: string, engine: () => SearchEngine, able: Abilities): void {
  const { put, ask, idsOf } = bench(engine);

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
}
