/**
 * Adds to package-lock.json the packages of other systems that npm left out.
 *
 * A program with binaries (Biome, Nx, swc) names one optional package for each system. Behind a registry mirror that
 * carries only some of them, `npm install` writes a lockfile without the others, and `npm ci` then refuses to work on
 * it. Such an entry needs no more than version, system and processor: npm skips it elsewhere.
 * Run it after every `npm install`; `npm test` fails when an entry is missing. Usage: node tools/complete-lockfile.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCKFILE = join(import.meta.dirname, '..', 'package-lock.json');

/**
 * Optional packages that the lockfile's own packages name but that it does not hold.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ path: string, version: string, dev: boolean }[]}
 */
export function missingOptionals(lock) {
  const found = new Map();
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!platformOf(name) || isHeld(lock, owner, name)) continue;
      const path = `node_modules/${name}`;
      const dev = Boolean(entry.dev) && (found.get(path)?.dev ?? true);
      found.set(path, { path, version: version.replace(/^[\^~]/, ''), dev });
    }
  }
  return [...found.values()];
}

/** Node's own look-up: beside the owner, then one level up, and so on. */
function isHeld(lock, owner, name) {
  for (let at = owner; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** System, processor and C library as such packages say them in their names; undefined for any other package. */
export function platformOf(name) {
  const os = /\b(android|darwin|freebsd|linux|openbsd|openharmony|win32|windows)\b/.exec(name)?.[1];
  const cpu = /\b(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)\b/.exec(name)?.[1];
  if (!os || !cpu) return undefined;
  const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : undefined;
  return { os: [os === 'windows' ? 'win32' : os], cpu: [cpu], ...(libc && os === 'linux' ? { libc: [libc] } : {}) };
}

/** The lockfile with those entries, in npm's order. */
export function completed(lock) {
  const extra = missingOptionals(lock).map(({ path, version, dev }) => {
    const { os, cpu, libc } = platformOf(path);
    return [path, { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os }];
  });
  const packages = [...Object.entries(lock.packages), ...extra].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(packages) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
  const missing = missingOptionals(lock);
  if (missing.length) writeFileSync(LOCKFILE, `${JSON.stringify(completed(lock), null, 2)}\n`);
  console.log(missing.length ? `Added ${missing.length} packages of other systems to package-lock.json` : 'package-lock.json is complete');
}
