import type { Tx } from '../database/database';
import type { EventMaker, StoredEvent } from './domain-event';

/**
 * Something that follows from events: it reloads the present state, may run twice for the same event without a second
 * effect, and knows nothing of who recorded it.
 */
export interface Consumer {
  /** The queue's name. */
  readonly name: string;
  readonly events: readonly EventMaker[];
  handle(tx: Tx, event: StoredEvent): Promise<void>;
}

/** Work that is asked for by name rather than by an event: mail, schedules. */
export interface Job<D extends object = object> {
  readonly name: string;
  /** When it runs by itself, as a cron line in the company's time zone. */
  readonly cron?: string;
  run(data: D): Promise<void>;
}
