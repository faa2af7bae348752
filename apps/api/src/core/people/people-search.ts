import type { Params } from '../../platform/database/params';
import { sharesSpace } from './acquaintance';
import type { Actor } from '../access';

/** What one searches people by where no more than their name is asked for; exactly the expression of `people_search_ix`. */
const searched = (p: string): string =>
  `fold(${p}.name || ' ' || ${p}.handle || ' ' || ${p}.title || ' ' || ${p}.department || ' ' || ${p}.site)`;
const WORDS = 6;
/** Words in which a typo is looked past: shorter ones have too few trigrams left, and a number is one or another. */
const MAY_HAVE_TYPO = /^[\p{L}\p{M}'’-]{4,}$/u;

export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const wordsOf = (q: string | undefined): string[] =>
  (q ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, WORDS);
const literally = (text: string, word: string, params: Params): string => `${text} LIKE '%' || fold(${params.add(likeLiteral(word))}) || '%'`;
const nearly = (text: string, word: string, params: Params): string => {
  const inside = literally(text, word, params);
  return MAY_HAVE_TYPO.test(word) ? `(${inside} OR fold(${params.add(word)}) <% ${text})` : inside;
};
const each = (words: string[], condition: (word: string) => string): string => words.map(condition).join(' AND ') || 'true';

/** True when every word of `q` is in the name, handle, title, department or site, accents and a small typo aside; as SQL. */
export const namedLike = (q: string | undefined, params: Params, person = 'p'): string =>
  each(wordsOf(q), (word) => nearly(searched(person), word, params));

/** How words are looked for in all that the viewer may read of a person, over `people p` and `directory_texts t`. */
export interface Wording {
  /** Every word is there, accents and a small typo aside. */
  found: string;
  /** 0 when all are there as typed, 1 otherwise. */
  rank: string;
}

/** @returns nothing when `q` has no word */
export function wordsInDirectory(q: string | undefined, actor: Actor, params: Params): Wording | undefined {
  const words = wordsOf(q);
  if (words.length === 0) return undefined;
  const near = sharesSpace(actor, params);
  const anywhere = (test: typeof literally) => (word: string) =>
    `(${test('t.open', word, params)} OR (t.near <> '' AND ${test('t.near', word, params)} AND ${near}))`;
  return { found: each(words, anywhere(nearly)), rank: `CASE WHEN ${each(words, anywhere(literally))} THEN 0 ELSE 1 END` };
}
