import { resolve } from 'node:path';
import { createApp } from './app';
import { CommandError, type Workplace } from './cli/command';
import { chosen, help } from './cli/commands';
import { ConfigError, readConfig } from './platform/config/config';
import { keptSecret } from './platform/config/secret';
import { connect, dataSourceOptions } from './platform/database/data-source';
import { Database } from './platform/database/database';
import { EmbeddedPostgresError, startEmbedded } from './platform/database/embedded-postgres';
import { JobQueue } from './platform/jobs/job-queue';
import { schema } from './schema';

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const complain = (words: string): void => void process.stderr.write(`${words}\n`);

/** One command from the terminal, on the database of DATABASE_URL or on the embedded one, whether the product runs or not. */
async function main(words: string[]): Promise<number> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
    say(help());
    return words.length ? 0 : 2;
  }
  const choice = chosen(words);
  if (!choice) {
    complain(`There is no command "${words.join(' ')}".\n\n${help()}`);
    return 2;
  }
  return inWorkplace((at) => choice.command.run(at, choice.args), choice.command.anySchema ?? false);
}

/** The whole application without its server and its workers; taken down afterwards, whatever happened. */
async function inWorkplace(work: (at: Workplace) => Promise<number>, anySchema: boolean): Promise<number> {
  const read = readConfig({ ...process.env, RUCHE_ROLE: 'api', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  const dataDir = resolve(read.RUCHE_DATA);
  const embedded = read.DATABASE_URL ? undefined : await startEmbedded({ dataDir: `${dataDir}/postgres`, log: complain, join: true });
  try {
    const DATABASE_URL = read.DATABASE_URL ?? embedded?.url;
    const source = await connect(dataSourceOptions(DATABASE_URL as string, schema, read.DATABASE_POOL), complain);
    const app = await createApp({ ...read, RUCHE_DATA: dataDir, DATABASE_URL, secret: read.secret ?? keptSecret(dataDir) }, source);
    const { boss } = app.get(JobQueue);
    try {
      if (!anySchema) {
        if (await source.showMigrations())
          throw new CommandError('The database is older than this program: run `npm run cli -- migrate` first.');
        await boss.start();
      }
      return await work({ app, db: app.get(Database), say });
    } finally {
      if (!anySchema) await boss.stop({ graceful: false, wait: false });
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const known =
      error instanceof CommandError ||
      error instanceof ConfigError ||
      error instanceof EmbeddedPostgresError ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    complain(known ? (error as Error).message : ((error as Error)?.stack ?? String(error)));
    process.exit(known ? 2 : 1);
  },
);
