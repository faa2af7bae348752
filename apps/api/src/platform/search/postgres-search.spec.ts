import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { useApi } from '../../testing/api';
import { PostgresSearch } from './postgres-search';
import type { SearchDocument, SearchRequest } from './search-engine';

const api = useApi();
const engine = (): PostgresSearch => api.app.get(PostgresSearch);
let last = 0;
const anAudience = (): string => `space:${++last + 900_000}`;
const document = (refId: number, audience: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id: `${more.kind ?? 'page'}:${refId}`,
  kind: 'page',
  refId,
  audience: [audience],
  title: '',
  body: '',
  spaceId: null,
  authorId: null,
  themeIds: [],
  weight: 1,
  popularity: 0,
  at: null,
  version: `${refId}-${++last}`,
  ...more,
});
const ask = (q: string, audience: string, more: Partial<SearchRequest> = {}) =>
  engine().search({ q, audience: [audience], limit: 100, facets: true, prefix: true, ...more });

/** What only this engine promises: how it stays quick must not show in what it finds. */
describe('slices of the PostgreSQL index', () => {
  it('hide nothing: whatever the ids, words and weights, exactly what matches is found', async () => {
    const words = ['kiosque', 'bandeau', 'palier'];
    const some = fc.record({
      refId: fc.integer({ min: 1, max: 3_000_000 }),
      said: fc.subarray(words),
      titled: fc.subarray(words),
      light: fc.boolean(),
      mine: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(some, { minLength: 1, maxLength: 60, selector: (d) => d.refId }), async (set) => {
        const [mine, theirs] = [anAudience(), anAudience()];
        const made = set.map((d) =>
          document(d.refId, d.mine ? mine : theirs, { title: d.titled.join(' '), body: d.said.join(' '), weight: d.light ? 0.5 : 1 }),
        );
        await engine().put(made);
        for (const q of ['kiosque', 'bandeau palier', 'kiosques pali']) {
          const wanted = q === 'kiosque' ? ['kiosque'] : q === 'bandeau palier' ? ['bandeau', 'palier'] : ['kiosque', 'palier'];
          const right = made.filter((m, i) => set[i]?.mine && wanted.every((w) => m.title.includes(w) || m.body.includes(w)));
          const answer = await ask(q, mine);
          expect(answer.hits.map((h) => h.id).sort()).toEqual(right.map((d) => d.id).sort());
          expect([answer.total, Object.values(answer.facets.kind)[0] ?? 0]).toEqual([right.length, right.length]);
        }
        await engine().remove(made.map((d) => d.id));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('are gone through from the newest, titles and whole entries before comments', async () => {
    const audience = anAudience();
    const old = [document(2_000_001, audience, { title: 'Banderole' })];
    const comments = Array.from({ length: 700 }, (_, i) =>
      document(1_000_000 + i * 900, audience, { kind: 'note', body: 'banderole', weight: 0.5 }),
    );
    const pages = Array.from({ length: 700 }, (_, i) => document(2_100_000 + i * 900, audience, { body: 'banderole' }));
    await engine().put([...old, ...comments, ...pages]);
    const { total, facets, hits } = await ask('banderole', audience);
    expect([total, hits[0]?.id, facets.kind]).toEqual([1001, 'page:2000001', { page: 701, note: 300 }]);
    await engine().remove([...old, ...comments, ...pages].map((d) => d.id));
  });

  it('keep time apart by month and year', async () => {
    const audience = anAudience();
    const days = ['1995-06-15', '2023-12-31', '2024-01-01', '2024-06-30', '2025-01-31', '2025-02-01', '2026-03-10'];
    await engine().put(days.map((day, i) => document(2_500_000 + i, audience, { title: 'Kakemono', at: new Date(`${day}T12:00:00Z`) })));
    const between = async (from?: string, to?: string) =>
      (await ask('kakemono', audience, { from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined })).hits
        .map((h) => days[h.refId - 2_500_000])
        .sort();
    expect(await between('2024-01-01', '2025-02-01')).toEqual(['2024-01-01', '2024-06-30', '2025-01-31']);
    expect(await between(undefined, '2024-01-01')).toEqual(['1995-06-15', '2023-12-31']);
    expect(await between('2025-01-31')).toEqual(['2025-01-31', '2025-02-01', '2026-03-10']);
    expect(await between('1800-01-01', '9999-12-31')).toEqual(days);
    expect(await between('2026-01-01', '2025-01-01')).toEqual([]);
  });
});

describe('the words that may be corrected to', () => {
  const counts = async (word: string) => ({
    words: await api.db.rows('SELECT audience, documents FROM search_words WHERE word = $1 ORDER BY audience', [word]),
    spelling: await api.db.row('SELECT audiences FROM search_spellings WHERE word = $1', [word]),
  });

  it('are counted right through rewriting, two at once and removal', async () => {
    const [a, b] = [anAudience(), anAudience()];
    const word = `tourniquet${'abcdefghij'.charAt(last % 10)}x`;
    const one = (audience: string[], body: string) => document(2_600_000, '', { audience, body });
    await engine().put([one([a, b], `${word} ${word}`)]);
    await engine().put([document(2_600_001, a, { title: word })]);
    expect(await counts(word)).toEqual({
      words: [
        { audience: a, documents: 2 },
        { audience: b, documents: 1 },
      ],
      spelling: { audiences: 2 },
    });
    await Promise.all(Array.from({ length: 12 }, (_, i) => engine().put([one(i % 2 ? [a] : [b], word)])));
    await engine().put([one([b], 'rien')]);
    expect(await counts(word)).toEqual({ words: [{ audience: a, documents: 1 }], spelling: { audiences: 1 } });
    await engine().remove(['page:2600000', 'page:2600001']);
    expect(await counts(word)).toEqual({ words: [], spelling: undefined });
  });

  it('begin alike in their hundreds, and all are found', async () => {
    const audience = anAudience();
    const endings = Array.from(
      { length: 90 },
      (_, i) => `quincaill${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}`,
    );
    await engine().put(endings.map((word, i) => document(2_700_000 + i, audience, { body: word })));
    expect((await ask('quincaill', audience)).total).toBe(90);
    expect((await ask('quincaillb', audience)).total).toBe(endings.filter((w) => w.startsWith('quincaillb')).length);
  });
});
