import type { Settings } from 'meilisearch';
import { seconds } from './meili-filter';
import type { SearchDocument, SearchPart } from './search-engine';
import { STOP_WORDS } from './stop-words';

/** Around what was found; private-use characters that no indexed text keeps. */
export const HIT = { from: '\uE000', to: '\uE001' } as const;
const MARKS = /[\uE000\uE001]/g;
export const COUNTED = 1001;

export interface MeiliDocument {
  /** `idea-12`: Meilisearch takes no colon in a key. */
  key: string;
  kind: string;
  refId: number;
  audience: string[];
  title: string;
  headings: string;
  themes: string;
  body: string;
  spaceId: number | null;
  authorId: number | null;
  themeIds: number[];
  weight: number;
  popularity: number;
  at: number | null;
  version: string;
}

export const settings: Settings = {
  searchableAttributes: ['title', 'headings', 'themes', 'body'],
  filterableAttributes: ['audience', 'kind', 'spaceId', 'authorId', 'themeIds', 'at'],
  sortableAttributes: ['at', 'popularity'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'weight:desc', 'popularity:desc', 'at:desc'],
  stopWords: [...STOP_WORDS],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 20, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: COUNTED },
  localizedAttributes: [{ attributePatterns: ['title', 'headings', 'themes', 'body'], locales: ['fra', 'eng'] }],
};

export const keyOf = (id: string): string => id.replace(':', '-');
export const idOf = (key: string): string => key.replace('-', ':');

export const toMeili = (d: SearchDocument): MeiliDocument => ({
  key: keyOf(d.id),
  kind: d.kind,
  refId: d.refId,
  audience: d.audience,
  title: d.title.replace(MARKS, ''),
  headings: (d.headings ?? '').replace(MARKS, ''),
  themes: (d.themes ?? '').replace(MARKS, ''),
  body: d.body.replace(MARKS, ''),
  spaceId: d.spaceId,
  authorId: d.authorId,
  themeIds: d.themeIds,
  weight: d.weight,
  popularity: d.popularity,
  at: d.at ? seconds(d.at) : null,
  version: d.version,
});

/** A text with marks around what was found, as pieces. */
export function partsOf(marked: string): SearchPart[] {
  const parts: SearchPart[] = [];
  for (const piece of marked.split(HIT.from)) {
    const [found, rest] = piece.includes(HIT.to) ? piece.split(HIT.to) : [undefined, piece];
    if (found) parts.push({ text: found, hit: true });
    if (rest) parts.push({ text: rest.replace(/\s+/g, ' '), hit: false });
  }
  return parts;
}
