import { anchored, findPassage, type PassageAnchor, type Span } from '@ruche/rich-text';
import { type ChangeObject, diffArrays, diffWordsWithSpace } from 'diff';

/** Beyond so many lines that came or went the text was written anew. */
const LINES = 300;
/** Beyond so many edits words are not compared any more. */
const EDITS = 500;
/** A passage that was rewritten is still the same one when this part of its letters and digits stayed. */
const STAYED = 0.3;

/** Shorter words, in characters, are known by their neighbours alone. */
const ALONE = 6;

/** A stretch of the earlier text and what stands in its place. */
export interface Step {
  same: boolean;
  from: Span;
  to: Span;
}

/** How one text became the other: stretches that stayed and stretches that were replaced, in order, without gaps. */
export function stepsBetween(before: string, after: string): Step[] {
  const steps: Step[] = [];
  const lines = (text: string) => text.split(/(?<=\n)/);
  const found = diffArrays(lines(before), lines(after), { maxEditLength: LINES });
  let [gone, come] = ['', ''];
  const settle = () => {
    for (const part of diffWordsWithSpace(gone, come, { maxEditLength: EDITS }) ?? rewritten(gone, come)) add(steps, part.value, part);
    [gone, come] = ['', ''];
  };
  for (const part of found ?? rewritten([before], [after])) {
    const text = part.value.join('');
    if (part.removed) gone += text;
    else if (part.added) come += text;
    else {
      settle();
      add(steps, text, part);
    }
  }
  settle();
  return steps;
}

type Change = Pick<ChangeObject<unknown>, 'added' | 'removed'>;
const rewritten = <T>(before: T, after: T) => [
  { value: before, added: false, removed: true, count: 1 },
  { value: after, added: true, removed: false, count: 1 },
];

/** What went and what came in its place are one step. */
function add(steps: Step[], text: string, { added, removed }: Change): void {
  if (text === '') return;
  const same = !added && !removed;
  const last = steps.at(-1);
  const begin = { from: last?.from.end ?? 0, to: last?.to.end ?? 0 };
  const step = last && last.same === same ? last : { same, from: span(begin.from), to: span(begin.to) };
  if (step !== last) steps.push(step);
  if (!added) step.from.end += text.length;
  if (!removed) step.to.end += text.length;
}
const span = (at: number): Span => ({ start: at, end: at });

/** A passage as it is kept: with the words that it was made of. */
export interface KeptPassage extends PassageAnchor {
  /** As they stand, or stood last. */
  words: string;
  gone: boolean;
}
export type Shifted = Pick<KeptPassage, 'words' | 'prefix' | 'suffix' | 'start' | 'gone'>;

/**
 * Where a passage stands after a change: where its words went with the text; else where they stand elsewhere; else where what is
 * left of them stands, the words that replaced some of them included. A passage that is gone comes back with its words.
 */
export function shifted(passage: KeptPassage, steps: Step[], { before, after }: { before: string; after: string }): Shifted {
  const { words, quote, gone } = passage;
  const old = { start: passage.start, end: passage.start + (gone ? 0 : words.length) };
  const moved = gone ? null : follow(old, steps);
  if (moved && after.slice(moved.start, moved.end) === words) return standing(after, moved);
  const start = placeOf(old.start, steps);
  const elsewhere =
    (gone ? null : only(words, before, after)) ??
    findPassage(after, { ...passage, quote: words, start }) ??
    (gone ? findPassage(after, { ...passage, start }) : null);
  const found = elsewhere ?? (moved && stayed(before, old, steps) >= STAYED * lettersIn(words) ? moved : null);
  if (found && after.slice(found.start, found.end).trim() !== '') return standing(after, found);
  const { prefix, suffix } = passage;
  return { words: words || quote, prefix, suffix, start, gone: true };
}

/** Words that stood once in the text and stand once in it now are the same ones, whatever is around them. */
function only(words: string, before: string, after: string): Span | null {
  const [was, is] = [before.indexOf(words), after.indexOf(words)];
  const once = was >= 0 && is >= 0 && was === before.lastIndexOf(words) && is === after.lastIndexOf(words);
  return once && words.length >= ALONE ? { start: is, end: is + words.length } : null;
}

function standing(text: string, found: Span): Shifted {
  const { quote, prefix, suffix, start } = anchored(text, found);
  return { words: quote, prefix, suffix, start, gone: false };
}

/** The stretch from its first to its last character that stayed; what replaced its edges alone belongs to it. */
function follow({ start, end }: Span, steps: Step[]): Span | null {
  const inside = steps.filter(({ from }) => from.start < end && from.end > start);
  const stays = inside.filter(({ same }) => same);
  const [first, last] = [stays[0], stays.at(-1)];
  if (!first || !last) return null;
  const [opening, closing] = [inside[0] as Step, inside.at(-1) as Step];
  const from = opening.same || opening.from.start < start ? mapped(Math.max(start, first.from.start), first) : opening.to.start;
  const to = closing.same || closing.from.end > end ? mapped(Math.min(end, last.from.end), last) : closing.to.end;
  return { start: from, end: to };
}

const mapped = (at: number, { from, to }: Step): number => to.start + (at - from.start);

/** Where a place is now; a place that went is where it went. */
function placeOf(at: number, steps: Step[]): number {
  const step = steps.find(({ from }) => at < from.end) ?? steps.at(-1);
  if (!step) return 0;
  return step.same ? mapped(Math.min(at, step.from.end), step) : step.to.start;
}

/** How many letters and digits of `before` between two places stayed. */
function stayed(before: string, { start, end }: Span, steps: Step[]): number {
  const spans = steps.filter(({ same, from }) => same && from.end > start && from.start < end);
  return spans.reduce((sum, { from }) => sum + lettersIn(before.slice(Math.max(start, from.start), Math.min(end, from.end))), 0);
}

const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
