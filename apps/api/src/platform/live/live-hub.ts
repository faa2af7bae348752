import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config';

export const CHANNEL = 'ruche_live';

/** What a committed event tells every node; ids only, since NOTIFY carries at most 8 kB. */
export interface LiveEvent {
  id?: number;
  event?: string;
  entryId?: number | null;
  spaceId?: number | null;
  commentId?: number | null;
  actorId?: number | null;
  /** Only these people, when it is theirs alone. */
  personIds?: number[];
  /** Who writes there now: the one thing that is told and not kept. */
  by?: { id: number; handle: string; name: string; avatarUrl: string | null; active: boolean };
}
type Listener = (event: LiveEvent) => void;

/** One LISTEN connection per node; passes what is committed anywhere to whoever listens here. */
@Injectable()
export class LiveHub {
  private readonly log = new Logger('live');
  private readonly listeners = new Set<Listener>();
  private readonly gapListeners = new Set<() => void>();
  private client: pg.Client | undefined;
  private stopped = false;
  private lost = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'DATABASE_URL'>) {}

  onEvent(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called when events may have been missed: the listening connection was lost and is back. */
  onGap(listener: () => void): () => void {
    this.gapListeners.add(listener);
    return () => this.gapListeners.delete(listener);
  }

  async start(): Promise<void> {
    if (this.stopped || this.client) return;
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, application_name: 'ruche live' });
    this.client = client;
    client.on('notification', (notice) => this.tell(notice.payload ?? '{}'));
    client.on('error', (error) => this.log.warn(`listening connection lost: ${error.message}`));
    client.on('end', () => this.again(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (this.lost) for (const listener of this.gapListeners) listener();
      this.lost = false;
    } catch (error) {
      this.log.warn(`not listening yet: ${(error as Error).message}`);
      this.again(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private again(client: pg.Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = undefined;
    this.lost = true;
    setTimeout(() => void this.start(), 1_000).unref();
  }

  private tell(payload: string): void {
    const event = JSON.parse(payload) as LiveEvent;
    for (const listener of this.listeners) listener(event);
  }
}
