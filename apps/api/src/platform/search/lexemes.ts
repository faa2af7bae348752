import type { Group } from './words';

/** The stems of a folded word, as the database gave them. */
export type StemsOf = (word: string) => string[];
/**
 * `whole`: all that a word is found by, its stems and itself (`=word`); `title`: the same, in a title; `lead`: what is
 * ranked by, the stems, or the word itself when it has none.
 */
export type Form = 'whole' | 'title' | 'lead';

export function lexemesOf(word: string, form: Form, stemsOf: StemsOf): string[] {
  const stems = stemsOf(word);
  switch (form) {
    case 'lead':
      return stems.length ? stems : [`=${word}`];
    case 'whole':
      return [...stems, `=${word}`];
    case 'title':
      return [...stems, `=${word}`].map((lexeme) => `^${lexeme}`);
  }
}

/** A vector as text, out of words and their positions (`1A,600`), and of lexemes that have none. */
export function vectorText(spots: Iterable<[word: string, positions: string]>, form: Form, stemsOf: StemsOf, bare: string[] = []): string {
  const all = bare.map(quoted);
  for (const [word, positions] of spots) for (const lexeme of lexemesOf(word, form, stemsOf)) all.push(`${quoted(lexeme)}:${positions}`);
  return all.join(' ');
}

/** All of the groups, as a query; undefined for none. */
export function groupsQuery(groups: Group[], form: Form, stemsOf: StemsOf): string | undefined {
  const spelling = (words: string[]): string => `(${words.map((word) => wordQuery(word, form, stemsOf)).join('&')})`;
  return allOf(groups.map((spellings) => `(${spellings.map(spelling).join('|')})`));
}

/** One word, or with a star the beginning of one; beginnings of one to three letters are lexemes of titles. */
export function wordQuery(typed: string, form: Form, stemsOf: StemsOf): string {
  const word = typed.replace(/\*$/, '');
  const choices = lexemesOf(word, form, stemsOf).map(quoted);
  if (word !== typed) choices.push(beginning(word, form));
  return `(${choices.join('|')})`;
}

function beginning(word: string, form: Form): string {
  if (form === 'lead') return `${quoted(word)}:*`;
  if ([...word].length <= 3) return quoted(`<${word}`);
  return `${quoted(`${form === 'title' ? '^' : ''}=${word}`)}:*`;
}

/** Any of some lexemes. */
export const anyOf = (lexemes: string[]): string => lexemes.map(quoted).join('|');
/** All of some queries; undefined for none. */
export const allOf = (queries: (string | undefined)[]): string | undefined => {
  const given = queries.filter((query) => query !== undefined);
  return given.length ? given.map((query) => `(${query})`).join('&') : undefined;
};

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
