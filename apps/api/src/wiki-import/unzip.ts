import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ImportRefused } from './refused';

/** What an archive may hold. Source: design/trust D10. */
export const archiveLimits = { entries: 10_000, bytes: 512 * 1024 ** 2, ratio: 100, compressed: 200 * 1024 ** 2 } as const;

export interface Budget {
  entries: number;
  bytes: number;
}

/** What all archives of one import may unfold to: the size that is declared counts for nothing. */
export const budgetFor = (compressed: number): Budget => ({
  entries: archiveLimits.entries,
  bytes: Math.min(archiveLimits.bytes, compressed * archiveLimits.ratio + 1024 ** 2),
});

const SYMLINK = 0o120000;
const TYPE_BITS = 0o170000;
const ENCRYPTED = 1;

/**
 * Unfolds an archive into a folder that is empty, counting bytes as they come.
 * @throws ImportRefused `bad_archive`, `archive_too_large`, `too_many_files`, `unsafe_archive` (links, passwords, names that lead out)
 */
export async function unzip(path: string, folder: string, budget: Budget): Promise<void> {
  const zip = await opened(path);
  try {
    if (zip.entryCount > budget.entries) throw new ImportRefused('too_many_files');
    let declared = 0;
    const { size } = await stat(path);
    for await (const entry of zip.eachEntry()) {
      declared += entry.compressedSize;
      // Members that share their bytes: together they would be larger than the archive.
      if (declared > size) throw new ImportRefused('unsafe_archive');
      await unfold(zip, entry, folder, budget);
    }
  } catch (error) {
    throw error instanceof ImportRefused ? error : asRefused(error as NodeJS.ErrnoException);
  } finally {
    zip.close();
  }
}

async function unfold(zip: ZipFile, entry: Entry, folder: string, budget: Budget): Promise<void> {
  if (--budget.entries < 0) throw new ImportRefused('too_many_files');
  const mode = (entry.externalFileAttributes >>> 16) & TYPE_BITS;
  if (mode === SYMLINK || entry.generalPurposeBitFlag & ENCRYPTED) throw new ImportRefused('unsafe_archive');
  const target = resolve(folder, entry.fileName);
  if (!target.startsWith(folder + sep)) throw new ImportRefused('unsafe_archive');
  if (entry.fileName.endsWith('/')) return void (await mkdir(target, { recursive: true, mode: 0o700 }));
  if (isRubbish(entry.fileName)) return;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const stream = await zip.openReadStreamPromise(entry);
  await pipeline(stream, counter(budget), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
}

/** What systems add to archives by themselves. */
const isRubbish = (name: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(name);

function counter(budget: Budget): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      budget.bytes -= chunk.length;
      if (budget.bytes < 0) done(new ImportRefused('archive_too_large'));
      else done(null, chunk);
    },
  });
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true });
  } catch {
    throw new ImportRefused('bad_archive');
  }
}

/** yauzl says in words what is wrong with an archive; a full disk is our own trouble. */
function asRefused(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EEXIST' || error.code === 'ENAMETOOLONG' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
    return new ImportRefused('bad_archive');
  if (error.errno !== undefined && error.code !== 'ERR_ZLIB' && !String(error.code).startsWith('Z_')) return error;
  return new ImportRefused(/invalid relative path|absolute path|invalid characters/.test(error.message) ? 'unsafe_archive' : 'bad_archive');
}

/** The archives in an archive's top folder: some exports come in parts. */
export const partsOf = (names: readonly string[]): readonly string[] => (names.every((name) => /^[^/]+\.zip$/i.test(name)) ? names : []);
