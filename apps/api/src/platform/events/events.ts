import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../database/database';
import { JobQueue } from '../jobs/job-queue';
import type { DomainEvent } from './domain-event';
import { Registry } from './registry';

/** What a consumer does takes moments: one that died at it (a node that was killed) is soon begun again by another. */
const MOMENTS = { expireInSeconds: 120 };

/** Writes events, and one job per interested consumer, in the caller's transaction. */
@Injectable()
export class Events {
  constructor(
    private readonly registry: Registry,
    private readonly queue: JobQueue,
  ) {}

  /** Two statements, however many events and consumers. A trigger tells open browsers when it is committed. */
  async record(tx: Tx, ...events: DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const ids = await rows<{ id: number }>(
      tx,
      `INSERT INTO domain_events (type, actor_id, entry_id, space_id, comment_id, payload)
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS e(type text, actor_id bigint, entry_id bigint, space_id bigint, comment_id bigint, payload jsonb) RETURNING id`,
      [
        JSON.stringify(
          events.map((e) => ({
            type: e.type,
            actor_id: e.actorId,
            entry_id: e.entryId ?? null,
            space_id: e.spaceId ?? null,
            comment_id: e.commentId ?? null,
            payload: e.payload,
          })),
        ),
      ],
    );
    const jobs = events.flatMap((event, i) =>
      this.registry.interested(event.type).map((name) => ({ name, data: { eventId: ids[i]?.id }, ...MOMENTS })),
    );
    await this.queue.insert(tx, jobs);
  }
}
