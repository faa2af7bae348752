import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runProgram } from './processes.mjs';
import { Failure, say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

/** A Chromium that runs: CHROME_PATH, else one that is installed, else on Debian as root the package, installed now. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Failure(`CHROME_PATH names ${named}, which does not run.`);
  }
  const found = await firstThatWorks();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('No Chromium here: installing Debian’s package `chromium` …');
    const { output } = await runProgram(['sh', '-c', 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 5 * 60_000,
      onTick: (ms) => say(`  still installing (${Math.round(ms / 1000)} s) …`),
    });
    const installed = await firstThatWorks();
    if (installed) return installed;
    say(output.trim().split('\n').slice(-5).join('\n'));
  }
  throw new Failure(
    'The journeys need a Chromium or Chrome and found none. Install one (Debian: apt-get install chromium), or name it with CHROME_PATH=/path/to/chrome.',
  );
}

async function firstThatWorks() {
  for (const path of candidates()) if (existsSync(path) && (await works(path))) return path;
  return undefined;
}

function candidates() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, ...playwrightsOwn()];
}

/** Browsers that somebody installed with `npx playwright install`. */
function playwrightsOwn() {
  const folder = join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => ['chrome-linux', 'chrome-linux64'].map((system) => join(folder, name, system, 'chrome')));
}

async function works(path) {
  return (await runProgram([path, '--version'], { timeout: 20_000 })).code === 0;
}
