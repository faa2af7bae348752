import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.mjs';
import { say } from './say.mjs';
import { ROOT } from './workspace.mjs';

/** Not in node_modules: an install wipes that. `.nx` is ours to fill and ignored by git. */
const FILE = join(ROOT, '.nx', 'ruche-tools.lock');

/**
 * Runs `work` while no other start, test or dev of this checkout installs or builds. A holder that died does not count.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(work) {
  mkdirSync(join(ROOT, '.nx'), { recursive: true });
  for (let told = false; !take(); await sleep(250)) {
    const holder = Number(read());
    if (holder && !isAlive(holder)) rmSync(FILE, { force: true });
    else if (!told) {
      told = true;
      say(`Waiting for process ${holder || '?'}, which installs or builds in this checkout …`);
    }
  }
  const release = () => rmSync(FILE, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(FILE, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
