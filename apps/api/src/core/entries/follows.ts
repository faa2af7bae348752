import { Injectable } from '@nestjs/common';
import { row, type Tx } from '../../platform/database/database';

const WEIGHT = 0.5;

/** Who follows what. Following counts for the trend, except by the author. */
@Injectable()
export class Follows {
  /** Whoever muted it does not any more. @returns true when it is new. */
  async add(tx: Tx, personId: number, entryId: number): Promise<boolean> {
    const added = await row<{ fresh: number }>(
      tx,
      `WITH fresh AS (INSERT INTO follows (entry_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1),
            unmuted AS (DELETE FROM entry_watches WHERE entry_id = $1 AND person_id = $2),
            counted AS (UPDATE entries SET trend = trend_add(trend, ${WEIGHT}, now()) WHERE id = $1 AND author_id <> $2 AND EXISTS (SELECT 1 FROM fresh))
       SELECT count(*)::int AS fresh FROM fresh`,
      [entryId, personId],
    );
    return added?.fresh === 1;
  }

  /** @returns true when there was something to stop. */
  async remove(tx: Tx, personId: number, entryId: number): Promise<boolean> {
    const removed = await row<{ gone: number }>(
      tx,
      `WITH gone AS (DELETE FROM follows WHERE entry_id = $1 AND person_id = $2 RETURNING created_at),
            counted AS (UPDATE entries SET trend = trend_subtract(trend, ${WEIGHT}, (SELECT created_at FROM gone))
                         WHERE id = $1 AND author_id <> $2 AND EXISTS (SELECT 1 FROM gone))
       SELECT count(*)::int AS gone FROM gone`,
      [entryId, personId],
    );
    return removed?.gone === 1;
  }
}
