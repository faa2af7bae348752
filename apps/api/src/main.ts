import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app';
import { Documents } from './core/coediting';
import { seedDemo } from './demo/seed';
import { type Config, ConfigError, readConfig } from './platform/config/config';
import { keptSecret } from './platform/config/secret';
import { connect, dataSourceOptions } from './platform/database/data-source';
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbedded } from './platform/database/embedded-postgres';
import { Registry } from './platform/events/registry';
import { FileStore } from './platform/files/file-store';
import { Health } from './platform/http/health';
import { Worker } from './platform/jobs/worker';
import { LiveHub } from './platform/live/live-hub';
import { beginRecognition } from './projections/points/begin';
import { freshenSearch } from './projections/search';
import { schema } from './schema';
import { migrate, setupLink } from './setup';

const say = (words: string) => process.stdout.write(`${words}\n`);
const STOP_LIMIT_MS = 28_000;

/** Starts every role in one process: database, migrations, demo, HTTP, jobs. */
async function main(): Promise<void> {
  const began = Date.now();
  const running: Running = {};
  stopOnRequest(running);
  const read = readConfig(process.env);
  const dataDir = resolve(read.RUCHE_DATA);
  if (!read.DATABASE_URL) running.embedded = await startEmbedded({ dataDir: `${dataDir}/postgres`, log: say });
  const DATABASE_URL = read.DATABASE_URL ?? running.embedded?.url;
  const config: Config = { ...read, RUCHE_DATA: dataDir, DATABASE_URL, secret: read.secret ?? keptSecret(dataDir) };
  const source = await connect(dataSourceOptions(DATABASE_URL as string, schema, config.DATABASE_POOL), say);
  const app = await createApp(config, source);
  running.app = app;
  void app
    .get(FileStore)
    .fault()
    .then((fault) => fault && say(fault));
  await migrate(source, app.get(Registry).queues);
  await app.get(LiveHub).start();
  await app.get(Worker).start();
  await seedDemo(app, config, say);
  await app.get(Documents).recover();
  if (config.RUCHE_ROLE !== 'worker') await listen(app, config);
  app.get(Health).started();
  // People search in the old index while a new one is made.
  if (config.RUCHE_ROLE !== 'api') {
    freshenSearch(app, say).catch((error: unknown) => say(`The search index was not made again: ${(error as Error).message}`));
    beginRecognition(app).catch((error: unknown) => say(`What was done before was not counted: ${(error as Error).message}`));
  }
  const link = await setupLink(source);
  const address = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  say(`Ruche is ready at ${address} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (link) say(`Make the first admin here: ${address}${link}`);
}

/** Loopback only, in both families where there are two, unless HOST says otherwise. */
async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.listen(config.PORT, config.HOST ?? 'localhost');
}

/** What there is to stop, as far as the start has come. */
interface Running {
  app?: NestFastifyApplication;
  embedded?: EmbeddedPostgres;
}

/** SIGTERM, SIGINT, or a launcher that is gone: finish what is under way, then stop the database last. */
function stopOnRequest(running: Running): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    const { app } = running;
    if (app) {
      app.get(Health).stop();
      await app.get(Documents).stop();
      await app.get(Worker).stop();
      await app.get(LiveHub).stop();
      await app.close();
    }
    await running.embedded?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  process.on('disconnect', () => void stop());
}

/** pg-boss does not await what it notes after a job of its own: without the database that is lost, and no reason to end. */
process.on('unhandledRejection', (reason) => say(`Nobody waited for this to fail: ${(reason as Error)?.stack ?? String(reason)}`));

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  process.stderr.write(`Ruche does not start. ${known ? error.message : ((error as Error)?.stack ?? String(error))}\n`);
  process.exit(1);
});
