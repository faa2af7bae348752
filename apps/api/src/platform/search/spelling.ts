/** A word that the searcher may read, with how many documents have it. */
export interface KnownWord {
  word: string;
  documents: number;
}

const SHORTEST = 4;
const NUMBER = /\p{N}/u;
/** A number is meant as it is typed. */
const allowedEdits = (word: string): number => (word.length < SHORTEST || NUMBER.test(word) ? 0 : word.length < 7 ? 1 : 2);

/**
 * The word that was probably meant: the fewest edits away, then the most frequent.
 * @param open the word is still being typed: it is compared with the beginnings of others
 */
export function nearest(typed: string, known: KnownWord[], open: boolean): string | undefined {
  const most = allowedEdits(typed);
  const near = known
    .map(({ word, documents }) => ({ word, documents, edits: open ? editsToBeginning(typed, word) : edits(typed, word) }))
    .filter(({ word, edits: n }) => n > 0 && n <= most && !NUMBER.test(word));
  near.sort((a, b) => a.edits - b.edits || b.documents - a.documents || (a.word < b.word ? -1 : 1));
  return near[0]?.word;
}

const editsToBeginning = (typed: string, word: string): number =>
  Math.min(...[-1, 0, 1, 2].map((more) => edits(typed, word.slice(0, typed.length + more))), edits(typed, word));

/** Letters added, dropped, changed or swapped with their neighbour (optimal string alignment). */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}
const at = (row: number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;
