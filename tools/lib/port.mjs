import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { commandOf } from './processes.mjs';
import { Failure } from './say.mjs';

/**
 * Refuses to start on a port that is held, and says by whom.
 * @param {number} port 0 means any, so nothing can be held
 * @param {string | undefined} host where the product will listen; undefined: both loopback addresses
 */
export async function ensureFree(port, host) {
  if (port === 0) return;
  const results = await Promise.all((host ? [host] : ['127.0.0.1', '::1']).map((address) => tryListening(port, address)));
  if (results.includes('EACCES')) throw new Failure(`Port ${port} needs more rights than this user has. Choose one above 1023 with PORT.`);
  if (!results.includes('EADDRINUSE')) return;
  const pid = holderOf(port);
  const who = pid ? `process ${pid} (${commandOf(pid).slice(0, 120)})` : 'another process';
  if (await isProduct(port, pid)) {
    const stop = pid ? `stop it with \`kill ${pid}\`` : 'stop it';
    throw new Failure(
      `Ruche is already running on port ${port}: ${who}.\nOpen http://localhost:${port}, or ${stop}, or choose another port and folder with PORT and RUCHE_DATA.`,
    );
  }
  throw new Failure(`Port ${port} is held by ${who}, which is not Ruche. Stop it, or choose another port: PORT=${port + 1} npm start`);
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The error code of listening there; undefined when it works. A machine without IPv6 has nothing held there. */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', (error) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

async function isProduct(port, pid) {
  if (pid && commandOf(pid).includes('apps/api/dist/main.js')) return true;
  try {
    const answer = await fetch(`http://localhost:${port}/health/live`, { signal: AbortSignal.timeout(1_000) });
    return answer.headers.has('x-ruche');
  } catch {
    return false;
  }
}

/** The process that listens on a port; undefined when the system does not say, e.g. because it is another user's. */
export function holderOf(port) {
  return process.platform === 'linux' ? holderByProc(port) : holderByLsof(port);
}

function holderByProc(port) {
  const inodes = new Set(['tcp', 'tcp6'].flatMap((table) => listeners(`/proc/net/${table}`, port)).map((inode) => `socket:[${inode}]`));
  if (inodes.size === 0) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.has(linkOf(`/proc/${pid}/fd/${fd}`)))) return Number(pid);
    } catch {
      // gone, or another user's
    }
  }
  return undefined;
}

/** Inodes of sockets in state LISTEN (0A) on the port; columns as in proc(5). */
function listeners(table, port) {
  try {
    const rows = readFileSync(table, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/));
    return rows.filter(([, local, , state]) => state === '0A' && Number.parseInt(local.split(':')[1], 16) === port).map((row) => row[9]);
  } catch {
    return [];
  }
}

function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function holderByLsof(port) {
  try {
    return (
      Number(
        execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }).split('\n')[0],
      ) || undefined
    );
  } catch {
    return undefined;
  }
}
