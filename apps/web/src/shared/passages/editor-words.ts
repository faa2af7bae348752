import { type InlineNode, inlineText, type Span } from '@ruche/rich-text';
import type { Node } from '@tiptap/pm/model';

/** A piece of the words of a document that is being written, and where it is in the editor. */
interface Piece {
  at: number;
  length: number;
  pos: number;
  size: number;
  isText: boolean;
}
export interface EditorWords {
  text: string;
  pieces: Piece[];
}

/** The words of an editor's document, the same as `wordsOf` it once it is stored. */
export function editorWords(doc: Node): EditorWords {
  const pieces: Piece[] = [];
  const lines: string[] = [];
  let at = 0;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const parts: string[] = [];
    node.forEach((child, offset) => {
      const words = child.text ?? inlineText(child.toJSON() as InlineNode);
      pieces.push({ at, length: words.length, pos: pos + 1 + offset, size: child.nodeSize, isText: child.isText });
      parts.push(words);
      at += words.length;
    });
    lines.push(parts.join(''));
    at += 1;
    return false;
  });
  return { text: lines.join('\n'), pieces };
}

/** Where a stretch of the words is in the editor; mentions, dates and pictures are taken whole. */
export function positionsOf({ pieces }: EditorWords, { start, end }: Span): { from: number; to: number } | null {
  const touched = pieces.filter(({ at, length }) => at < end && at + length > start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  return {
    from: first.isText ? first.pos + Math.max(0, start - first.at) : first.pos,
    to: last.isText ? last.pos + Math.min(last.length, end - last.at) : last.pos + last.size,
  };
}

/** And the other way. */
export function spanBetween({ pieces }: EditorWords, from: number, to: number): Span | null {
  const touched = pieces.filter(({ pos, size, length }) => length > 0 && pos < to && pos + size > from);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  return {
    start: first.isText ? first.at + Math.max(0, from - first.pos) : first.at,
    end: last.isText ? last.at + Math.min(last.length, to - last.pos) : last.at + last.length,
  };
}
