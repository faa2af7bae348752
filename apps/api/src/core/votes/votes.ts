import { Injectable } from '@nestjs/common';
import { row, rows, type Tx } from '../../platform/database/database';

/** What going from one vote to another (1, -1, or 0 for none) adds to votes for and against. */
const step = (to: string, from: string): string =>
  `(${to} = 1)::int - (${from} = 1)::int AS up, (${to} = -1)::int - (${from} = -1)::int AS down`;
/** The kept columns after such a step: votes for less votes against, votes against, and how sure that is. */
const kept = (s: string): string =>
  `vote_count = vote_count + ${s}.up - ${s}.down, down_count = down_count + ${s}.down,
              support = wilson(vote_count + down_count + ${s}.up, greatest(exposure_count, vote_count + 2 * down_count + ${s}.up + ${s}.down))`;

/** Votes and exposures, and the columns that lists sort by, kept in the same statement as their cause. */
@Injectable()
export class Votes {
  /**
   * Casts a vote, or turns one around: one step, so that nobody sees a moment without it.
   * @returns true when something changed; false when the same vote was there. The caller holds the entry's row.
   */
  async cast(tx: Tx, personId: number, entryId: number, value: 1 | -1 = 1): Promise<boolean> {
    const counted = await row(
      tx,
      `WITH before AS (SELECT value, created_at FROM votes WHERE entry_id = $1 AND person_id = $2),
            cast_now AS (
         INSERT INTO votes AS v (entry_id, person_id, value, seen_at)
         SELECT $1, $2, $3::smallint, (SELECT created_at FROM exposures WHERE entry_id = $1 AND person_id = $2)
         ON CONFLICT (entry_id, person_id) DO UPDATE SET value = excluded.value, created_at = now() WHERE v.value <> excluded.value
         RETURNING value),
            step AS (SELECT ${step('$3::int', 'coalesce((SELECT value FROM before), 0)')} WHERE EXISTS (SELECT 1 FROM cast_now))
       UPDATE entries SET ${kept('step')},
              trend = CASE WHEN $3::int = 1 THEN trend_add(trend, 1, now())
                           WHEN EXISTS (SELECT 1 FROM before) THEN trend_subtract(trend, 1, (SELECT created_at FROM before)) ELSE trend END
         FROM step WHERE id = $1 RETURNING vote_count`,
      [entryId, personId, value],
    );
    return counted !== undefined;
  }

  /** @returns true when there was a vote to take back. */
  async takeBack(tx: Tx, personId: number, entryId: number): Promise<boolean> {
    const counted = await row(
      tx,
      `WITH gone AS (DELETE FROM votes WHERE entry_id = $1 AND person_id = $2 RETURNING value, created_at),
            step AS (SELECT ${step('0', 'gone.value')}, gone.value, gone.created_at FROM gone)
       UPDATE entries SET ${kept('step')},
              trend = CASE WHEN step.value = 1 THEN trend_subtract(trend, 1, step.created_at) ELSE trend END
         FROM step WHERE id = $1 RETURNING vote_count`,
      [entryId, personId],
    );
    return counted !== undefined;
  }

  /** Counts from the rows again: after votes were moved, or comments and follows went. */
  async recount(tx: Tx, entryId: number): Promise<void> {
    await rows(
      tx,
      `UPDATE entries SET vote_count = up - down, down_count = down, trend = entry_trend($1), support = wilson(up, greatest(exposure_count, up + down))
         FROM (SELECT count(*) FILTER (WHERE value = 1)::int AS up, count(*) FILTER (WHERE value = -1)::int AS down FROM votes WHERE entry_id = $1) AS counted
        WHERE id = $1`,
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
       UPDATE entries e SET exposure_count = exposure_count + 1, support = wilson(vote_count + down_count, greatest(exposure_count + 1, vote_count + 2 * down_count))
         FROM fresh WHERE e.id = fresh.entry_id`,
      [personId, entryIds],
    );
  }
}
