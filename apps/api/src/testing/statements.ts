import type { Api } from './api';

/** How many statements the application makes meanwhile, session and rights included; a whole transaction counts as one. Jobs have a pool of their own. */
export async function statementsOf(api: Api, work: () => Promise<unknown>): Promise<number> {
  const { pool } = api.db;
  let made = 0;
  const count = () => {
    made++;
  };
  pool.on('acquire', count);
  try {
    await work();
  } finally {
    pool.off('acquire', count);
  }
  return made;
}
