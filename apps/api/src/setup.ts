import { type DataSource, MigrationExecutor } from 'typeorm';
import { newToken, tokenHash } from './platform/auth/tokens';
import { Database } from './platform/database/database';
import { prepareQueues } from './platform/jobs/job-queue';

const LOCK = 7_282_001;

/** Brings the schema to this version, once even when several nodes start together. */
export async function migrate(source: DataSource, queues: string[]): Promise<void> {
  const lock = source.createQueryRunner();
  await lock.connect();
  try {
    // A large table takes as long as it takes, and so does whoever migrates at the same time.
    await lock.query('SET statement_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await new MigrationExecutor(source, lock).executePendingMigrations();
    await prepareQueues(new Database(source), queues);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    await lock.query('RESET statement_timeout');
    await lock.release();
  }
}

/** A fresh link for the first admin, until there is one who is not of the demo. */
export async function setupLink(source: DataSource): Promise<string | undefined> {
  const db = new Database(source);
  if (await db.row(`SELECT 1 FROM people WHERE role = 'admin' AND NOT demo`)) return undefined;
  const token = newToken();
  await db.rows(
    `WITH old AS (DELETE FROM one_time_links WHERE kind = 'setup')
     INSERT INTO one_time_links (kind, token_hash, expires_at) VALUES ('setup', $1, now() + interval '7 days')`,
    [tokenHash(token)],
  );
  return `/setup?token=${token}`;
}
