/** One stretch of a text that is replaced: where it begins, how much goes, what comes instead; in UTF-16 units. */
export interface Splice {
  at: number;
  gone: number;
  came: string;
}

/** The least that makes one text the other in one stretch; never half of a surrogate pair. */
export function spliceOf(before: string, after: string): Splice {
  const [old, now] = [[...before], [...after]];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    at: old.slice(0, start).join('').length,
    gone: old.slice(start, old.length - end).join('').length,
    came: now.slice(start, now.length - end).join(''),
  };
}

/** Where a caret stands after the splice: what it stood behind it stays behind. */
export const caretAfter = (caret: number, { at, gone, came }: Splice): number =>
  caret <= at ? caret : caret >= at + gone ? caret - gone + came.length : at + came.length;
