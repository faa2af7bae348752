import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { LiveStreams } from '../live/live-streams';
import { forgetPast, keepPresent } from './presence.queries';

/** What a minute allows to be written is written within this time. */
const TICK_MS = 10_000;

/** Keeps in the database who has a stream open on this node, and lets go of what is over: one statement for all of them. */
@Injectable()
export class PresenceKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('presence');
  private timer: NodeJS.Timeout | undefined;
  private leave: (() => void) | undefined;
  private opened = new Set<number>();
  private running = false;

  constructor(
    private readonly db: Database,
    private readonly streams: LiveStreams,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.keep(), TICK_MS);
    this.timer.unref();
    this.leave = this.streams.onOpen((personId) => {
      this.opened.add(personId);
      void this.takeOpened();
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.leave?.();
  }

  async keep(): Promise<void> {
    await this.safely(async () => {
      const here = [...this.streams.people.keys()];
      if (here.length > 0) await keepPresent(this.db, here);
      await forgetPast(this.db);
    });
  }

  /** Those who came while others were being written go together. */
  private async takeOpened(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.opened.size > 0) {
      const came = [...this.opened];
      this.opened = new Set();
      await this.safely(() => keepPresent(this.db, came));
    }
    this.running = false;
  }

  private async safely(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.warn(`presence not kept: ${(error as Error).message}`);
    }
  }
}
