import type { SearchPart } from './search-engine';
import { BODY_AT, TITLE_AT } from './search-text';
import { cut, type Word } from './words';

const SNIPPET_LETTERS = 220;
const WINDOW_WORDS = 30;
const LEAD_WORDS = 5;

/** The whole title, what was found in it marked. */
export function titleParts(title: string, positions: number[]): SearchPart[] {
  const hits = new Set(positions.map((p) => p - TITLE_AT));
  return title === '' ? [] : parts(title, cut(title).words, hits, 0, title.length);
}

/** Some words of the text around where most was found; its beginning when nothing was. */
export function snippetParts(text: string, positions: number[]): SearchPart[] {
  const { words } = cut(text);
  const hits = positions.map((p) => p - BODY_AT).filter((p) => p >= 0 && p < words.length);
  const best = thickest(hits);
  const first = best === undefined || best <= LEAD_WORDS ? 0 : best - LEAD_WORDS;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = endOf(text, words, first, start);
  if (start >= end) return [];
  const cutParts = parts(text, words, new Set(hits), start, end);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...cutParts,
    ...(end < text.trimEnd().length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** The hit after which most others follow closely. */
function thickest(hits: number[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let from = 0, to = 0; from < hits.length; from++) {
    while (to < hits.length && (hits[to] as number) < (hits[from] as number) + WINDOW_WORDS) to++;
    if (to - from > most) [best, most] = [hits[from], to - from];
  }
  return best;
}

function endOf(text: string, words: Word[], first: number, start: number): number {
  if (text.length - start <= SNIPPET_LETTERS) return text.trimEnd().length;
  let end = Math.min(start + SNIPPET_LETTERS, words[first]?.end ?? text.length);
  for (let i = first; i < words.length && (words[i] as Word).end - start <= SNIPPET_LETTERS; i++) end = (words[i] as Word).end;
  return end;
}

/** `text` from `start` to `end`, in pieces; neighbours that were found with only a space between are one piece each. */
function parts(text: string, words: Word[], hits: Set<number>, start: number, end: number): SearchPart[] {
  const found: SearchPart[] = [];
  let at = start;
  words.forEach((word, i) => {
    if (!hits.has(i) || word.start < start || word.end > end) return;
    if (word.start > at) found.push({ text: clean(text.slice(at, word.start)), hit: false });
    found.push({ text: text.slice(word.start, word.end), hit: true });
    at = word.end;
  });
  if (at < end) found.push({ text: clean(text.slice(at, end)), hit: false });
  return found;
}

/** Lines become one. */
const clean = (text: string): string => text.replace(/\s+/g, ' ');
