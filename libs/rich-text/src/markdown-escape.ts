/**
 * Text that Markdown will read back as itself.
 *
 * Light: no dependency. Escapes little, as people read and edit the result: only what would be markup where it stands.
 */

/** What may touch the text on either side. */
export type Place = {
  /** Nothing but line prefixes before it: block markers would count. */
  lineStart: boolean;
  /** All that a link's text is: a bare address in it needs no escape. */
  wholeLink: boolean;
};

const ALWAYS = /[\\`*[\]<]/g;
const WORD = /[\p{L}\p{N}]/u;

/** `text`, with a backslash before each character that would mean something. Line ends become spaces. */
export function escapeText(text: string, { lineStart, wholeLink }: Place): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  let out = line
    .replace(ALWAYS, '\\$&')
    .replace(/_/g, (_, at: number, whole: string) => (isWord(whole[at - 1]) && isWord(whole[at + 1]) ? '_' : '\\_'))
    .replace(/~(?=~|$)|(?<=^|~)~/g, '\\~')
    .replace(/&(?=#?\w{1,40};|$)/g, '\\&')
    .replace(/!$/, '\\!');
  // A backslash further on would be taken for a part of the address.
  if (!wholeLink || out !== line) out = out.replace(/(https?|mailto):/gi, '$1\\:');
  return lineStart ? escapeLineStart(out) : out;
}

/** Headings, lists, rules, quotes, the underlines of headings and of tables: markup only as the first thing on a line. */
function escapeLineStart(text: string): string {
  if (/^[|:-][|:\s-]*$/.test(text)) return `\\${text}`;
  return text.replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-[-\s]*$|=+\s*$)/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** Control characters and those that Unicode has not given out: as entities they would be read as U+FFFD. */
const NO_ENTITY = /[^\t\n\f\r\P{Cc}]|\p{Cn}/u;

/** One character as an entity: spaces at the edge of a line would be dropped, a letter next to `**` may keep it from being markup. */
export function entity(char: string): string {
  if (NO_ENTITY.test(char)) return char;
  return char === '\u00a0' ? '&nbsp;' : `&#${char.codePointAt(0)};`;
}

/** The address of a link or an image, in angle brackets if it has spaces or round brackets of its own. */
export function destination(address: string): string {
  const plain = address.replace(/[<>\\`]/g, encodeURIComponent).replace(/&(?=#?\w{1,40};)/g, '\\&');
  return /[\s()]/.test(plain) || plain === '' ? `<${plain}>` : plain;
}

/** A title with its leading space, or nothing. */
export function titlePart(title: string | null | undefined): string {
  const line = (title ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? '' : ` "${line.replace(/["\\]/g, '\\$&').replace(/&/g, '\\&')}"`;
}

/** `text` as inline code, between more backticks than it holds in a row, and with the padding that the reader takes off again. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  // markdown-it takes no padding off a line with U+2028 in it.
  if (/^`|`$/.test(line)) return `${fence} ${line.replace(/[\u2028\u2029]/g, ' ')} ${fence}`;
  return /^ .+ $/.test(line) ? `${fence} ${line} ${fence}` : fence + line + fence;
}

/** Length of the longest row of backticks in `text`. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && WORD.test(char);
}
