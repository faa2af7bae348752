/**
 * `@handle` as people type it.
 *
 * Light: no dependency.
 */

const GRAMMAR = '[a-z0-9]+(?:[._-][a-z0-9]+)*';

/** A whole handle: lower case letters and digits, single dots, dashes or underscores between, 60 characters at most. */
export const HANDLE = new RegExp(`^(?=.{1,60}$)${GRAMMAR}$`);

/**
 * A handle in running text. What stands before must not make it an address (`me@jules.fr`, `medium.com/@jules`), what follows must not go
 * on being a word or turn it into one (`@jules@example.org`); a full stop or a bracket may follow.
 */
const IN_TEXT = new RegExp(`(?<![\\p{L}\\p{N}_@./+-])@(${GRAMMAR})(?![\\p{L}\\p{N}@]|[._-][\\p{L}\\p{N}@])`, 'giu');

export type HandleAt = { handle: string; start: number; end: number };

/** The handles in `text`, lower-cased, with where each `@handle` starts and ends. */
export function handlesInText(text: string): HandleAt[] {
  if (!text.includes('@')) return [];
  const found: HandleAt[] = [];
  for (const match of text.matchAll(IN_TEXT)) {
    const handle = match[1]?.toLowerCase() ?? '';
    if (HANDLE.test(handle)) found.push({ handle, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
