import { Injectable } from '@nestjs/common';
import { Database, row } from '../database/database';
import type { StoredEvent } from './domain-event';
import { Registry } from './registry';

interface EventRow {
  id: number;
  type: string;
  actor_id: number | null;
  entry_id: number | null;
  space_id: number | null;
  comment_id: number | null;
  payload: Record<string, unknown>;
  created_at: Date;
}
export const asStored = (e: EventRow): StoredEvent => ({
  id: e.id,
  type: e.type,
  actorId: e.actor_id,
  entryId: e.entry_id ?? undefined,
  spaceId: e.space_id ?? undefined,
  commentId: e.comment_id ?? undefined,
  payload: e.payload,
  createdAt: e.created_at,
});

/** Hands one event to one consumer, once: the note that it was handled is written in the handler's transaction. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly db: Database,
    private readonly registry: Registry,
  ) {}

  async consume(queue: string, eventId: number): Promise<void> {
    const consumer = this.registry.consumers.get(queue);
    if (!consumer) throw new Error(`no consumer for the queue "${queue}"`);
    await this.db.transaction(async (tx) => {
      const event = await row<EventRow>(
        tx,
        `WITH first AS (
           INSERT INTO consumed_events (consumer, event_id) SELECT $1, id FROM domain_events WHERE id = $2
           ON CONFLICT DO NOTHING RETURNING event_id)
         SELECT e.* FROM domain_events e JOIN first ON first.event_id = e.id`,
        [queue, eventId],
      );
      if (event) await consumer.handle(tx, asStored(event));
    });
  }

  async run(queue: string, data: object): Promise<void> {
    const job = this.registry.jobs.get(queue);
    if (job) await job.run(data);
    else await this.consume(queue, (data as { eventId: number }).eventId);
  }
}
