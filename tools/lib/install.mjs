import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from './fingerprint.mjs';
import { exclusively } from './lock.mjs';
import { runProgram } from './processes.mjs';
import { Failure, say, seconds } from './say.mjs';
import { ROOT } from './workspace.mjs';

/** Binaries differ by system: a node_modules that was copied from another one does not count. */
const SYSTEM = `${process.platform}-${process.arch}`;

/** Installs the packages of the lockfile, unless they are there already (asked in about 15 ms). */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await exclusively(async () => {
    if (!isInstalled()) await install(); // else the one we waited for did it
  });
}

async function install() {
  const began = Date.now();
  say('Installing packages (the first time this takes a minute or two) …');
  // npm that runs us names itself; NODE_ENV=production must not leave the build tools out.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { code, output } = await runProgram(
    [...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      onTick: () => say(`  still installing (${seconds(began)}) …`),
    },
  );
  if (code === 0) {
    writeStamp('system', SYSTEM);
    return say(`Packages installed in ${seconds(began)}`);
  }
  throw new Failure(
    `${output.trim().split('\n').slice(-25).join('\n')}\n\nThe packages could not be installed (npm ci, code ${code}): npm says why above.` +
      '\nIf the network is the reason, try again; if files belong to another user, remove node_modules and try again.',
  );
}

/**
 * True when npm's own record of node_modules has everything that the lockfile asks for on this system, it is still there,
 * and the lockfile asks for what each package.json does. So whoever ran `npm ci` by hand does not wait for a second one.
 */
export function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || ![SYSTEM, ''].includes(readStamp('system'))) return false;
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const held = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return asksForTheSame(path, entry);
    if (held[path]) return held[path].version === entry.version && existsSync(join(ROOT, path));
    return entry.optional || entry.peer || entry.link;
  });
}

function asksForTheSame(folder, entry) {
  const file = join(ROOT, folder, 'package.json');
  if (!existsSync(file)) return false;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return ['dependencies', 'devDependencies'].every((kind) => {
    const [wanted, locked] = [manifest[kind] ?? {}, entry[kind] ?? {}];
    const names = Object.keys(wanted);
    return names.length === Object.keys(locked).length && names.every((name) => wanted[name] === locked[name]);
  });
}
