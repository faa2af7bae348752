const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** What spreadsheets and mail programs in the west of Europe write that say nothing of how, or say Latin 1. */
const WINDOWS = /^(?:windows-1252|cp1252|iso-8859-1|latin-?1|us-ascii)$/i;
/** Windows-1252 from 0x80 to 0x9f, where it is not Latin 1; `TextDecoder` of some versions of Node takes it for that. */
const EXTRA = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const windows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => EXTRA.charAt(letter.charCodeAt(0) - 0x80));

/** Bytes as text by an encoding that is known, otherwise as Windows wrote. */
export function decoded(bytes: Uint8Array, encoding = 'utf-8'): string {
  if (WINDOWS.test(encoding)) return windows(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return windows(bytes);
  }
}

/** A file as text, by its mark or by how it looks; Excel's « Unicode text » has two bytes a letter, at times without a mark. */
export function textOf(bytes: Buffer): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decoded(bytes, marked[0]);
  const head = bytes.subarray(0, 200);
  const [first, second] = [0, 1].map((odd) => head.filter((byte, i) => i % 2 === odd && byte === 0).length * 4 > head.length);
  if (first !== second) return decoded(bytes, first ? 'utf-16be' : 'utf-16le');
  return decoded(bytes);
}
