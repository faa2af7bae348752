/**
 * Passages of a document: words that somebody points at, found again after the text has changed.
 *
 * Light: no dependency. Places are UTF-16 offsets into the document's words as one string, the same in the browser, in the editor and on
 * the server; nothing of a passage stands in the document.
 */
import type { DocNode, RichDoc } from './document';
import { inlineText } from './plain-text';
import { childrenOf, isTextblock } from './walk';

/** Longest passage and what is kept on either side of it, in characters. */
export const PASSAGE = { longest: 1000, around: 40 } as const;
/** Words that are found elsewhere without their neighbours must be so long, in characters, to be the same ones. */
const TELLING = 16;
/** So many characters around shorter ones must be the same. */
const NEIGHBOURS = 8;

export type Span = { start: number; end: number };
/** Words with what stands around them and where they stood. */
export type PassageAnchor = { quote: string; prefix: string; suffix: string; start: number };

export type Words = {
  /** Paragraphs, headings, items and lines of code, each on a line of its own. */
  text: string;
  /** Where each inline node begins in `text`. */
  places: ReadonlyMap<DocNode, number>;
};

/** All words of `doc` in reading order, empty lines included. */
export function wordsOf(doc: RichDoc): Words {
  const places = new Map<DocNode, number>();
  const lines: string[] = [];
  let at = 0;
  const visit = (node: DocNode): void => {
    if (!isTextblock(node)) {
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    const parts = childrenOf(node).map((child) => {
      const words = inlineText(child);
      places.set(child, at);
      at += words.length;
      return words;
    });
    lines.push(parts.join(''));
    at += 1;
  };
  visit(doc);
  return { text: lines.join('\n'), places };
}

/** The passage between two places without white space at its edges, cut to the longest; null when nothing is left of it. */
export function passageAt(text: string, { start, end }: Span): PassageAnchor | null {
  const chosen = text.slice(start, Math.min(end, start + PASSAGE.longest));
  const quote = chosen.trim();
  if (quote === '') return null;
  return anchored(text, { start: start + chosen.indexOf(quote), end: start + chosen.indexOf(quote) + quote.length });
}

/** The words that a stretch touches, whole. */
export function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}_]/u.test(text[at] ?? '');
  let [from, to] = [start, end];
  while (from > 0 && isWord(from) && isWord(from - 1)) from--;
  while (to < text.length && isWord(to - 1) && isWord(to)) to++;
  return { start: from, end: to };
}

/** What is kept of the words between two places. */
export const anchored = (text: string, { start, end }: Span): PassageAnchor => ({
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - PASSAGE.around), start),
  suffix: text.slice(end, end + PASSAGE.around),
  start,
});

/**
 * Where the words of a passage stand in `text`: there where they were, else where their neighbours are the most alike, else the nearest.
 * Short words that stand among others are not the same ones.
 */
export function findPassage(text: string, { quote, prefix, suffix, start }: PassageAnchor): Span | null {
  if (quote === '') return null;
  let best: { at: number; alike: number } | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const alike = sameEnd(text, at, prefix) + sameStart(text, at + quote.length, suffix);
    const nearer = best !== null && alike === best.alike && Math.abs(at - start) < Math.abs(best.at - start);
    if (best === null || alike > best.alike || nearer) best = { at, alike };
  }
  if (!best) return null;
  const known = prefix.length + suffix.length;
  const sure = quote.length >= TELLING || best.alike >= Math.min(NEIGHBOURS, known);
  return sure ? { start: best.at, end: best.at + quote.length } : null;
}

function sameEnd(text: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && at - n > 0 && text[at - n - 1] === prefix[prefix.length - n - 1]) n++;
  return n;
}

function sameStart(text: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && at + n < text.length && text[at + n] === suffix[n]) n++;
  return n;
}
