import type { DiffBlock, DiffPart } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { type Line, linesOf, wordsIn } from './page-words';

export interface Difference {
  blocks: DiffBlock[];
  wordsAdded: number;
  wordsRemoved: number;
}

/** Two lines are one that changed when they share this part of their words (Dice). */
const ALIKE = 0.4;
/** A run of changed lines is matched line by line up to so many pairs, else in order. */
const PAIRS = 4_000;
/** Beyond so many lines that came or went the middle of the text was written anew. */
const LINES = 800;
/** Beyond so many edits words are not compared any more: the line was written anew. */
const EDITS = 2_000;

/** What changed from one document to another: lines that came, went or changed, and in these the words. */
export function differenceOf(before: RichDoc, after: RichDoc): Difference {
  const [a, b] = [linesOf(before), linesOf(after)];
  const blocks: DiffBlock[] = [];
  let [i, j] = [0, 0];
  let gone: Line[] = [];
  const settle = (come: Line[]): void => {
    blocks.push(...matched(gone, come));
    gone = [];
  };
  for (const run of runsOf(a.map(keyOf), b.map(keyOf))) {
    const { count } = run;
    if (run.removed) gone = a.slice(i, i + count);
    else if (run.added) settle(b.slice(j, j + count));
    else {
      settle([]);
      blocks.push(...b.slice(j, j + count).map((line) => whole('same', line)));
    }
    if (!run.added) i += count;
    if (!run.removed) j += count;
  }
  settle([]);
  const parts = blocks.flatMap((block) => block.parts);
  const words = (change: DiffPart['change']) => parts.reduce((n, part) => n + (part.change === change ? wordsIn(part.text) : 0), 0);
  return { blocks, wordsAdded: words('added'), wordsRemoved: words('removed') };
}

interface Run {
  count: number;
  added: boolean;
  removed: boolean;
}

/** Runs of lines that are the same, went or came; of texts with next to nothing in common, all that is not so at either end. */
function runsOf(a: string[], b: string[]): Run[] {
  const found = diffArrays(a, b, { maxEditLength: LINES });
  if (found) return found.map(({ value, added, removed }) => ({ count: value.length, added: added === true, removed: removed === true }));
  const same = (count: number): Run => ({ count, added: false, removed: false });
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [
    same(head),
    { count: a.length - head - tail, added: false, removed: true },
    { count: b.length - head - tail, added: true, removed: false },
    same(tail),
  ];
}

/** What changed in one line, word by word: the parts that are the same or added make the second, those the same or removed the first. */
export function wordsChanged(before: string, after: string): DiffPart[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: EDITS });
  if (!found)
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  return found.map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'same' }));
}

const keyOf = ({ type, level, text }: Line): string => `${type} ${level} ${text}`;
const whole = (change: 'same' | 'added' | 'removed', { type, level, text }: Line): DiffBlock => ({
  change,
  type,
  level,
  parts: [{ text, change }],
});

/** Lines that went and lines that came in their place, in order: alike ones are one line that changed. */
function matched(gone: Line[], come: Line[]): DiffBlock[] {
  const blocks: DiffBlock[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of pairs(gone, come)) {
    blocks.push(...gone.slice(i, x).map((line) => whole('removed', line)), ...come.slice(j, y).map((line) => whole('added', line)));
    const [from, to] = [gone[x] as Line, come[y] as Line];
    blocks.push({ change: 'changed', type: to.type, level: to.level, parts: wordsChanged(from.text, to.text) });
    [i, j] = [x + 1, y + 1];
  }
  return [...blocks, ...gone.slice(i).map((line) => whole('removed', line)), ...come.slice(j).map((line) => whole('added', line))];
}

/** The pairs of alike lines that keep the order and have most in common: the longest common subsequence, weighted. */
function pairs(gone: Line[], come: Line[]): [number, number][] {
  if (gone.length === 0 || come.length === 0) return [];
  if (gone.length * come.length > PAIRS) return inOrder(gone, come);
  const bags = come.map((line) => bagOf(line.text));
  const likeness = gone.map((line) => {
    const bag = bagOf(line.text);
    return bags.map((other) => alike(bag, other));
  });
  const at = (x: number, y: number): number => likeness[x]?.[y] ?? 0;
  const best = Array.from({ length: gone.length + 1 }, () => new Array<number>(come.length + 1).fill(0));
  const of = (x: number, y: number): number => best[x]?.[y] ?? 0;
  for (let x = gone.length - 1; x >= 0; x--)
    for (let y = come.length - 1; y >= 0; y--)
      (best[x] as number[])[y] = Math.max(of(x + 1, y), of(x, y + 1), at(x, y) >= ALIKE ? at(x, y) + of(x + 1, y + 1) : 0);
  const found: [number, number][] = [];
  for (let x = 0, y = 0; x < gone.length && y < come.length; ) {
    if (at(x, y) >= ALIKE && of(x, y) === at(x, y) + of(x + 1, y + 1)) found.push([x++, y++]);
    else if (of(x + 1, y) >= of(x, y + 1)) x++;
    else y++;
  }
  return found;
}

/** The same for runs that are too long: the first with the first, and so on, where these are alike. */
const inOrder = (gone: Line[], come: Line[]): [number, number][] =>
  gone
    .slice(0, come.length)
    .map((line, n): [number, number, number] => [n, n, alike(bagOf(line.text), bagOf(come[n]?.text ?? ''))])
    .filter(([, , likeness]) => likeness >= ALIKE)
    .map(([x, y]) => [x, y]);

interface Bag {
  words: Map<string, number>;
  size: number;
}
function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: found.length };
}

/** Dice coefficient of the words of two lines, from 0 to 1. */
function alike(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const [word, n] of a.words) shared += Math.min(n, b.words.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
