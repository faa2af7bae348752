import { Inject, Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { CONFIG, type Config } from '../config/config';
import { Database, rows, type Tx } from '../database/database';

const RETRIES = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 900 } as const;

export interface NewJob {
  name: string;
  data: object;
  startAfter?: Date;
  singletonKey?: string;
  /** After so long without an end it is begun again; a quarter of an hour when left out. */
  expireInSeconds?: number;
}

/** The queue: pg-boss on our own pool, so that a job is part of the write that asks for it. */
@Injectable()
export class JobQueue {
  readonly boss: PgBoss;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) config: Pick<Config, 'RUCHE_ROLE' | 'NODE_ENV'>,
  ) {
    const works = config.RUCHE_ROLE !== 'api' && config.NODE_ENV !== 'test';
    this.boss = new PgBoss({
      db: { executeSql: async (text, values) => db.pool.query(text, values) },
      supervise: works,
      schedule: works,
      migrate: false,
      ...RETRIES,
    });
  }

  /** Adds jobs in the caller's transaction, in one statement. */
  async insert(tx: Tx, jobs: NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.boss.insert(
      jobs.map((job) => ({ ...RETRIES, ...job })),
      { db: inside(tx) },
    );
  }

  /** Jobs that were taken and not begun: another node may take them at once, and none of their tries is used up. */
  async giveBack(ids: string[]): Promise<void> {
    await this.db.rows(`UPDATE pgboss.job SET state = 'created', started_on = NULL WHERE id = ANY($1::uuid[]) AND state = 'active'`, [ids]);
  }

  /** Gives a failed job one more try, in the caller's transaction. */
  async retry(tx: Tx, name: string, id: string): Promise<void> {
    await this.boss.retry(name, id, { db: inside(tx) });
  }
}

const inside = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await rows(tx, text, values) }),
});

/** Makes pg-boss's tables and our queues; part of migrating, so that a cloned database has them. */
export async function prepareQueues(db: Database, queues: string[]): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => db.pool.query(text, values) },
    supervise: false,
    schedule: false,
    migrate: true,
  });
  await boss.start();
  for (const name of queues) await boss.createQueue(name, { name, ...RETRIES });
  await boss.stop({ graceful: false, wait: false });
}
