import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { countTap } from './counts.mjs';
import { runJourneys } from './journeys.mjs';
import { runProgram } from './processes.mjs';
import { say } from './say.mjs';
import { runSpecs } from './specs.mjs';
import { packageFolders, ROOT, tool } from './workspace.mjs';

const node = (...args) => [process.execPath, ...args];
const pass = { passed: 1, failed: 0 };
const fail = { passed: 0, failed: 1 };

/** One program that is right or wrong; its output matters only when it is wrong. */
async function check(command, { timeout, env }) {
  const { code, output, timedOut } = await runProgram(command, { timeout, env });
  if (code === 0) return pass;
  say(output.trim());
  if (timedOut) say('It took too long and was ended.');
  return fail;
}

const biome = (...args) => node(...tool('@biomejs/biome/bin/biome', ...args));

async function typecheck(options) {
  const total = { passed: 0, failed: 0 };
  for (const folder of packageFolders().filter((name) => existsSync(join(ROOT, name, 'tsconfig.json')))) {
    const { passed, failed } = await check(node(...tool('typescript/bin/tsc', '-p', folder)), options);
    if (failed) say(`  ↑ ${folder}`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** Specs of the tools themselves: boundaries, lockfile, docker-compose. */
async function tools({ timeout }) {
  const specs = readdirSync(join(ROOT, 'tools')).filter((name) => name.endsWith('.spec.mjs'));
  const { code, output } = await runProgram(node('--test', '--test-reporter=tap', ...specs.map((name) => `tools/${name}`)), { timeout });
  if (code !== 0) say(output.trim());
  return countTap(output, code);
}

async function build() {
  await ensureBuilt();
  return pass;
}

/** Everything `npm test` does, quick ones first. A step that throws counts as one failure. */
export const STEPS = [
  { name: 'format', what: 'format (biome)', run: (options) => check(biome('format', '--reporter=summary', '.'), options) },
  { name: 'lint', what: 'lint (biome)', run: (options) => check(biome('lint', '--error-on-warnings', '.'), options) },
  { name: 'boundaries', what: 'boundaries between folders', run: (options) => check(node('tools/boundaries.mjs'), options) },
  { name: 'typecheck', what: 'types (tsc, each package)', run: typecheck },
  { name: 'tools', what: 'specs of the tools', run: tools },
  { name: 'unit', what: 'specs (jest: libraries, API over HTTP)', run: runSpecs },
  { name: 'build', what: 'build', run: build },
  {
    name: 'e2e',
    what: 'journeys (Playwright, built product)',
    run: ({ timeout, rest }) => runJourneys({ timeout, only: rest }),
    needs: 'build',
  },
];
