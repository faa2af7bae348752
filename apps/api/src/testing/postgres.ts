import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Set by global-setup for the workers: the connection string of the migrated template database. */
export const TEMPLATE_VARIABLE = 'RUCHE_TEST_TEMPLATE';

/** Runs one statement in the database at `url`, e.g. to create another. */
export async function execute(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * This jest worker's own database, a copy of the migrated template (about 40 ms the first time). The spec files of one
 * worker run one after the other and share it: they make their own people and spaces, and clean nothing.
 */
export function cloneDatabase(): Promise<string> {
  return copyTemplate(`w${process.env['JEST_WORKER_ID'] ?? '0'}`);
}

/** Another copy of the template that nobody else sees, for specs about an installation as a whole. */
export function freshDatabase(): Promise<string> {
  return copyTemplate(randomUUID().slice(0, 13));
}

/** Drops every copy of a template, then itself; sessions that are still open are cut. */
export async function dropTemplate(template: string): Promise<void> {
  const admin = withDatabase(template, 'postgres');
  const base = databaseOf(template);
  const { rows } = await execute(admin, `select datname from pg_database where starts_with(datname, '${base}')`);
  for (const { datname } of rows) await execute(admin, `drop database if exists "${datname}" with (force)`);
}

async function copyTemplate(suffix: string): Promise<string> {
  const template = templateUrl();
  const from = databaseOf(template);
  const url = withDatabase(template, `${from}_${suffix}`);
  try {
    // A session on the template would make PostgreSQL refuse, so we speak from elsewhere.
    await execute(withDatabase(template, 'postgres'), `create database "${databaseOf(url)}" template "${from}"`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error; // 42P04: this worker has made it for an earlier file
  }
  return url;
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

function templateUrl(): string {
  const url = process.env[TEMPLATE_VARIABLE];
  if (!url) throw new Error('No template database: run specs with jest, whose global set-up makes it.');
  return url;
}
