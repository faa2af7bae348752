import type { Pool } from 'pg';
import type { Api } from './api';

/** How many statements the application makes meanwhile, session and rights included; a whole transaction counts as one. Jobs have a pool of their own. */
export async function statementsOf(api: Api, work: () => Promise<unknown>): Promise<number> {
  const { pool } = api.db;
  let made = 0;
  const count = () => {
    made++;
  };
  const query = pool.query as (...given: unknown[]) => unknown;
  // How many requests were made, which nodes tell each other once a second, belongs to no request.
  const uncounted = (statement: { text?: string }, ...more: unknown[]) => {
    if (statement.text?.includes('request_counts')) made--;
    return query.call(pool, statement, ...more);
  };
  Object.assign(pool, { query: uncounted as Pool['query'] });
  pool.on('acquire', count);
  try {
    await work();
  } finally {
    pool.off('acquire', count);
    Reflect.deleteProperty(pool, 'query');
  }
  return made;
}
