import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ROOT } from './workspace.mjs';

/** True while a process with this number exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Parent of a process; undefined when it is gone or can't be known. */
export function parentOf(pid) {
  try {
    // The name stands in brackets and may hold spaces and brackets itself.
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return Number(ps(pid, 'ppid=')) || undefined;
  }
}

/** The command line of a process in one line; '' when it can't be known. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ps(pid, 'command=');
  }
}

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/**
 * Runs a program to its end. Never rejects: a program that can't be run has code -1.
 * @param {string[]} command program and arguments
 * @param {{ show?: boolean | string, env?: object, timeout?: number, cwd?: string, onTick?: (ms: number) => void }} [options] `show` passes the
 *   output on as it comes, or by whole lines behind the words given, for programs that run side by side; `timeout` in ms ends the program with all its children; `onTick` is called every 10 s
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function runProgram([program, ...args], { show = false, env = {}, timeout, cwd = ROOT, onTick } = {}) {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const chunks = [];
    let timedOut = false;
    const end = () => killGroup(child.pid);
    const limit =
      timeout &&
      setTimeout(() => {
        timedOut = true;
        end();
      }, timeout);
    const tick = onTick && setInterval(() => onTick(Date.now() - began), 10_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        if (show === true) process.stdout.write(chunk);
      });
      if (typeof show === 'string') createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${show}${line}\n`));
    }
    process.once('exit', end);
    const done = (code, words = '') => {
      clearTimeout(limit);
      clearInterval(tick);
      process.removeListener('exit', end);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + words, timedOut });
    };
    child.on('error', (error) => done(-1, error.message));
    child.on('close', (code) => done(code ?? -1));
  });
}

/** Ends a program that `runProgram` started, with everything that it started. */
function killGroup(pid) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // gone already
  }
}
