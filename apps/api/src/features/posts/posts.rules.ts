/** Words a minute of silent reading, rounded down. Source: Brysbaert 2019, 238 for English and about 200 for French prose. */
export const WORDS_PER_MINUTE = 200;

const words = new Intl.Segmenter('fr', { granularity: 'word' });

/** How many words a text has, in any script; punctuation is none. */
export function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++;
  return count;
}

/** Whole minutes that a text takes to read, begun ones counted: at least 1. */
export const readingMinutes = (text: string): number => Math.max(1, Math.ceil(wordCount(text) / WORDS_PER_MINUTE));
