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

export const anAudience = (): string => `space:${next()}`;
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
export const text = (parts: SearchPart[]): string => parts.map((part) => part.text).join('');
export const found = (parts: SearchPart[]): string[] => parts.filter((part) => part.hit).map((part) => part.text);

/** One engine, asked and filled. Each test has an audience of its own. */
export function bench(engine: () => SearchEngine) {
  const put = async (...documents: (Partial<SearchDocument> & { audience: string[] })[]): Promise<SearchDocument[]> => {
    const made = documents.map(aDocument);
    await engine().put(made);
    return made;
  };
  const ask = (q: string, audience: string | string[], more: Partial<SearchRequest> = {}) =>
    engine().search({ q, audience: [audience].flat(), limit: 20, facets: false, prefix: false, ...more });
  const idsOf = async (...args: Parameters<typeof ask>): Promise<string[]> => (await ask(...args)).hits.map((hit) => hit.id);
  return { put, ask, idsOf };
}
