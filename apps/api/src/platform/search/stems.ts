import type { Reader } from '../database/database';
import type { StemsOf } from './lexemes';

const MOST_KEPT = 200_000;

/** Stems as PostgreSQL's dictionaries make them, asked once per word and process. */
export class Stems {
  private readonly known = new Map<string, string[]>();

  /** Looks up what is not known yet, in one statement; the answer knows exactly these words. */
  async of(reader: Reader, words: Iterable<string>): Promise<StemsOf> {
    const found = new Map<string, string[]>();
    const unknown: string[] = [];
    for (const word of new Set(words)) {
      const stems = this.known.get(word);
      if (stems) found.set(word, stems);
      else unknown.push(word);
    }
    if (this.known.size + unknown.length > MOST_KEPT) this.known.clear();
    if (unknown.length) {
      const answer = await reader.rows<{ word: string; stems: string[] }>(
        'SELECT w AS word, search_stems(w) AS stems FROM unnest($1::text[]) w',
        [unknown],
      );
      for (const { word, stems } of answer) {
        this.known.set(word, stems);
        found.set(word, stems);
      }
    }
    return (word) => found.get(word) ?? [];
  }
}
