import type { Api } from './api';

/**
 * How many statements the application makes for it, session and rights included; a whole transaction counts as one. The least of
 * three times: what runs by the clock may ask for something meanwhile. Jobs have a pool of their own.
 */
export async function statementsOf(api: Api, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let times = 0; times < 3; times++) counts.push(await counted(api, work));
  return Math.min(...counts);
}

async function counted(api: Api, work: () => Promise<unknown>): Promise<number> {
  const { pool } = api.db;
  const { query, connect } = pool as unknown as Record<'query' | 'connect', (...given: unknown[]) => unknown>;
  let made = 0;
  let isQuery = false;
  Object.assign(pool, {
    query: (statement: { text?: string }, ...more: unknown[]) => {
      // How many requests were made, which nodes tell each other once a second, belongs to no request.
      if (!statement.text?.includes('request_counts')) made++;
      isQuery = true;
      try {
        return query.call(pool, statement, ...more);
      } finally {
        isQuery = false;
      }
    },
    connect: (...given: unknown[]) => {
      // A query takes a connection as well; whoever takes one alone begins a transaction.
      if (!isQuery) made++;
      return connect.apply(pool, given);
    },
  });
  try {
    await work();
  } finally {
    for (const name of ['query', 'connect']) Reflect.deleteProperty(pool, name);
  }
  return made;
}
