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
  audience: (token: string) => `@${token}`,
};

const marksOf = ({ kind, spaceId, authorId, themeIds, audience }: SearchDocument): string[] => [
  mark.kind(kind),
  ...(spaceId === null ? [] : [mark.space(spaceId)]),
  ...(authorId === null ? [] : [mark.author(authorId)]),
  ...themeIds.map(mark.theme),
  ...audience.map(mark.audience),
];

/** What a filter asks of the marks: each list is "any of". */
export const filterMarks = ({
  kinds,
  spaceId,
  authorId,
  themeId,
}: SearchFilter): Record<'kind' | 'space' | 'author' | 'theme', string[] | undefined> => ({
  kind: kinds?.map(mark.kind),
  space: spaceId === undefined ? undefined : [mark.space(spaceId)],
  author: authorId === undefined ? undefined : [mark.author(authorId)],
  theme: themeId === undefined ? undefined : [mark.theme(themeId)],
});

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
