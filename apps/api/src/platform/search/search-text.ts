import { lexemesOf, type StemsOf, vectorText } from './lexemes';
import type { SearchDocument, SearchFilter } from './search-engine';
import { cut } from './words';

/** Where each part of a document begins among the positions of its vector, which go up to 16383. */
export const TITLE_AT = 1;
const HEADINGS_AT = 201;
const THEMES_AT = 801;
export const BODY_AT = 1024;
const LAST_POSITION = 16_383;
/** So many words of the body count in ranking, beside the title, the headings and the themes. */
const LEAD_UP_TO = BODY_AT + 64;
const MOST_POSITIONS = 200;
/** PostgreSQL takes vectors of up to 1 MB; what is longer is found by its first words. */
const MOST_LETTERS = 150_000;

/** The words of a document: in what places and with what weight each stands, and which are in the title. */
export interface CutDocument {
  places: Map<string, { at: number; spot: string }[]>;
  titled: string[];
}

export function cutDocument({ title, headings = '', themes = '', body }: SearchDocument): CutDocument {
  const places: CutDocument['places'] = new Map();
  let letters = 0;
  const add = (word: string, at: number, weight: string) => {
    let held = places.get(word);
    if (!held) {
      if (letters > MOST_LETTERS) return;
      letters += word.length;
      held = [];
      places.set(word, held);
    }
    if (held.length < MOST_POSITIONS) held.push({ at, spot: `${at}${weight}` });
  };
  const read = (text: string, from: number, upTo: number, weight: string) => {
    const { words, compounds } = cut(text);
    const place = (number: number) => Math.min(from + number, upTo);
    words.forEach((word, i) => {
      if (weight === 'A' || !word.stop) add(word.text, place(i), weight);
    });
    for (const { text: word, first, size } of compounds) for (let i = 0; i < size; i++) add(word, place(first + i), weight);
  };
  read(title, TITLE_AT, HEADINGS_AT - 1, 'A');
  const titled = [...places.keys()];
  read(headings, HEADINGS_AT, THEMES_AT - 1, 'B');
  read(themes, THEMES_AT, BODY_AT - 1, 'C');
  read(body, BODY_AT, LAST_POSITION, '');
  return { places, titled };
}

/** What a document is found by and what it is ranked by, as texts of vectors. */
export function vectorsOf(
  document: SearchDocument,
  { places, titled }: CutDocument,
  stemsOf: StemsOf,
  place: number,
): { vector: string; lead: string } {
  const spots: [string, string][] = [];
  const early: [string, string][] = [];
  for (const [word, all] of places) {
    spots.push([word, all.map(({ spot }) => spot).join(',')]);
    const first = all.filter(({ at }) => at < LEAD_UP_TO);
    if (first.length) early.push([word, first.map(({ spot }) => spot).join(',')]);
  }
  const bare = [
    ...marksOf(document),
    sliceOf(place),
    ...beginnings(titled),
    ...titled.flatMap((word) => lexemesOf(word, 'title', stemsOf)),
  ];
  return { vector: vectorText(spots, 'whole', stemsOf, bare), lead: vectorText(early, 'lead', stemsOf) };
}

/** The lexemes that stand for no word; none can be typed, since words are letters and digits. */
export const mark = {
  kind: (kind: string) => `#k:${kind}`,
  space: (id: number) => `#s:${id}`,
  author: (id: number) => `#a:${id}`,
  theme: (id: number) => `#t:${id}`,
  year: (at: Date) => `#y:${at.getUTCFullYear()}`,
  month: (at: Date) => `#m:${at.getUTCFullYear()}-${at.getUTCMonth() + 1}`,
  audience: (token: string) => `@${token}`,
};

const marksOf = ({ kind, spaceId, authorId, themeIds, at, audience }: SearchDocument): string[] => [
  mark.kind(kind),
  ...(spaceId === null ? [] : [mark.space(spaceId)]),
  ...(authorId === null ? [] : [mark.author(authorId)]),
  ...themeIds.map(mark.theme),
  ...(at === null ? [] : [mark.year(at), mark.month(at)]),
  ...audience.map(mark.audience),
];

/** What a filter asks of the marks: each list is "any of". */
export const filterMarks = (filter: SearchFilter): Record<'kind' | 'space' | 'author' | 'theme' | 'time', string[] | undefined> => ({
  kind: filter.kinds?.map(mark.kind),
  space: filter.spaceId === undefined ? undefined : [mark.space(filter.spaceId)],
  author: filter.authorId === undefined ? undefined : [mark.author(filter.authorId)],
  theme: filter.themeId === undefined ? undefined : [mark.theme(filter.themeId)],
  time: timeMarks(filter),
});

/** Nothing here is older or younger. */
const ERA = { from: new Date('1990-01-01'), to: new Date('2100-01-01') };
/** The years and months from `from` until `to`; without an end there is no need: the newest are looked at first. */
function timeMarks({ from = ERA.from, to }: SearchFilter): string[] | undefined {
  if (!to) return undefined;
  const marks: string[] = [];
  const first = from < ERA.from ? ERA.from : from;
  const end = to > ERA.to ? ERA.to : to;
  for (let at = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth())); at < end; ) {
    const nextYear = new Date(Date.UTC(at.getUTCFullYear() + 1, 0));
    const whole = at.getUTCMonth() === 0 && nextYear <= end;
    marks.push(whole ? mark.year(at) : mark.month(at));
    at = whole ? nextYear : new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));
  }
  return marks.length ? marks : ['#'];
}

/** The first one, two and three letters of words, so that short beginnings are as quick as whole words. */
const beginnings = (words: string[]): string[] => [
  ...new Set(words.flatMap((word) => [1, 2, 3].map((n) => `<${[...word].slice(0, n).join('')}`))),
];

const HEAVY = 2 ** 40;
const SLICE = 4096;
/** Where a document stands when a word is in too many: the higher, the sooner it is looked at. */
export const placeOf = ({ refId, weight }: SearchDocument): number => (weight < 1 ? refId : HEAVY + refId);
const sliceOf = (place: number): string =>
  place < HEAVY ? `/0.${Math.floor(place / SLICE)}` : `/1.${Math.floor((place - HEAVY) / SLICE)}`;
