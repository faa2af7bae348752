import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ideas } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, times } from '../../testing/factories';
import { importIdeas } from './import-ideas';
import { mapColumns, readCost, readRow } from './import-rows';

const api = useApi();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruche-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(csv: string, space: string, more: Partial<Parameters<typeof importIdeas>[1]> = {}) {
  const file = join(folder, 'ideas.csv');
  await writeFile(file, csv);
  return importIdeas(api.db, { file, space, stage: 'open', progress: () => undefined, ...more });
}

describe('importing ideas', () => {
  it('takes French headers, several lines, amounts and dates', async () => {
    const space = await aSpace(api);
    const ada = await aPerson(api, { in: space });
    const csv = `\uFEFFTitre;Proposition;Courriel;Budget;Canaux;Date\n"Une carte postale ""du magasin""";"Ligne une\n\nLigne **deux**";${ada.email.toUpperCase()};8 500,50 €;vidéo;22/10/2026\n`;
    const { ids, mistakes } = await run(csv, space.slug);
    expect(mistakes).toEqual([]);
    expect(await api.as(ada).call(ideas.get, { params: { id: String(ids[0]) } })).toMatchObject({
      title: 'Une carte postale "du magasin"',
      stage: 'open',
      cost: { amount: 850_050, currency: 'EUR' },
      channels: ['vidéo'],
      createdAt: '2026-10-22T09:00:00.000Z',
      body: { text: 'Ligne une\nLigne deux' },
      author: { id: ada.id },
    });
  });

  it('says every bad row by its line, and then imports nothing', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [ada, stranger] = [await aPerson(api, { in: space }), await aPerson(api)];
    const csv = [
      'title,author,cost',
      `Une idée tout à fait correcte,${ada.email},`,
      `Court,${ada.email},`,
      'Une idée de personne ici,nobody@spec.test,',
      `Une idée de l’étranger,${stranger.email},`,
      `Une idée hors de prix,${ada.email},beaucoup`,
    ].join('\n');
    const { ids, mistakes, read } = await run(csv, space.slug);
    expect(ids).toEqual([]);
    expect(read).toBe(5);
    expect(mistakes.map((m) => m.line)).toEqual([3, 4, 5, 6]);
    expect((await api.as(ada).call(ideas.list, { query: { space: String(space.id) } })).items).toEqual([]);
  });

  it('imports thousands in one go', async () => {
    const space = await aSpace(api);
    const ada = await aPerson(api, { in: space });
    const { ids } = await run(['title,body', ...times(1_200, (i) => `"Idée importée numéro ${i}","Texte ${i}"`)].join('\n'), space.slug, {
      author: ada.email,
    });
    expect(new Set(ids).size).toBe(1_200);
    const known = await api.db.row(`SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'entries'::regclass`);
    expect(known).toEqual(await api.db.row('SELECT count(*)::int AS rows FROM entries'));
    expect((await api.as(ada).call(ideas.stages, { query: { space: String(space.id) } })).items).toEqual([{ stage: 'open', count: 1_200 }]);
  });

  it('names the columns it does not understand', () => {
    expect(() => mapColumns(['a', 'b'])).toThrow(/No column holds the title/);
    expect(() => mapColumns(['a', 'b'], { title: 'c' })).toThrow(/no column "c"/);
    expect(mapColumns(['Sujet', 'Qui'], { author: 'Qui' })).toEqual(
      new Map([
        ['author', 1],
        ['title', 0],
      ]),
    );
    expect(readRow(2, ['Une idée assez longue', 'a@b.c'], mapColumns(['title', 'author']), { stage: 'open' })).toMatchObject({
      line: 2,
      author: 'a@b.c',
    });
  });

  it.each([
    ['', null],
    ['8500', { amount: 850_000, currency: 'EUR' }],
    ['8,500.50 USD', { amount: 850_050, currency: 'USD' }],
    ['£1 200', { amount: 120_000, currency: 'GBP' }],
    ['1.234,5', { amount: 123_450, currency: 'EUR' }],
    ['trop', undefined],
    ['-5', undefined],
  ])('reads "%s"', (text, expected) => expect(readCost(text)).toEqual(expected));
});
