/**
 * `npm test`: everything, on two cores within 15 minutes; the last line is `N passed, N failed`.
 * For a developer: `npm test -- --only unit` (or format, lint, boundaries, typecheck, tools, build, e2e; several with
 * commas), and what follows goes to jest or Playwright: `npm test -- --only unit ideas`.
 */
import './lib/check-node.mjs';

const [{ Failure, run, say, seconds }, { ensureInstalled }, { STEPS }] = await Promise.all([
  import('./lib/say.mjs'),
  import('./lib/install.mjs'),
  import('./lib/steps.mjs'),
]);

/** It takes a quarter of an hour at most; continuous integration is let finish. */
const LIMIT = (process.env.CI ? 60 : 15) * 60_000;
const began = Date.now();

function chosen([flag, names, ...rest]) {
  if (flag === undefined) return { steps: STEPS, rest: [] };
  const wanted = flag === '--only' && names ? names.split(',') : [];
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (wanted.length === 0 || unknown.length) {
    throw new Failure(`Usage: npm test -- [--only ${STEPS.map((step) => step.name).join('|')}] [pattern]`);
  }
  return {
    steps: STEPS.filter(
      (step) => wanted.includes(step.name) || STEPS.some(({ name, needs }) => wanted.includes(name) && needs === step.name),
    ),
    rest,
  };
}

async function perform(step, title, rest) {
  const start = Date.now();
  say(`\n── ${title} ${step.what}`);
  const timeout = LIMIT - (Date.now() - began);
  let count;
  try {
    if (timeout <= 0) throw new Failure(`left out: the ${LIMIT / 60_000} minutes are over`);
    count = await step.run({ timeout, rest });
  } catch (error) {
    say(error instanceof Failure ? error.message : String(error?.stack ?? error));
    count = { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped } = count;
  say(`   ${failed ? '✗' : '✓'} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds(start)})`);
  return { step, passed, failed, took: seconds(start) };
}

await run(async () => {
  const { steps, rest } = chosen(process.argv.slice(2));
  const results = [];
  try {
    await ensureInstalled();
    for (const [index, step] of steps.entries()) results.push(await perform(step, `${index + 1}/${steps.length}`, rest));
  } catch (error) {
    say(error instanceof Failure ? error.message : String(error?.stack ?? error));
    results.push({ step: { what: 'installation' }, passed: 0, failed: 1, took: seconds(began) });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say('');
  for (const { step, passed, failed, took } of results) {
    say(
      `${failed ? '✗' : '✓'} ${step.what.padEnd(42)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${took.padStart(8)}`,
    );
  }
  say(`All in ${seconds(began)}`);
  process.exitCode = sum('failed') ? 1 : 0;
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
});
