import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './server.mjs';

export const POOL = 10;
const MAIN = process.env.BENCH_PRODUCT ?? join(ROOT, 'apps/api/dist/main.js');
const PATIENCE_MS = 60_000;

/** Builds the server when a source is newer than what was built. */
export function ensureBuilt(say) {
  if (process.env.BENCH_PRODUCT || (existsSync(MAIN) && !SOURCES.some((folder) => isNewer(folder, statSync(MAIN).mtimeMs)))) return;
  say('building the server …');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '-w', 'apps/api'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The server does not build:\n${stdout}${stderr}`);
}

const SOURCES = ['apps/api/src', 'libs/contracts/src', 'libs/rich-text/src'].map((path) => join(ROOT, path));
const isNewer = (folder, than) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && statSync(join(file.parentPath, file.name)).mtimeMs > than,
  );

/** The product with its rate limits out of the way, as one process with a pool of `POOL`. */
export async function startProduct(databaseUrl, say, role = 'api') {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'ruche-bench-data-'));
  const much = Object.fromEntries(['READS', 'WRITES', 'CREATIONS'].map((kind) => [`${kind}_PER_MINUTE`, '100000000']));
  const child = spawn(process.execPath, [...(process.env.BENCH_NODE_ARGS?.split(' ') ?? []), MAIN], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(POOL),
      RUCHE_ROLE: role,
      RUCHE_DEMO: '0',
      RUCHE_DATA: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...much,
      SIGN_IN_FAILURES_PER_ADDRESS: '100000000',
      SIGN_IN_FAILURES_PER_ACCOUNT: '100000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return started('product', child, `http://127.0.0.1:${port}`, '/health/live', () => rm(dataDir, { recursive: true, force: true }), say);
}

/** What the product is measured against, as one process with the same pool. */
export async function startFloor(databaseUrl, say) {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL('floor.mjs', import.meta.url))], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: databaseUrl, POOL: String(POOL), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return started('floor', child, `http://127.0.0.1:${port}`, '/', async () => undefined, say);
}

async function started(name, child, url, path, after, say) {
  let last = '';
  // Read and thrown away: a full pipe would stop it. What it logs is part of what it costs.
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      last = chunk.toString('utf8').slice(-2_000);
    });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    await after();
  };
  for (const end = Date.now() + PATIENCE_MS; ; await new Promise((wake) => setTimeout(wake, 100))) {
    if (child.exitCode !== null) throw new Error(`The ${name} ended at its start: ${last}`);
    const answer = await fetch(url + path).catch(() => undefined);
    if (answer?.ok) break;
    if (Date.now() > end) {
      await stop();
      throw new Error(`The ${name} does not answer: ${last}`);
    }
  }
  say(`${name} runs (process ${child.pid})`);
  return { url, pid: child.pid, stop };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
