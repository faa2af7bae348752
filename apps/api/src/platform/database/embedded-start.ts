import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, EmbeddedPostgresError } from './embedded-account';
import type { Binaries } from './embedded-binaries';
import type { Folder } from './embedded-folder';
import { type Held, inWords, isPassing, type Lease, takeLease } from './embedded-lease';
import {
  clearStaleLock,
  isAlive,
  type Launch,
  launch,
  readPostmaster,
  runsProgram,
  servesFolder,
  stopPostmaster,
} from './embedded-postmaster';
import { type PostgresSettings, settingFlags } from './embedded-settings';

export interface Cluster {
  folder: Folder;
  account: Account;
  binaries: Binaries;
  password: string;
  settings: PostgresSettings;
  log: (line: string) => void;
}

/** A server that answers, with the right to stop it, or without when another process of the product has that right. */
export interface Running {
  pid: number;
  port: number;
  lease: Lease | Held;
}

const LOCK_WAIT = 30_000;
const HOLDER_WAIT = 5_000;
const RECOVERY_WAIT = 15 * 60_000;

/**
 * Brings the folder's server up and takes the lease on it: adopts the one that a killed process left running, else
 * starts one, and tries again for 30 s while a killed server's lock is still being released.
 * @param fixedPort the port to keep when a server has to be replaced under a running product
 */
export async function bringUp(cluster: Cluster, fixedPort?: number): Promise<Running> {
  const attempt: Attempt = { began: Date.now(), pause: 100, port: fixedPort ?? (await freePort()), fixedPort };
  try {
    return await untilUp(cluster, attempt);
  } catch (error) {
    if (attempt.own?.pid && attempt.own.ended() === undefined) await stopPostmaster(attempt.own.pid);
    throw error;
  }
}

interface Attempt {
  began: number;
  port: number;
  fixedPort: number | undefined;
  /** Back-off before the next try, in ms. */
  pause: number;
  /** The server that we started ourselves. */
  own?: Launch;
}

async function untilUp(cluster: Cluster, attempt: Attempt): Promise<Running> {
  const { folder, log } = cluster;
  for (let told = attempt.began; ; await sleep(15)) {
    const found = await readPostmaster(folder);
    const serves = found !== undefined && servesFolder(found.pid, folder);
    if (found?.ready && found.port && serves) {
      const running = await approach(cluster, found.pid, found.port, attempt.began);
      if (running && 'release' in running.lease && attempt.own?.pid !== found.pid && !attempt.fixedPort) {
        log(`taking over the PostgreSQL that a killed process left running (process ${found.pid})`);
      }
      if (running) return running;
    } else if (!serves && (!attempt.own || attempt.own.ended() !== undefined)) {
      if (attempt.own) await prepareRetry(cluster, attempt, attempt.own.ended() ?? '');
      attempt.own = launch(cluster.binaries.postgres, folder, cluster.account, settingFlags(attempt.port, cluster.settings));
    }
    if (Date.now() - attempt.began > RECOVERY_WAIT) throw failure(cluster, 'it is not ready after 15 minutes');
    if (Date.now() - told > 10_000) {
      told = Date.now();
      log('PostgreSQL is still starting: after a crash it replays what was written, which takes a while');
    }
  }
}

/** Connects to a server that says it is ready. Undefined: not yet, or no more. */
async function approach(cluster: Cluster, pid: number, port: number, began: number): Promise<Running | undefined> {
  try {
    const lease = await takeLease(port, cluster.password);
    if (!('release' in lease)) {
      // A dead holder's connection is about to be noticed: wait for it.
      const passing = lease.heldBy !== undefined && !isAlive(lease.heldBy) && Date.now() - began < HOLDER_WAIT;
      return passing ? undefined : { pid, port, lease };
    }
    if (runsProgram(pid, cluster.binaries.postgres)) return { pid, port, lease };
    cluster.log(`stopping a left-over PostgreSQL (process ${pid}) whose programs have been replaced since`);
    await lease.release();
    await stopPostmaster(pid);
    return undefined;
  } catch (error) {
    if (isPassing(error)) return undefined;
    throw inWords(error, cluster.folder.root);
  }
}

/** After a failed start: mends what it can and waits a little. @throws when trying again can't help. */
async function prepareRetry(cluster: Cluster, attempt: Attempt, words: string): Promise<void> {
  const locked = /lock file .* already exists/i.test(words);
  if (Date.now() - attempt.began > LOCK_WAIT) throw failure(cluster, words);
  if (/could not bind|Address already in use/i.test(words)) {
    attempt.port = attempt.fixedPort ?? (await freePort());
  } else if (locked && (await clearStaleLock(cluster.folder))) {
    cluster.log('removed the lock of a server that no longer exists');
  } else if (!locked && !/pre-existing shared memory block|is still in use/i.test(words)) {
    throw failure(cluster, words);
  }
  await sleep(attempt.pause);
  attempt.pause = Math.min(attempt.pause * 2, 2_000);
}

const EXPLANATIONS: [RegExp, string][] = [
  [/No space left on device/i, 'the disk is full'],
  [/Permission denied/i, 'files in its folder belong to another user; start the product as the user who started it first'],
  [/could not (create|map|resize).* shared memory|Cannot allocate memory/i, 'this machine has not enough memory for it'],
  [/lock file .* already exists/i, 'its folder is still locked by a process that has not ended'],
];

function failure({ folder }: Cluster, words: string): EmbeddedPostgresError {
  const last = words.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? words.split('\n').at(-1) ?? '';
  const said = last.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
  const why = EXPLANATIONS.find(([pattern]) => pattern.test(words))?.[1];
  return new EmbeddedPostgresError(`PostgreSQL did not start: ${why ? `${why} (“${said}”)` : said}. Its log is ${folder.logFile}.`);
}

/** A port of 127.0.0.1 that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
