import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../platform/database/embedded-postgres';
import { PREFIX, removeLeftOvers } from './left-overs';
import { dropTemplate, execute, TEMPLATE_VARIABLE, withDatabase } from './postgres';
import { prepareTemplate } from './template';

/** What global-teardown undoes; both run in jest's parent process. */
export const teardown: (() => Promise<void>)[] = [];

/**
 * One PostgreSQL for the whole run: an embedded one in a temporary folder without fsync, or the server of
 * TEST_DATABASE_URL. In it, one template database with every migration, which each spec file copies.
 */
export default async function setUp(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ?? (await startThrowAway());
  const name = `ruche_test_${process.pid}`;
  const template = withDatabase(server, name);
  await execute(withDatabase(server, 'postgres'), `create database "${name}"`);
  // What is thrown away whole needs no tidying.
  if (given) teardown.unshift(() => dropTemplate(template));
  await prepareTemplate(template);
  process.env[TEMPLATE_VARIABLE] = template;
  forgetYjs();
}

/** Yjs notes on the global object that it is loaded, and warns of a second copy; each spec file has a world of its own, with one. */
function forgetYjs(): void {
  Reflect.deleteProperty(globalThis, '__ $YJS$ __');
}

async function startThrowAway(): Promise<string> {
  await removeLeftOvers();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o711); // as root, the account `postgres` has to pass through
  const server = await startEmbedded({
    dataDir: join(folder, 'postgres'),
    log: (line) => process.stderr.write(`${line}\n`),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  teardown.push(server.stop, () => rm(folder, { recursive: true, force: true }));
  return server.url;
}
