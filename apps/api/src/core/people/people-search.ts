import type { Params } from '../../platform/database/params';
import type { Actor } from '../access';
import { sharesSpace } from './acquaintance';

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
const literally = (text: string, word: string, params: Params): string =>
  `${text} LIKE '%' || fold(${params.add(likeLiteral(word))}) || '%'`;
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

/** Words of the directory that count as the one that was typed, and how like it they are at least. */
const CORRECTIONS = 5;
const LIKENESS = 0.4;

/** @returns nothing when `q` has no word */
export function wordsInDirectory(q: string | undefined, actor: Actor, params: Params): Wording | undefined {
  const words = wordsOf(q);
  if (words.length === 0) return undefined;
  const near = sharesSpace(actor, params);
  /** Those who have a word in what everybody reads, or in what those near them read; `from` gives it as the pattern `v.word`. */
  const has = (from: string) => `SELECT w.person_id FROM ${from} v JOIN directory_texts w ON w.open LIKE v.word
      UNION SELECT w.person_id FROM ${from} v JOIN directory_texts w ON w.near <> '' AND w.near LIKE v.word JOIN people p ON p.id = w.person_id WHERE ${near}`;
  const having = (word: string) => {
    const ways = [has(`(SELECT '%' || fold(${params.add(likeLiteral(word))}) || '%' AS word)`)];
    if (MAY_HAVE_TYPO.test(word)) {
      const said = `fold(${params.add(word)})`;
      ways.push(
        has(`(SELECT '%' || d.word || '%' AS word FROM directory_words d WHERE d.word % ${said} AND similarity(d.word, ${said}) >= ${LIKENESS}
           ORDER BY similarity(d.word, ${said}) DESC, d.word LIMIT ${CORRECTIONS})`),
      );
    }
    return `p.id = ANY(ARRAY(${ways.join(' UNION ')}))`;
  };
  const typed = (word: string) =>
    `(${literally('t.open', word, params)} OR (t.near <> '' AND ${literally('t.near', word, params)} AND ${near}))`;
  return { found: each(words, having), rank: `CASE WHEN ${each(words, typed)} THEN 0 ELSE 1 END` };
}
