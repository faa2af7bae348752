import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-account';
import { findBinaries } from './embedded-binaries';
import { openCluster } from './embedded-cluster';
import { openFolder, SYSTEM_HOME } from './embedded-folder';
import { ensureDatabase, inWords, type Lease, urlOf } from './embedded-lease';
import { servesFolder, signal, stopPostmaster } from './embedded-postmaster';
import type { PostgresSettings } from './embedded-settings';
import { bringUp, type Cluster, type Running } from './embedded-start';

export { EmbeddedPostgresError };

export interface EmbeddedOptions {
  /** Folder that PostgreSQL gets for itself; made when missing. Holds `data/`, `password` (0600) and `postgres.log`. */
  dataDir: string;
  /** Told in plain words what happens, one line a time. */
  log: (line: string) => void;
  /** Settings over the defaults; tests may pass `{ fsync: 'off' }`. */
  settings?: PostgresSettings;
  /** True for the command line: uses the server of a running product instead of refusing. Default false. */
  join?: boolean;
}

export interface EmbeddedPostgres {
  /** Connection string of the superuser to the database `ruche`; it stays the same until `stop`. */
  url: string;
  port: number;
  /** Stops the server, writing everything; does nothing when it was joined. May be called twice. */
  stop(): Promise<void>;
}

const DATABASE = 'ruche';

/**
 * A real PostgreSQL from an npm package, on 127.0.0.1 and a free port, its data under `dataDir`.
 *
 * A server that a killed product left running is taken over; one that dies under a running product is started again
 * on the same port. One product owns a folder at a time.
 * @throws EmbeddedPostgresError with a message for people
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const { folder, account } = await openFolder(options.dataDir, log);
  const binaries = await findBinaries(account, account.switched ? SYSTEM_HOME : folder.root, log);
  const password = await openCluster(folder, account, binaries, settings['fsync'] !== 'off');
  const running = await bringUp({ folder, account, binaries, password, settings, log });
  const { port, lease } = running;
  const url = urlOf(port, password, DATABASE);
  if (!('release' in lease)) {
    if (options.join) return { url, port, stop: async () => undefined };
    throw new EmbeddedPostgresError(
      `The database in ${folder.root} is in use by another running copy of the product${lease.heldBy ? ` (process ${lease.heldBy})` : ''}. ` +
        'Stop that one, or give this one its own folder with RUCHE_DATA.',
    );
  }
  const stop = keepUp({ folder, account, binaries, password, settings, log }, { ...running, lease });
  try {
    await ensureDatabase(port, password, DATABASE);
  } catch (error) {
    await stop();
    throw inWords(error, folder.root);
  }
  return { url, port, stop };
}

/** Watches the server until it is stopped, and starts it again on the same port when it goes away. Returns the stop. */
function keepUp(cluster: Cluster, first: Running & { lease: Lease }): () => Promise<void> {
  let { pid, lease } = first;
  let restarting: Promise<void> | undefined;
  let stopping = false;
  let stopped: Promise<void> | undefined;

  const restart = async () => {
    cluster.log('PostgreSQL went away unexpectedly: starting it again');
    try {
      const next = await bringUp(cluster, first.port);
      if (!('release' in next.lease)) throw new EmbeddedPostgresError('Another copy of the product has taken the database over.');
      ({ pid, lease } = { pid: next.pid, lease: next.lease });
      cluster.log('PostgreSQL answers again');
    } catch (error) {
      cluster.log((error as Error).message);
      await sleep(2_000);
    }
  };
  const watch = async () => {
    for (;;) {
      await lease.lost;
      if (stopping) return;
      restarting = restart();
      await restarting;
    }
  };
  void watch();

  // Any orderly end of Node takes the server along; after kill -9 the next start takes it over.
  const onExit = () => {
    if (servesFolder(pid, cluster.folder)) signal(pid, 'SIGINT');
  };
  process.once('exit', onExit);
  const stop = async () => {
    await restarting;
    await lease.release();
    if (servesFolder(pid, cluster.folder)) await stopPostmaster(pid);
    process.removeListener('exit', onExit);
  };
  return () => {
    stopping = true;
    stopped ??= stop();
    return stopped;
  };
}
