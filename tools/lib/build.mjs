import { buildFingerprint, present, readStamp, writeStamp } from './fingerprint.mjs';
import { exclusively } from './lock.mjs';
import { runProgram } from './processes.mjs';
import { Failure, say, seconds } from './say.mjs';
import { tool } from './workspace.mjs';

const RESULTS = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];

/** Builds the server and the browser's part, unless nothing they are made of has changed since the last build. */
export async function ensureBuilt() {
  const fingerprint = buildFingerprint();
  const isBuilt = () => readStamp('built') === fingerprint && RESULTS.every(present);
  if (isBuilt()) return;
  await exclusively(async () => {
    if (!isBuilt()) await build(fingerprint);
  });
}

async function build(fingerprint) {
  const began = Date.now();
  say('Building …');
  const { code, output, timedOut } = await runProgram(
    [process.execPath, ...tool('nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=stream')],
    {
      env: { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NODE_ENV: 'production', NO_COLOR: '1' },
      timeout: 5 * 60_000,
      onTick: () => say(`  still building (${seconds(began)}) …`),
    },
  );
  const missing = RESULTS.filter((path) => !present(path));
  if (code === 0 && missing.length === 0) {
    writeStamp('built', fingerprint);
    return say(`Built in ${seconds(began)}`);
  }
  const why = timedOut ? 'it took more than 5 minutes' : code === 0 ? `${missing.join(' and ')} did not come out of it` : `code ${code}`;
  const words = output.split('\n').filter((line) => line.trim() && !/dist\/assets\/|npm (error|warn)/.test(line));
  throw new Failure(`${words.slice(-40).join('\n')}\n\nThe build failed (${why}): its own words are above.`);
}
