import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './port.mjs';
import { spawnProduct } from './product.mjs';
import { Failure } from './say.mjs';

const READY_LIMIT = 120_000;

/** What a developer may have set for their own installation must not reach the one under test. */
const OWN = ['DATABASE_URL', 'PUBLIC_URL', 'HOST', 'SMTP_URL', 'MEILI_URL', 'MEILI_KEY', 'COMPANY', 'RUCHE_ROLE', 'SECRET_KEY', 'WEB_DIST'];

/**
 * The built product on a free port, with a data folder of its own that goes away with it.
 * @returns {Promise<{ url: string, folder: string, mail: string, log: string, lastWords: () => string, stop: () => Promise<void> }>}
 */
export async function journeyProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'ruche-e2e-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL's account has to pass through
  const log = join(folder, 'product.log');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const product = startProduct(port, join(folder, 'data'), log);
  const stop = async () => {
    await stopProduct(product);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, product, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, mail: join(folder, 'data', 'mail'), log, lastWords: () => tail(log), stop };
}

function startProduct(port, data, log) {
  const output = createWriteStream(log);
  const env = { PORT: String(port), RUCHE_DATA: data, RUCHE_DEMO: '1', NODE_ENV: 'production' };
  // One address makes all requests here, so the limits per address would stop the journeys.
  for (const limit of ['READS_PER_MINUTE', 'WRITES_PER_MINUTE', 'CREATIONS_PER_MINUTE']) env[limit] = '100000';
  const product = spawnProduct({
    env: { ...Object.fromEntries(OWN.map((name) => [name, undefined])), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  product.stdout.pipe(output, { end: false });
  product.stderr.pipe(output, { end: false });
  return product;
}

async function untilReady(url, product, log) {
  for (const began = Date.now(); Date.now() - began < READY_LIMIT; await sleep(200)) {
    if (product.exitCode !== null || product.signalCode) throw new Failure(`The product ended before it was ready:\n${tail(log)}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Failure(`The product was not ready after ${READY_LIMIT / 1000} s:\n${tail(log)}`);
}

async function stopProduct(product) {
  if (product.exitCode !== null || product.signalCode) return;
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  if ((await Promise.race([ended, sleep(35_000, 'late', { ref: false })])) === 'late') product.kill('SIGKILL');
}

const tail = (file) => readFileSync(file, 'utf8').trim().split('\n').slice(-30).join('\n');
