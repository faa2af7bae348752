import { chmodSync, createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser } from './browser.mjs';
import { countPlaywright } from './counts.mjs';
import { freePort } from './port.mjs';
import { runProgram } from './processes.mjs';
import { spawnProduct } from './product.mjs';
import { Failure, say } from './say.mjs';
import { ROOT, tool } from './workspace.mjs';

const READY_LIMIT = 120_000;

/** What a developer may have set for their own installation must not reach the one under test. */
const OWN = ['DATABASE_URL', 'PUBLIC_URL', 'HOST', 'SMTP_URL', 'MEILI_URL', 'MEILI_KEY', 'COMPANY', 'RUCHE_ROLE', 'SECRET_KEY', 'WEB_DIST'];

/** The journeys of apps/e2e, in a browser, against the built product with a data folder of its own. */
export async function runJourneys({ timeout, only = [] }) {
  const browser = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'ruche-e2e-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL's account has to pass through
  const log = join(folder, 'product.log');
  const port = await freePort();
  const product = startProduct(port, join(folder, 'data'), log);
  try {
    const url = `http://localhost:${port}`;
    await untilReady(url, product, log);
    const report = join(folder, 'report.json');
    const { code } = await runProgram([process.execPath, ...tool('@playwright/test/cli.js', 'test', '-c', 'apps/e2e', ...only)], {
      show: true,
      timeout,
      env: { RUCHE_URL: url, CHROME_PATH: browser, PLAYWRIGHT_REPORT: report, RUCHE_MAIL: join(folder, 'data', 'mail'), RUCHE_LOG: log },
    });
    const count = countPlaywright(report, code);
    if (count.failed) say(`${pagesThatFailed()}\nThe product’s own last words:\n${tail(log)}`);
    return count;
  } finally {
    await stopProduct(product);
    rmSync(folder, { recursive: true, force: true });
  }
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

/** What stood on the page when a journey failed, as Playwright noted it: nobody can look at a picture in a log. */
function pagesThatFailed() {
  const results = join(ROOT, 'apps/e2e/test-results');
  if (!existsSync(results)) return '';
  const notes = readdirSync(results).map((name) => join(results, name, 'error-context.md'));
  return notes
    .filter(existsSync)
    .slice(0, 4)
    .map((note) => `── ${note}\n${readFileSync(note, 'utf8').slice(0, 12_000)}`)
    .join('\n');
}

const tail = (file) => readFileSync(file, 'utf8').trim().split('\n').slice(-30).join('\n');
