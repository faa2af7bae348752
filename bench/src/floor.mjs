import Fastify from 'fastify';
import pg from 'pg';
import { FLOOR_READS, FLOOR_WRITES } from './floor-statements.mjs';

/**
 * What the product is measured against: Fastify and pg with nothing in between. Prepared statements, keep-alive, no
 * logging, no rights, no session; one SELECT that gives as many bytes, or one transaction that writes the same rows.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });
const app = Fastify({ logger: false, keepAliveTimeout: 65_000 });

const prepared = (name, { text }, values) => ({ name, text, values });

app.get('/', () => ({ ok: true }));

for (const [name, statement] of Object.entries(FLOOR_READS)) {
  app.get(`/${name}`, async ({ query }) => {
    const { rows } = await pool.query(prepared(name, statement, statement.values(query)));
    return { items: rows, nextCursor: null };
  });
}

for (const [name, statements] of Object.entries(FLOOR_WRITES)) {
  app.post(`/${name}`, async ({ query, body }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const given = { ...query, body, jobs: query.jobs ? query.jobs.split(',') : [] };
      for (const [i, statement] of statements.entries()) {
        if (statement.when && !statement.when(given)) continue;
        const { rows } = await client.query(prepared(`${name}-${i}`, statement, statement.values(given)));
        if (rows[0]?.id) given.id = rows[0].id;
      }
      await client.query('COMMIT');
      return { ok: true };
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  });
}

process.on('SIGTERM', () => {
  void app.close().then(() => pool.end());
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
