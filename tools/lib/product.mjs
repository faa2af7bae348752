import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parentOf } from './processes.mjs';
import { say } from './say.mjs';
import { ROOT } from './workspace.mjs';

const STOP_LIMIT = 40_000;
const WATCH_EVERY = 500;

/**
 * Starts the built product in a session of its own, so that Ctrl-C reaches it once, through us.
 * It gets an IPC channel: when we die, even by kill -9, main.ts sees `disconnect` and stops by itself.
 * @param {{ env?: object, stdio?: import('node:child_process').StdioOptions, main?: string }} [options]
 */
export function spawnProduct({ env = {}, stdio = 'inherit', main = 'apps/api/dist/main.js' } = {}) {
  const [input, output, errors] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  return spawn(process.execPath, ['--disable-proto=delete', '--enable-source-maps', join(ROOT, main)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: [input, output, errors, 'ipc'],
    detached: true,
  });
}

/**
 * Runs the product in the foreground and ends as it ends. Signals, and the end of whoever started us, stop it gracefully.
 * @param {() => boolean} isAlone see `watchAncestors`, which has to look before anything takes long
 */
export function runProduct(isAlone) {
  const child = spawnProduct();
  let askedAt = 0;
  const stop = (why) => {
    // The terminal and npm may both pass one Ctrl-C on.
    if (askedAt && Date.now() - askedAt < 1_000) return;
    if (askedAt) return void child.kill('SIGKILL');
    askedAt = Date.now();
    say(`Stopping (${why}) …`);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name).on(name, () => stop(name));
  setInterval(() => !askedAt && isAlone() && stop('what started it has ended'), WATCH_EVERY).unref();
  child.on('error', (error) => {
    say(`Ruche could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal && !askedAt) say(`Ruche was ended from outside (${signal}).`);
    process.exit(code ?? 1);
  });
}

/**
 * npm does not pass SIGTERM on, it just ends: then our parent changes, or that of the shell between npm and us.
 * Returns a function that says whether an ancestor was lost since.
 */
export function watchAncestors() {
  const parent = process.ppid;
  const grandparent = process.env.npm_lifecycle_event && parent > 1 ? parentOf(parent) : undefined;
  if (parent <= 1) return () => false;
  return () => {
    if (process.ppid !== parent) return true;
    return process.platform === 'linux' && grandparent !== undefined && parentOf(parent) !== grandparent;
  };
}
