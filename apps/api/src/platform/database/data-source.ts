import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { instantOf } from './instants';
import { Naming } from './naming';

/** int8 comes as text from the driver; our ids and counters fit a JavaScript number. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantOf);

export interface Schema {
  entities: EntityTarget<ObjectLiteral>[];
  migrations: NonNullable<DataSourceOptions['migrations']>;
}

/**
 * Connection settings for one node; timeouts as trust.md 2.3 asks. Our statements are prepared and their plans hang on no
 * value: left to itself, PostgreSQL plans the longer ones anew at each call, which costs several times what they do.
 */
export function dataSourceOptions(url: string, schema: Schema, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: schema.entities as never,
    migrations: schema.migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new Naming(),
    synchronize: false,
    poolSize,
    applicationName: 'ruche',
    extra: {
      options: '-c plan_cache_mode=force_generic_plan',
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
      // A connection holds the plans of what it was asked before: kept over a quiet spell, they need not be made again.
      idleTimeoutMillis: 300_000,
    },
  };
}

/** Opens the pool, trying for a minute while the server is not there yet. */
export async function connect(options: DataSourceOptions, log: (words: string) => void, patienceMs = 60_000): Promise<DataSource> {
  const end = Date.now() + patienceMs;
  for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
    const source = new DataSource(options);
    try {
      await source.initialize();
      (source.driver as unknown as { master: pg.Pool }).master.on('error', (error) => log(`database connection lost: ${error.message}`));
      return source;
    } catch (error) {
      if (Date.now() + wait > end) throw new Error(`PostgreSQL does not answer: ${(error as Error).message}`);
      log(`waiting for PostgreSQL (${(error as Error).message})`);
      await new Promise((wake) => setTimeout(wake, wait));
    }
  }
}
