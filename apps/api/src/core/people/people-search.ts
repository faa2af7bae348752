import type { Params } from '../../platform/database/params';
import { inAll, inAny, setOf } from './people-sets';

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

/** Words of the directory that count as the one that was typed, and how like it they are at least. */
const CORRECTIONS = 5;
const LIKENESS = 0.4;
/** A word that finds so many people as it is typed is not looked for misspelt. */
const ENOUGH = 20;

/** What finds people by words, in all that the viewer may read of them. */
export interface Wording {
  /** Lines of a WITH, after `near_people`. */
  lines: string[];
  /** Sets of people of which one has to be in all. */
  sets: string[];
  /** The set of those in whom every word stands as typed: they come first. */
  exact: string;
}

/** @returns nothing when `q` has no word */
export function wordsInDirectory(q: string | undefined, params: Params): Wording | undefined {
  const words = wordsOf(q);
  if (words.length === 0) return undefined;
  /** Those who have a word in what everybody reads, or in what those near them read. @param from what gives the pattern of `like`, with a comma */
  const having = (from: string, like: string) =>
    setOf(`SELECT w.person_id FROM ${from} directory_texts w WHERE w.open LIKE ${like}
      UNION ALL SELECT w.person_id FROM ${from} directory_texts w JOIN near_people n ON n.id = w.person_id WHERE w.near <> '' AND w.near LIKE ${like}`);
  // Folded once, in a statement of its own, rather than for every person.
  const typed = words.map((word) => having('', `(SELECT '%' || fold(${params.add(likeLiteral(word))}) || '%')`));
  const meant = words.map((word, i) => {
    const said = `(SELECT fold(${params.add(word)}))`;
    const alike = `(SELECT '%' || d.word || '%' AS pattern FROM directory_words d WHERE d.word % ${said} AND similarity(d.word, ${said}) >= ${LIKENESS}
        AND (SELECT coalesce(sum(bit_count(people)), 0) FROM typed_${i}) < ${ENOUGH} ORDER BY similarity(d.word, ${said}) DESC, d.word LIMIT ${CORRECTIONS}) v, `;
    return having(alike, 'v.pattern');
  });
  const all = words.map((word, i) => `SELECT * FROM ${MAY_HAVE_TYPO.test(word) ? `word_${i}` : `typed_${i}`}`);
  return {
    lines: [
      ...typed.map((set, i) => `typed_${i} AS MATERIALIZED (${set})`),
      ...meant.map((set, i) => `word_${i} AS MATERIALIZED (${inAny([`SELECT * FROM typed_${i}`, set])})`),
    ],
    sets: all,
    exact: inAll(words.map((_, i) => `SELECT * FROM typed_${i}`)),
  };
}
