import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../../platform/config/config';

const KEY = `hashtextextended('ruche document ' || $1::bigint, 0)`;

/**
 * Which documents this node owns: advisory locks on a connection of their own. When the process dies, PostgreSQL lets go of
 * them at once; when the connection is lost, so is what it held.
 */
@Injectable()
export class DocumentLocks implements OnModuleDestroy {
  private readonly log = new Logger('coediting');
  private readonly lostListeners = new Set<() => void>();
  private client: Promise<pg.Client> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'DATABASE_URL'>) {}

  /** Called when every lock that was held is gone. */
  onLost(listener: () => void): void {
    this.lostListeners.add(listener);
  }

  /** @returns false when another node has it */
  async take(entryId: number): Promise<boolean> {
    const client = await this.connected();
    const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${KEY}) AS taken`, [entryId]);
    return rows[0]?.taken ?? false;
  }

  async release(entryId: number): Promise<void> {
    if (!this.client) return;
    const client = await this.client;
    await client.query(`SELECT pg_advisory_unlock(${KEY})`, [entryId]);
  }

  async onModuleDestroy(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await (await client?.catch(() => undefined))?.end();
  }

  private connected(): Promise<pg.Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, application_name: 'ruche documents', keepAlive: true });
    client.on('error', (error) => this.log.warn(`connection of document locks lost: ${error.message}`));
    try {
      await client.connect();
    } catch (error) {
      this.client = undefined;
      throw error;
    }
    client.on('end', () => {
      if (!this.client) return; // we stop
      this.client = undefined;
      for (const listener of this.lostListeners) listener();
    });
    return client;
  }
}
