/**
 * Places in a document: its headings as a table of contents, and the numbers of its footnotes.
 *
 * Light: no dependency. Nothing of it is stored: it follows from the text, in the same way wherever the text is shown.
 */
import type { DocNode, HeadingLevel, HeadingNode, RichDoc } from './document';
import { inlineText } from './plain-text';
import { childrenOf, nodesOf } from './walk';

export type HeadingPlace = {
  level: HeadingLevel;
  text: string;
  /** What stands behind `#` in an address; each once in a document. */
  anchor: string;
};

/** The headings that have words, in order. */
export function headingsOf(doc: RichDoc): HeadingPlace[] {
  return [...headingPlaces(doc).values()];
}

/** For each heading node of `doc`, its place. */
export function headingPlaces(doc: RichDoc): Map<HeadingNode, HeadingPlace> {
  const places = new Map<HeadingNode, HeadingPlace>();
  const taken = new Map<string, number>();
  for (const node of nodesOf(doc)) {
    if (node.type !== 'heading') continue;
    const text = childrenOf(node).map(inlineText).join('').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const base = anchorOf(text);
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    places.set(node, { level: node.attrs.level, text, anchor: before === 0 ? base : `${base}-${before}` });
  }
  return places;
}

/** GitHub's way, which other people's links expect: lower case, dashes for spaces, letters and digits of any script. */
export function anchorOf(text: string): string {
  const kept = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .trim()
    .replace(/ /g, '-');
  return kept || 'section';
}

/** Labels of footnotes with their numbers, by the order in which they are called, then by where they stand. */
export function footnoteNumbers(doc: RichDoc): Map<string, number> {
  const numbers = new Map<string, number>();
  const number = (label: string) => numbers.has(label) || numbers.set(label, numbers.size + 1);
  const nodes: DocNode[] = [...nodesOf(doc)];
  for (const node of nodes) if (node.type === 'footnoteRef') number(node.attrs.label);
  for (const node of nodes) if (node.type === 'footnote') number(node.attrs.label);
  return numbers;
}
