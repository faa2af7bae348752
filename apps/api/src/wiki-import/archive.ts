import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';
import { ImportRefused } from './refused';
import { archiveLimits, budgetFor, partsOf, unzip } from './unzip';

/** The files of an import by their paths, with `/` between folders whatever the system. */
export interface Archive {
  names: string[];
  read(name: string): Promise<Buffer>;
  /** Where it is on the disk. */
  pathOf(name: string): string;
}

/**
 * A folder, or a zip unfolded into `scratch`, which the caller removes.
 * @throws ImportRefused
 */
export async function openArchive(path: string, scratch: string): Promise<Archive> {
  const found = await stat(path);
  if (found.isDirectory()) return inFolder(path);
  if (found.size > archiveLimits.compressed) throw new ImportRefused('archive_too_large');
  const budget = budgetFor(found.size);
  const whole = join(scratch, 'whole');
  await mkdir(whole, { recursive: true, mode: 0o700 });
  await unzip(path, whole, budget);
  const archive = await inFolder(whole);
  const parts = partsOf(archive.names);
  if (parts.length === 0) return archive;
  const inside = join(scratch, 'parts');
  await mkdir(inside, { recursive: true, mode: 0o700 });
  for (const part of parts) await unzip(archive.pathOf(part), inside, budget);
  return inFolder(inside);
}

/** A folder that holds nothing but another one is its wrapping. */
async function inFolder(folder: string): Promise<Archive> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const [only] = entries;
  if (entries.length === 1 && only?.isDirectory()) return inFolder(join(folder, only.name));
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(
        ...join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep),
      ),
    )
    .filter((name) => !name.split('/').some((part) => part === '.git' || part === 'node_modules'))
    .sort();
  if (names.length > archiveLimits.entries) throw new ImportRefused('too_many_files');
  return { names, read: (name) => readFile(join(folder, name)), pathOf: (name) => join(folder, name) };
}

export const extensionOf = (name: string): string => extname(name).slice(1).toLowerCase();
