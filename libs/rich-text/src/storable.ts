/**
 * Which strings can be stored at all.
 *
 * Light: no dependency. PostgreSQL refuses NUL in text, and in jsonb also half a surrogate pair; both reach us only from broken or hostile
 * clients, so they are refused at the door instead of failing in the middle of a transaction. Every other character is kept as it came.
 */

const UNSTORABLE = /\0|\p{Surrogate}/u;
const UNSTORABLE_ALL = /\0|\p{Surrogate}/gu;

/** True when PostgreSQL can keep `text` unchanged: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** `text` with what can't be stored replaced by U+FFFD, as Unicode recommends. */
export function toStorable(text: string): string {
  return text.replace(UNSTORABLE_ALL, '\uFFFD');
}

/** Bytes of `text` as a JSON string in UTF-8, quotes and escapes included. */
export function jsonBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i++) bytes += bytesOf(text.charCodeAt(i));
  return bytes;
}

/** Half a pair counts 2: a whole one is four bytes. A lone half would be escaped, but is refused anyway. */
function bytesOf(code: number): number {
  if (code === 0x22 || code === 0x5c) return 2;
  if (code < 0x20) return code === 0x08 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d ? 2 : 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code <= 0xdfff ? 2 : 3;
}
