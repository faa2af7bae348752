import { Injectable } from '@nestjs/common';
import { row, rows, type Tx } from '../../platform/database/database';

/** Votes and exposures, and the columns that lists sort by, kept in the same statement as their cause. */
@Injectable()
export class Votes {
  /** @returns true when the vote is new; false when it was there. The caller holds the entry's row. */
  async cast(tx: Tx, personId: number, entryId: number): Promise<boolean> {
    const counted = await row(
      tx,
      `WITH cast_now AS (
         INSERT INTO votes (entry_id, person_id, seen_at)
         SELECT $1, $2, (SELECT created_at FROM exposures WHERE entry_id = $1 AND person_id = $2)
         ON CONFLICT DO NOTHING RETURNING value)
       UPDATE entries SET vote_count = vote_count + 1, trend = trend_add(trend, 1, now()),
              support = wilson(vote_count + 1, greatest(exposure_count, vote_count + 1))
        WHERE id = $1 AND EXISTS (SELECT 1 FROM cast_now) RETURNING vote_count`,
      [entryId, personId],
    );
    return counted !== undefined;
  }

  /** @returns true when there was a vote to take back. */
  async takeBack(tx: Tx, personId: number, entryId: number): Promise<boolean> {
    const counted = await row(
      tx,
      `WITH gone AS (DELETE FROM votes WHERE entry_id = $1 AND person_id = $2 RETURNING created_at)
       UPDATE entries SET vote_count = vote_count - 1, trend = trend_subtract(trend, 1, (SELECT created_at FROM gone)),
              support = wilson(vote_count - 1, greatest(exposure_count, vote_count - 1))
        WHERE id = $1 AND EXISTS (SELECT 1 FROM gone) RETURNING vote_count`,
      [entryId, personId],
    );
    return counted !== undefined;
  }

  /** Counts from the rows again: after votes were moved, or comments and follows went. */
  async recount(tx: Tx, entryId: number): Promise<void> {
    await rows(
      tx,
      `UPDATE entries SET vote_count = n, trend = entry_trend($1), support = wilson(n, greatest(exposure_count, n))
         FROM (SELECT count(*)::int AS n FROM votes WHERE entry_id = $1) AS counted WHERE id = $1`,
      [entryId],
    );
  }

  /** Notes that a person was shown entries for the first time; those who wrote one do not count for it. */
  async expose(tx: Tx, personId: number, entryIds: number[]): Promise<void> {
    await rows(
      tx,
      `WITH fresh AS (
         INSERT INTO exposures (entry_id, person_id)
         SELECT e.id, $1 FROM entries e WHERE e.id = ANY($2::bigint[]) AND e.author_id <> $1 ORDER BY e.id
         ON CONFLICT DO NOTHING RETURNING entry_id)
       UPDATE entries e SET exposure_count = exposure_count + 1, support = wilson(vote_count, greatest(exposure_count + 1, vote_count))
         FROM fresh WHERE e.id = fresh.entry_id`,
      [personId, entryIds],
    );
  }
}
