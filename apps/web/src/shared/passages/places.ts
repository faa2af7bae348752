import { findPassage, type PassageAnchor, type Span } from '@ruche/rich-text';

type Kept = { words: string; prefix: string; suffix: string; start: number; goneAt: string | null };

/** Where a thread's words stand in the text that is shown, which may be newer or older than what the server knows of them. */
export function spanOf(text: string, { words, prefix, suffix, start, goneAt }: Kept): Span | null {
  if (goneAt !== null) return null;
  if (text.startsWith(words, start)) return { start, end: start + words.length };
  return findPassage(text, { quote: words, prefix, suffix, start } satisfies PassageAnchor);
}

/** Whether the server will find these words in a text: judged as it does. */
export const standsIn = (text: string, anchor: PassageAnchor): boolean =>
  text.startsWith(anchor.quote, anchor.start) || findPassage(text, anchor) !== null;

/**
 * The selected stretch of a text that is drawn with its places (`data-at`); null when nothing of it is selected.
 * Mentions, dates and pictures (`data-length`) are taken whole.
 */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const touched = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter((piece) => range.intersectsNode(piece));
  const spans = touched.map((piece) => selectedOf(piece, range)).filter(({ start, end }) => end > start);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function selectedOf(piece: HTMLElement, range: Range): Span {
  const at = Number(piece.dataset['at']);
  const whole = piece.dataset['length'];
  if (whole !== undefined) return { start: at, end: at + Number(whole) };
  return {
    start: at + (piece.contains(range.startContainer) ? lengthBefore(piece, range.startContainer, range.startOffset) : 0),
    end:
      at +
      (piece.contains(range.endContainer) ? lengthBefore(piece, range.endContainer, range.endOffset) : (piece.textContent ?? '').length),
  };
}

function lengthBefore(piece: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The element of a thread's words on the screen; of words that are gone, what stands where they stood. */
export function elementOf(root: ParentNode, id: number, start: number): HTMLElement | null {
  const marked = root.querySelector<HTMLElement>(`[data-passage~="${id}"]`);
  if (marked) return marked;
  const before = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter((piece) => Number(piece.dataset['at']) <= start);
  return before.at(-1) ?? null;
}
