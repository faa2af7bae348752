import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { Problems } from '../../platform/http/problem';
import { extensionOf, renamed } from './file-name';

/** One kind of file that we take. */
export interface FileType {
  /** The media type that we keep and serve. */
  type: string;
  /** What the first bytes may say it is; `text` for a type without such bytes. */
  sniffed: readonly string[] | 'text' | 'svg';
  /** For images that are re-encoded: what the decoder must call it. */
  image?: 'jpeg' | 'png' | 'gif' | 'webp' | 'heif';
}

const image = (name: string, decoder: FileType['image'], ...also: string[]): FileType => ({
  type: `image/${name}`,
  sniffed: [`image/${name}`, ...also],
  image: decoder,
});
const other = (type: string): FileType => ({ type, sniffed: [type] });
const office = (kind: string): FileType => other(`application/vnd.openxmlformats-officedocument.${kind}`);
const open = (kind: string): FileType => other(`application/vnd.oasis.opendocument.${kind}`);
const jpeg = image('jpeg', 'jpeg');

const types: Readonly<Record<string, FileType>> = {
  png: image('png', 'png', 'image/apng'),
  jpg: jpeg,
  jpeg,
  gif: image('gif', 'gif'),
  webp: image('webp', 'webp'),
  avif: image('avif', 'heif'),
  pdf: other('application/pdf'),
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
  odt: open('text'),
  ods: open('spreadsheet'),
  odp: open('presentation'),
  txt: { type: 'text/plain', sniffed: 'text' },
  csv: { type: 'text/csv', sniffed: 'text' },
  md: { type: 'text/markdown', sniffed: 'text' },
  svg: { type: 'image/svg+xml', sniffed: 'svg' },
  zip: other('application/zip'),
  mp4: other('video/mp4'),
  webm: other('video/webm'),
  mp3: other('audio/mpeg'),
};

/**
 * What a received file is: its extension and its bytes must agree.
 * @throws Unsupported `unsupported_type` for an extension we don't take, `type_mismatch` when the bytes say otherwise
 */
export async function fileTypeOf(path: string, name: string): Promise<FileType> {
  const extension = extensionOf(name);
  const wanted = Object.hasOwn(types, extension) ? types[extension] : undefined;
  if (!wanted) throw Problems.unsupported('unsupported_type');
  const found = (await fileTypeFromFile(path))?.mime;
  if (!(await agrees(wanted, found, path))) throw Problems.unsupported('type_mismatch');
  return wanted;
}

/** The name with the ending that the bytes of an image ask for: programs save JPEGs as `.png`. */
export async function nameByContent(path: string, name: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  const wanted = types[extensionOf(name)];
  if (!found || !wanted?.image || wanted.sniffed === 'text' || wanted.sniffed === 'svg' || wanted.sniffed.includes(found.mime)) return name;
  return types[found.ext]?.image ? renamed(name, found.ext) : name;
}

async function agrees({ sniffed }: FileType, found: string | undefined, path: string): Promise<boolean> {
  if (sniffed === 'text') return found === undefined && isText(path);
  if (sniffed === 'svg') return (found === undefined || found === 'application/xml' || found === 'image/svg+xml') && isText(path, '<svg');
  return found !== undefined && sniffed.includes(found);
}

/** Tab, line feed, form feed, carriage return and the old end-of-file mark; every other control says: not text. */
const ALLOWED_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a]);

/** In whatever encoding: spreadsheets still write Windows-1252. */
async function isText(path: string, needle?: string): Promise<boolean> {
  let seen = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.some((byte) => byte < 0x20 && !ALLOWED_CONTROLS.has(byte))) return false;
    if (needle && seen.length < 65_536) seen += chunk.toString('latin1');
  }
  return !needle || seen.includes(needle);
}
