import { bodyLength } from './measure.mjs';
import { requestOf } from './requests.mjs';
import { connected } from './server.mjs';

/** The queues that one write of the product puts a job in: the floor does the same. */
export function jobsOf(url, product, entry, world) {
  return connected(url, async (client) => {
    await client.query('TRUNCATE pgboss.job');
    await bodyLength(product.url, requestOf(entry, 'product', world, 0));
    const { rows } = await client.query('SELECT DISTINCT name FROM pgboss.job ORDER BY 1');
    return rows.map((row) => row.name);
  });
}

/** Takes away what a run wrote, so that the next one finds the same. */
export function tidy(url) {
  return connected(url, async (client) => {
    await client.query('TRUNCATE pgboss.job, rate_limits, request_counts, consumed_events, idempotency_keys');
    await client.query(
      `WITH gone AS (DELETE FROM comments WHERE created_at > (SELECT min(created_at) FROM sessions) RETURNING entry_id)
       UPDATE entries e SET comment_count = comment_count - g.n FROM (SELECT entry_id, count(*) AS n FROM gone GROUP BY 1) g WHERE e.id = g.entry_id`,
    );
    await client.query('DELETE FROM sessions WHERE device <> $1', ['bench']);
  });
}
