import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { SPEC_FLAGS } from '../../apps/api/jest/flags.mjs';
import { countJest, failedSpecs } from './counts.mjs';
import { runProgram } from './processes.mjs';
import { say } from './say.mjs';
import { ROOT, tool } from './workspace.mjs';

/** So many spec files get a second try, said aloud, as each journey does; of more than these nobody believes in chance. */
const SECOND_TRIES = 2;

/** Specs of libraries and of the API over HTTP, two workers on two cores. */
export async function runSpecs({ timeout, rest }) {
  const until = Date.now() + timeout;
  const folder = mkdtempSync(join(tmpdir(), 'ruche-jest-'));
  const [first, second] = ['first', 'second'].map((name) => join(folder, `${name}.json`));
  try {
    const { code, timedOut } = await jest(first, timeout, rest);
    if (timedOut) say('The specs took too long and were ended.');
    const failed = timedOut || rest.length ? [] : failedSpecs(first);
    if (failed.length === 0 || failed.length > SECOND_TRIES) return countJest([first], code);
    const names = failed.map((file) => relative(ROOT, file)).join(', ');
    say(`\nSecond try: ${names}`);
    const again = await jest(second, Math.max(1, until - Date.now()), ['--runTestsByPath', ...failed]);
    say(again.code === 0 ? `Passed on the second try only, to be looked into: ${names}` : `Failed twice: ${names}`);
    return countJest([first, second], again.code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(report, timeout, rest) {
  const args = ['--maxWorkers=2', '--testTimeout=60000', '--forceExit', '--json', `--outputFile=${report}`, ...rest];
  return runProgram([process.execPath, ...SPEC_FLAGS, ...tool('jest/bin/jest.js', ...args)], {
    show: true,
    timeout,
    env: { NODE_ENV: 'test' },
  });
}
