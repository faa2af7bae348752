import { createApp } from '../app';
import { readConfig } from '../platform/config/config';
import { connect, dataSourceOptions } from '../platform/database/data-source';
import { Registry } from '../platform/events/registry';
import { schema } from '../schema';
import { migrate } from '../setup';

/**
 * Makes the database at `url` what every spec starts from. It runs once per jest run, in the parent process; each
 * spec file then gets its own copy of the result (`freshDatabase`). Migrations and queues belong here, data does not.
 */
export async function prepareTemplate(url: string): Promise<void> {
  const source = await connect(dataSourceOptions(url, schema, 3), () => undefined);
  const config = { ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), secret: 'a secret for the template only', DATABASE_URL: url };
  const app = await createApp(config, source);
  await migrate(source, app.get(Registry).queues);
  await app.close();
  if (source.isInitialized) await source.destroy();
}
