import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, readlinkSync, realpathSync, renameSync, statSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, asAccount } from './embedded-account';
import type { Folder } from './embedded-folder';

/** What postmaster.pid says. The file grows while the server starts: later lines may be missing. */
export interface Postmaster {
  pid: number;
  port?: number;
  ready: boolean;
}

const LOG_LIMIT = 10 * 1024 * 1024;

/** Lines of postmaster.pid: 1 pid, 2 folder, 3 start time, 4 port, 5 socket, 6 address, 7 shared memory, 8 status. */
export async function readPostmaster(folder: Folder): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(folder.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  return { pid, port: Number(lines[3]) || undefined, ready: lines[7]?.trim() === 'ready' };
}

/** True while the process exists and is not merely waiting to be reaped. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** True when the process is alive and was started on this data folder: pids are reused, so a number alone proves nothing. */
export function servesFolder(pid: number, folder: Folder): boolean {
  return isAlive(pid) && commandLine(pid).includes(folder.data);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout ?? '';
  }
}

/** False when the server runs programs that were replaced or deleted since, e.g. by `npm ci`: it can't load extensions any more. */
export function runsProgram(pid: number, program: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`) === realpathSync(program);
  } catch {
    return true; // no /proc: benefit of the doubt
  }
}

/**
 * Removes a postmaster.pid whose number now belongs to a process that has nothing to do with the folder; PostgreSQL
 * would refuse to start for ever. Only where /proc proves that no process holds the folder: every server process works in it.
 */
export async function clearStaleLock(folder: Folder): Promise<boolean> {
  const file = join(folder.data, 'postmaster.pid');
  const before = await readFile(file, 'utf8').catch(() => '');
  if (servesFolder(Number(before.split('\n')[0]), folder)) return false;
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0 || pids.some((pid) => worksIn(pid, folder.data))) return false;
  if (before !== (await readFile(file, 'utf8').catch(() => ''))) return false; // somebody has started meanwhile
  await rm(file, { force: true });
  return true;
}

function worksIn(pid: string, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

export interface Launch {
  pid: number | undefined;
  /** Undefined while it runs; the server's own last words once it has ended. */
  ended(): string | undefined;
}

/**
 * Starts the server in a session of its own: Ctrl-C in the terminal must reach the product alone, which ends its
 * requests first. It logs to a file, not to a pipe that would break when we are killed.
 */
export function launch(postgres: string, folder: Folder, account: Account, flags: string[]): Launch {
  if ((statSync(folder.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(folder.logFile, `${folder.logFile}.1`);
  const log = openSync(folder.logFile, 'a', 0o600);
  if (account.switched) fchownSync(log, account.uid, account.gid);
  const start = statSync(folder.logFile).size;
  const child = spawn(postgres, ['-D', folder.data, ...flags], { ...asAccount(account), detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let words: string | undefined;
  child.on('error', (error) => {
    words = error.message;
  });
  child.on('exit', (code, signal) => {
    words = readFileSync(folder.logFile).subarray(start).toString('utf8').trim() || `it ended with ${signal ?? code} and said nothing`;
  });
  child.unref();
  return { pid: child.pid, ended: () => words };
}

/** Fast stop: sessions are cut, open transactions rolled back, everything written. After 20 s it is told to drop all. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const start = Date.now();
  for (let hard = false; isAlive(pid); await sleep(10)) {
    if (!hard && Date.now() - start > 20_000) {
      hard = true;
      signal(pid, 'SIGQUIT');
    }
  }
}

/** Sends a signal; a process that is gone is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
