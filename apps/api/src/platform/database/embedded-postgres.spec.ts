import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { findBinaries } from './embedded-binaries';
import { openFolder, SYSTEM_HOME } from './embedded-folder';
import { type EmbeddedPostgres, startEmbedded } from './embedded-postgres';
import { launch, readPostmaster, signal } from './embedded-postmaster';
import { settingFlags } from './embedded-settings';

const settings = { fsync: 'off', shared_buffers: '16MB' };
let dataDir: string;
let said: string[] = [];
let running: EmbeddedPostgres[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ruche-embedded-'));
  await chmod(folder, 0o711);
  dataDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const server of running) await server.stop();
  [running, said] = [[], []];
});

afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

async function start(options: { join?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataDir, settings, log: (line) => said.push(line), ...options });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const pidOfServer = async () => (await readPostmaster((await openFolder(dataDir, () => undefined)).folder))?.pid ?? 0;

it('lets one of two first starts win and tells the other in words', async () => {
  const [first, second] = await Promise.allSettled([start(), start()]);
  const refused = [first, second].find((result) => result.status === 'rejected');
  expect(refused?.reason.message).toMatch(/in use by another running copy of the product \(process \d+\).*RUCHE_DATA/s);
  const words = await ask(
    running[0] as EmbeddedPostgres,
    "select w from (values ('Zoé'), ('Élodie'), ('elise'), ('Elon')) t(w) order by w",
  );
  expect(words).toEqual(['elise', 'Élodie', 'Elon', 'Zoé']);
  await ask(running[0] as EmbeddedPostgres, 'create table kept as select 1 as n');
});

it('keeps the data, and the password to itself', async () => {
  expect(await ask(await start(), 'select n from kept')).toEqual([1]);
  expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
});

it('joins a running server on request, and leaves it running', async () => {
  const owner = await start();
  const guest = await start({ join: true });
  await guest.stop();
  expect(await ask(owner, 'select n from kept')).toEqual([1]);
});

it('takes over the server that a killed product left running', async () => {
  const { folder, account } = await openFolder(dataDir, () => undefined);
  const { postgres } = await findBinaries(account, account.switched ? SYSTEM_HOME : folder.root, () => undefined);
  const orphan = launch(postgres, folder, account, settingFlags(54_329, settings));
  while (!(await readPostmaster(folder))?.ready) await sleep(10);
  const server = await start();
  expect(server.port).toBe(54_329);
  expect(said.join()).toContain(`taking over the PostgreSQL that a killed process left running (process ${orphan.pid})`);
  await server.stop();
  // Its lock is gone by now; the kernel tells a parent of an ended child a moment later.
  for (let waited = 0; !orphan.ended() && waited < 5_000; waited += 10) await sleep(10);
  expect(orphan.ended()).toBeDefined();
});

it('starts a server that dies under a running product again, at the same address', async () => {
  const server = await start();
  signal(await pidOfServer(), 'SIGKILL');
  while (!said.includes('PostgreSQL answers again')) await sleep(10);
  expect(await ask(server, 'select n from kept')).toEqual([1]);
});

it('sees through a lock file whose process number was given to somebody else', async () => {
  await writeFile(join(dataDir, 'data', 'postmaster.pid'), `${process.pid}\n${dataDir}/data\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
  expect(await ask(await start(), 'select n from kept')).toEqual([1]);
});

it('refuses the data of another major version in words', async () => {
  const file = join(dataDir, 'data', 'PG_VERSION');
  const version = await readFile(file, 'utf8');
  await writeFile(file, '15\n');
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 15; this release brings PostgreSQL 18/);
  await writeFile(file, version);
});
