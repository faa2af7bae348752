import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolders, ROOT } from './workspace.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report', 'testing']);
const hashOf = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
};

/** Says what the build is made of: every source by name and content (about 20 ms), specs and their helpers left out. */
export function buildFingerprint() {
  const files = ['tsconfig.base.json', 'package-lock.json'];
  for (const folder of packageFolders().filter((name) => name !== 'apps/e2e' && name !== 'bench')) collect(folder, files);
  return hashOf(files.sort().flatMap((file) => [file, readFileSync(join(ROOT, file))]));
}

function collect(folder, files) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) collect(path, files);
    else if (entry.isFile() && !/\.spec\.tsx?$|^jest\.config|^\./.test(entry.name)) files.push(path);
  }
}

const stampFile = (name) => join(ROOT, 'node_modules', '.ruche', name);

/** What was noted as `name` when it last ended well; '' when never. An install wipes all notes. */
export function readStamp(name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : '';
}

export function writeStamp(name, text) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), text);
}

/** True for a folder or file of the checkout that exists. */
export const present = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined;
