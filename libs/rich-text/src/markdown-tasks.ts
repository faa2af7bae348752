/**
 * Task lists among markdown-it's tokens.
 *
 * Works on tokens only, imports no code.
 */
import type Token from 'markdown-it/lib/token.mjs';

const BOX = /^\[([ xX])\](?: |$)/;

type Item = { tokens: Token[]; task: boolean };

/**
 * Turns bullet lists whose items start with `[ ]` or `[x]` into task lists. A mixed list is cut where the kind changes, since a document's
 * list holds one kind of item. Numbered lists stay as they are.
 */
export function taskLists(tokens: readonly Token[], TokenClass: typeof Token): Token[] {
  const parts: Token[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'bullet_list_open') {
      const end = closing(tokens, i);
      parts.push(list(tokens.slice(i + 1, end), TokenClass));
      i = end;
    } else {
      parts.push([token]);
    }
  }
  return parts.flat();
}

/** The tokens of one bullet list, given those between its open and its close. */
function list(inner: readonly Token[], TokenClass: typeof Token): Token[] {
  const parts: Token[][] = [];
  let kind: boolean | null = null;
  for (const { tokens, task } of items(inner, TokenClass)) {
    if (task !== kind) {
      if (kind !== null) parts.push([bracket(TokenClass, listType(kind), -1)]);
      parts.push([bracket(TokenClass, listType(task), 1)]);
      kind = task;
    }
    parts.push(tokens);
  }
  if (kind !== null) parts.push([bracket(TokenClass, listType(kind), -1)]);
  return parts.flat();
}

function items(inner: readonly Token[], TokenClass: typeof Token): Item[] {
  const found: Item[] = [];
  for (let start = 0; start < inner.length; ) {
    const end = closing(inner, start);
    const content = inner.slice(start + 1, end);
    const box = takeBox(content);
    const type = box === null ? 'list_item' : 'task_item';
    const open = bracket(TokenClass, type, 1);
    open.info = box ?? '';
    found.push({ tokens: [[open], taskLists(content, TokenClass), [bracket(TokenClass, type, -1)]].flat(), task: box !== null });
    start = end + 1;
  }
  return found;
}

/** `x` or a space, removed from the item's text; null when it has no box. The raw source is looked at too: `\[ ]` is no box. */
function takeBox([open, inline]: readonly Token[]): 'x' | ' ' | null {
  const text = inline?.children?.[0];
  if (open?.type !== 'paragraph_open' || text?.type !== 'text' || !inline || !BOX.test(inline.content)) return null;
  const mark = BOX.exec(text.content)?.[1];
  if (mark === undefined) return null;
  text.content = text.content.slice(4);
  return mark === ' ' ? ' ' : 'x';
}

/** Index of the token that closes the one at `start`. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth === 0) return i;
  }
  return tokens.length;
}

function listType(task: boolean): string {
  return task ? 'task_list' : 'bullet_list';
}

function bracket(TokenClass: typeof Token, type: string, nesting: 1 | -1): Token {
  return new TokenClass(`${type}_${nesting === 1 ? 'open' : 'close'}`, '', nesting);
}
