import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { countPlaywright } from './counts.mjs';
import { journeyProduct } from './journey-product.mjs';
import { runProgram } from './processes.mjs';
import { say } from './say.mjs';
import { ROOT, tool } from './workspace.mjs';

/** Journeys wait most of their time; two products with a browser each keep two cores at work. */
const SHARDS = 2;
const RESULTS = join(ROOT, 'apps/e2e/test-results');

/**
 * The journeys of apps/e2e, in a browser, against the built product. All of them are dealt out to two products, each with
 * a data folder of its own, in the same way each time; those asked for by name run one after the other against one.
 */
export async function runJourneys({ timeout, only = [] }) {
  const until = Date.now() + timeout;
  const browser = await findBrowser();
  const shards = only.length ? [only] : Array.from({ length: SHARDS }, (_, i) => [`--shard=${i + 1}/${SHARDS}`]);
  const running = [];
  // The second product starts when the first is ready: they would only be in each other's way.
  for (const [index, args] of shards.entries()) {
    const product = await journeyProduct().catch(async (error) => {
      await Promise.all(running);
      throw error;
    });
    running.push(runShard({ product, browser, args, name: String(index + 1), until, alone: shards.length === 1 }));
  }
  const counts = await Promise.all(running);
  if (counts.some(({ failed }) => failed)) say(pagesThatFailed());
  const sum = (key) => counts.reduce((total, count) => total + (count[key] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

async function runShard({ product, browser, args, name, until, alone }) {
  try {
    const report = join(product.folder, 'report.json');
    const command = [...tool('@playwright/test/cli.js', 'test', '-c', 'apps/e2e'), '--output', join(RESULTS, name), ...args];
    const { code, timedOut } = await runProgram([process.execPath, ...command], {
      show: alone ? true : `${name} │ `,
      timeout: Math.max(1, until - Date.now()),
      env: {
        RUCHE_URL: product.url,
        CHROME_PATH: browser,
        PLAYWRIGHT_REPORT: report,
        RUCHE_MAIL: product.mail,
        RUCHE_LOG: product.log,
      },
    });
    if (timedOut) say('The journeys took too long and were ended.');
    const count = countPlaywright(report, code);
    if (count.failed) say(`The product’s own last words:\n${product.lastWords()}`);
    return count;
  } finally {
    await product.stop();
  }
}

/** What stood on the page when a journey failed, as Playwright noted it: nobody can look at a picture in a log. */
function pagesThatFailed() {
  if (!existsSync(RESULTS)) return '';
  const notes = readdirSync(RESULTS, { recursive: true }).filter((name) => name.endsWith('error-context.md'));
  return notes
    .slice(0, 4)
    .map((note) => `── ${note}\n${readFileSync(join(RESULTS, note), 'utf8').slice(0, 12_000)}`)
    .join('\n');
}
