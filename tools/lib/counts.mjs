import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * What a step adds to the closing line. A runner that leaves no report counts as one failure.
 */

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * Jest's `--json` reports of one run and of what was tried again: of a spec file that is in both, the later one counts. A
 * file that could not even be loaded is one failure.
 */
export function countJest(files, code) {
  const reports = files.map(read);
  if (reports.includes(undefined)) return { passed: 0, failed: 1 };
  const last = new Map(reports.flatMap(({ testResults }) => testResults).map((spec) => [spec.name, spec]));
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of last.values()) {
    const of = (wanted) => assertionResults.filter((test) => test.status === wanted).length;
    count.passed += of('passed');
    count.failed += Math.max(of('failed'), status === 'failed' ? 1 : 0);
    count.skipped += of('pending');
  }
  return orFailed(count, code);
}

/** The spec files that failed in Jest's `--json` report. */
export function failedSpecs(file) {
  return (read(file)?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** Playwright's json report; errors outside of tests (a file that does not load) are failures too. */
export function countPlaywright(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected, skipped } = report.stats;
  return orFailed({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, code);
}

/** The closing lines of `node --test --test-reporter=tap`. */
export function countTap(output, code) {
  const of = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return orFailed({ passed: of('pass'), failed: of('fail') + of('cancelled'), skipped: of('skipped') }, code);
}

/** A runner that says it failed, did: even when each test passed (an open handle, a failed tear-down), or none ran. */
function orFailed(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
