/**
 * Makes `**`, `*` and `~~` count as delimiters wherever a mark begins or ends.
 *
 * Light: no dependency. CommonMark 6.2: a delimiter with punctuation on its inner side needs punctuation or white space on its outer side,
 * so `**Attention :**voir` is not bold. The letter outside is then written as an entity, whose `&` and `;` are punctuation.
 */
import { entity } from './markdown-escape';

/** A stretch of output; delimiters are apart because they depend on what stands on either side. An opening one knows what closes it. */
export type Piece = { text: string; delimiter?: 'open' | 'close'; closedBy?: Piece };

/** Text, or delimiters of the same character in a row, which Markdown judges together. */
type Segment = { text: string; opens: boolean; closes: boolean };

// White space as CommonMark has it: not U+2028, which `\s` would include.
const WORD_START = /^[^\p{Zs}\t-\r\p{P}\p{S}]/u;
const WORD_END = /[^\p{Zs}\t-\r\p{P}\p{S}]$/u;
const PUNCTUATION_START = /^[\p{P}\p{S}]/u;
const PUNCTUATION_END = /[\p{P}\p{S}]$/u;

/** The pieces as one string in which every delimiter counts. */
export function joinPieces(pieces: readonly Piece[]): string {
  for (const [index, piece] of pieces.entries()) {
    if (piece.text === '*' && piece.closedBy && isCrowded(pieces, index)) piece.text = piece.closedBy.text = '_';
  }
  const segments = segmentsOf(pieces);
  // Backwards for what opens and forwards for what closes: an entity is punctuation for the delimiter on its other side too.
  for (let i = segments.length - 2; i > 0; i--) freeOpening(segments[i] as Segment, segments[i - 1] as Segment, segments[i + 1] as Segment);
  for (let i = 1; i < segments.length - 1; i++) freeClosing(segments[i] as Segment, segments[i - 1] as Segment, segments[i + 1] as Segment);
  return segments.map(({ text }) => text).join('');
}

function freeOpening({ opens }: Segment, before: Segment, after: Segment): void {
  if (opens && WORD_END.test(tail(before)) && PUNCTUATION_START.test(after.text)) before.text = encodeLast(before.text);
}

function freeClosing({ closes }: Segment, before: Segment, after: Segment): void {
  if (closes && PUNCTUATION_END.test(tail(before)) && WORD_START.test(after.text)) after.text = encodeFirst(after.text);
}

/** Italic next to bold: `***` can be read in several ways, `**_` in one. Not possible where a word goes on outside. */
function isCrowded(pieces: readonly Piece[], open: number): boolean {
  const close = pieces.indexOf(pieces[open]?.closedBy as Piece, open);
  const inside = [pieces[open + 1], pieces[close - 1]];
  const outside = [pieces[open - 1], pieces[close + 1]];
  const crowded = [...inside, ...outside].some((piece) => piece?.delimiter && /^[*_]/.test(piece.text));
  return crowded && !WORD_END.test(outside[0]?.text.slice(-2) ?? '') && !WORD_START.test(outside[1]?.text ?? '');
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const out: Segment[] = [];
  for (const { text, delimiter } of pieces) {
    const last = out.at(-1);
    const opens = delimiter === 'open';
    const closes = delimiter === 'close';
    if (delimiter && last && (last.opens || last.closes) && last.text[0] === text[0]) {
      last.text += text;
      last.opens ||= opens;
      last.closes ||= closes;
    } else {
      out.push({ text, opens, closes });
    }
  }
  return out;
}

/** The last character, which may be two code units; a pattern with `$` would read the whole text. */
function tail({ text }: Segment): string {
  return text.slice(-2);
}

/** An underscore within a word is no delimiter; next to an entity it might be. */
function encodeFirst(text: string): string {
  const char = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return entity(char) + text.slice(char.length).replace(/^_/, '\\_');
}

function encodeLast(text: string): string {
  const char = /.$/su.exec(text.slice(-2))?.[0] ?? '';
  const rest = text.slice(0, text.length - char.length);
  return (rest.endsWith('_') && !rest.endsWith('\\_') ? `${rest.slice(0, -1)}\\_` : rest) + entity(char);
}
