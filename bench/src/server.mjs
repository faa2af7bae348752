import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runnerImport } from 'vite';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const API = join(ROOT, 'apps/api/src');
export const HOME = join(tmpdir(), 'ruche-bench');

/** A module of the product, from its source. */
export const productModule = async (path) => (await runnerImport(join(API, path), { configFile: false, logLevel: 'error' })).module;

/**
 * PostgreSQL as the product embeds it, with the product's own settings, in a folder of the bench's own; or the server of
 * BENCH_DATABASE_URL.
 */
export async function openServer(say) {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return { url: given, log: undefined, stop: async () => undefined };
  const { startEmbedded } = await productModule('platform/database/embedded-postgres.ts');
  await mkdir(HOME, { recursive: true, mode: 0o755 });
  const dataDir = join(HOME, 'postgres');
  const { url, stop } = await startEmbedded({ dataDir, log: say, join: true });
  return { url, stop, log: join(dataDir, 'postgres.log') };
}

export const inDatabase = (url, name) => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};

/** A connection for the length of `work`. */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Changes with the schema and with what fills it, not with their format: a database of another hash is made anew. */
export function schemaHash(size) {
  const hash = createHash('sha256').update(JSON.stringify(size));
  const files = [
    ...readdirSync(join(API, 'migrations')).map((name) => join(API, 'migrations', name)),
    ...['search-text.ts', 'lexemes.ts', 'words.ts'].map((name) => join(API, 'platform/search', name)),
    ...['fill.mjs', 'fill-people.mjs', 'fill-entries.mjs', 'fill-points.mjs', 'fill-search.mjs', 'texts.mjs'].map((name) =>
      join(ROOT, 'bench/src', name),
    ),
  ];
  for (const file of files.sort()) hash.update(readFileSync(file, 'utf8').replace(/[\s,;()]+/g, ''));
  return hash.digest('hex').slice(0, 10);
}
