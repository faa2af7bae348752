import pg from 'pg';
import { EmbeddedPostgresError } from './embedded-account';
import { SUPERUSER } from './embedded-cluster';

/** One number for everybody who may own an embedded PostgreSQL; advisory locks are per database, this one lives in `postgres`. */
const LOCK = 728_243;
const OWNER = 'ruche owner, process ';

/**
 * The right to start, keep and stop the server on a folder: an advisory lock on a connection that stays open.
 * PostgreSQL itself is the judge, and takes the lock back the moment its holder dies, even by kill -9.
 */
export interface Lease {
  /** Resolves when the connection ends without having been released: the server went away. */
  lost: Promise<void>;
  release(): Promise<void>;
}

/** Somebody else's product has the folder. */
export interface Held {
  heldBy: number | undefined;
}

/** Where the server answers. `127.0.0.1`, never `localhost`, which may mean ::1. */
export function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Takes the lease, or says which process holds it. @throws what `pg` throws while the server is still starting (code 57P03). */
export async function takeLease(port: number, password: string): Promise<Lease | Held> {
  const client = new pg.Client({
    connectionString: urlOf(port, password, 'postgres'),
    application_name: OWNER + process.pid,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const gone = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => undefined); // `end` follows; without a listener Node would stop
  await client.connect();
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
  if (!rows[0]?.got) {
    const heldBy = await holder(client);
    await client.end();
    return { heldBy };
  }
  let released = false;
  return {
    lost: gone.then(() => (released ? new Promise<never>(() => undefined) : undefined)),
    release: async () => {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function holder(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [LOCK],
  );
  return Number(rows[0]?.name.replace(OWNER, '')) || undefined;
}

/** Creates the product's database the first time. */
export async function ensureDatabase(port: number, password: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** True for the errors that end by waiting: the server is starting, stopping or not yet listening. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code === '57P03' || code === '57P01' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '53300';
}

/** A wrong password can't mend itself. */
export function inWords(error: unknown, root: string): EmbeddedPostgresError {
  const { code, message } = error as { code?: string; message?: string };
  return new EmbeddedPostgresError(
    code === '28P01'
      ? `PostgreSQL in ${root} refuses the password in ${root}/password: the file and the data don't belong together.`
      : `PostgreSQL in ${root} runs but does not answer: ${message ?? String(error)}.`,
  );
}
