import { hash } from '@node-rs/argon2';
import { fillEntries, SEQUENCES } from './fill-entries.mjs';
import { fillPeople, HELPERS, HELPERS_GONE } from './fill-people.mjs';
import { fillPoints, POINT_TABLES } from './fill-points.mjs';
import { fillSearch, fillTexts, withoutIndexes } from './fill-search.mjs';
import { SIZES } from './options.mjs';
import { startProduct } from './product.mjs';
import { connected, inDatabase, schemaHash } from './server.mjs';

export const PASSWORD = 'a password for the bench only';
/** Rows go in without triggers and without waiting for the disk: they can be made again. */
const QUICK = `SET synchronous_commit = off; SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'; SET statement_timeout = 0`;

/** The database of this size and this schema, made if it is not there. Answers its address. */
export async function openDatabase(server, size, say) {
  const name = `bench_${size}_${schemaHash(SIZES[size])}`;
  const url = inDatabase(server.url, name);
  const admin = inDatabase(server.url, 'postgres');
  if (!(await isFilled(admin, name))) {
    await connected(admin, async (client) => {
      const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [`bench_${size}_`]);
      for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
      await client.query(`CREATE DATABASE "${name}"`);
    });
    await migrated(url, say);
    await connected(url, (client) => fill(client, SIZES[size], say));
    await connected(admin, (client) => client.query(`COMMENT ON DATABASE "${name}" IS 'filled'`));
  }
  await connected(url, freshen);
  return url;
}

async function isFilled(admin, name) {
  const { rows } = await connected(admin, (client) =>
    client.query(`SELECT 1 FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = 'filled'`, [name]),
  );
  return rows.length > 0;
}

/** The product's own start makes the schema. */
async function migrated(url, say) {
  const product = await startProduct(url, say);
  await product.stop();
}

async function fill(client, size, say) {
  await client.query(QUICK);
  for (const statement of HELPERS) await client.query(statement);
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  await fillTexts(client, size);
  say(`texts written (${seconds()})`);
  const password = await hash(PASSWORD, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const inTurn = async (statements) => {
    for (const statement of statements) await told(client, statement);
  };
  await inTurn([...fillPeople(size, password), ...fillEntries(size)]);
  say(`people, entries, comments and votes filled (${seconds()})`);
  if (size.ledger) {
    await withoutIndexes(client, POINT_TABLES, () => inTurn(fillPoints(size)));
    say(`the ledger is filled (${seconds()})`);
  }
  await inTurn(SEQUENCES);
  if (!size.kinds) await fillSearchTables(client, size);
  for (const statement of [...HELPERS_GONE, 'DROP TABLE texts']) await client.query(statement);
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  say(`ready (${seconds()})`);
}

async function fillSearchTables(client, size) {
  // The search tables keep each other in step by triggers.
  await client.query('SET session_replication_role = origin');
  await withoutIndexes(client, ['search_documents', 'search_words'], async () => {
    for (const statement of fillSearch(size)) await told(client, statement);
  });
}

async function told(client, statement) {
  try {
    await client.query(statement);
  } catch (error) {
    throw new Error(`${error.message} in: ${statement.slice(0, 300)}`);
  }
}

/** What a run before left, and sessions that would have ended by now. */
async function freshen(client) {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await client.query('TRUNCATE pgboss.job, rate_limits, request_counts, consumed_events');
  await client.query(`UPDATE sessions SET last_seen_at = now(), expires_at = now() + interval '30 days'`);
}
