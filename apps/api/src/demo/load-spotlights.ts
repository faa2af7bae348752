import { draftFor } from '../features/spotlight';
import { row, type Tx } from '../platform/database/database';

/** Weeks before this one. */
const WEEKS_AGO = [2, 1, 0];

/** Portraits as the product drafts them from the demo's own weeks, agreed to and shown; the last one stands on the home. */
export async function loadSpotlights(tx: Tx, now: Date, zone: string): Promise<void> {
  for (const ago of WEEKS_AGO) {
    const found = await row<{ week: string; at: Date }>(
      tx,
      `SELECT (date_trunc('week', $1::timestamptz AT TIME ZONE $2)::date - 7 * $3::int)::text AS week, $1::timestamptz - make_interval(days => 7 * $3::int, hours => 3) AS at`,
      [now, zone, ago],
    );
    if (!found) continue;
    const id = await draftFor(tx, found.week, found.at);
    if (id)
      await row(
        tx,
        `UPDATE spotlights SET state = 'published', answered_at = $2, consented_at = $2, published_at = $2 WHERE id = $1 RETURNING id`,
        [id, found.at],
      );
  }
}
