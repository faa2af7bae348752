import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, type Config, isLoopbackHost } from '../config/config';
import { Database } from '../database/database';

const BEAT_MS = 15_000;

/** This process among the nodes: others find it in the database for as long as it is seen. */
@Injectable()
export class Nodes implements OnModuleDestroy {
  readonly id = randomUUID();
  private readonly log = new Logger('nodes');
  private listed: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  /** From the first thing on that others look for here. */
  async list(): Promise<void> {
    this.listed ??= this.beat().then(() => {
      this.timer = setInterval(() => void this.again(), BEAT_MS);
      this.timer.unref();
    });
    await this.listed;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    if (this.listed !== undefined) await this.db.rows('DELETE FROM nodes WHERE id = $1', [this.id]).catch(() => undefined);
  }

  /** Where other nodes reach this one: `NODE_URL`, or the machine's own name unless it listens to itself alone. */
  get url(): string {
    if (this.config.NODE_URL) return this.config.NODE_URL;
    const address = (this.host.httpAdapter.getHttpServer() as Server).address() as AddressInfo | null;
    const host = !this.config.HOST || isLoopbackHost(this.config.HOST) ? '127.0.0.1' : hostname();
    return `http://${host}:${address?.port ?? this.config.PORT}`;
  }

  private async again(): Promise<void> {
    try {
      await this.beat();
    } catch (error) {
      this.log.warn(`this node is not seen by the others: ${(error as Error).message}`);
    }
  }

  private async beat(): Promise<void> {
    await this.db.rows(
      `WITH old AS (DELETE FROM nodes WHERE seen_at < now() - interval '1 hour')
       INSERT INTO nodes (id, url) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET url = excluded.url, seen_at = now()`,
      [this.id, this.url],
    );
  }
}
