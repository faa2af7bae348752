import { type Database, rows } from './database';

/**
 * Tables whose statistics say too little: never taken, or of when the table had a tenth less (in pages, which are known at once) or
 * a tenth of its rows was another. PostgreSQL's own autovacuum goes by the same tenth, up to a minute later.
 */
const STALE = `
  SELECT c.oid::regclass::text AS name FROM pg_class c LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
   WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND pg_relation_size(c.oid) > 0
     AND (coalesce(s.last_analyze, s.last_autoanalyze) IS NULL
       OR pg_relation_size(c.oid) > 1.1 * c.relpages * current_setting('block_size')::int
       OR s.n_mod_since_analyze > 50 + 0.1 * c.reltuples)
   ORDER BY 1`;

/**
 * Takes statistics of the tables that a bulk write has filled. Every such write ends with it: until autovacuum comes by, plans are
 * made for tables that seem to be empty, and a page that takes 30 ms may take a minute. What was written stays written whatever
 * happens here; a table that cannot be looked at now is left to autovacuum.
 * @returns how many tables
 */
export async function freshenStatistics(db: Database, progress: (words: string) => void = () => undefined): Promise<number> {
  let count = 0;
  for (const { name } of await db.rows<{ name: string }>(STALE)) {
    try {
      await db.transaction(async (tx) => {
        await rows(tx, 'SET LOCAL statement_timeout = 0');
        await rows(tx, `ANALYZE ${name}`);
      });
      count++;
    } catch (error) {
      progress(`no statistics of ${name} yet: ${(error as Error).message}`);
    }
  }
  if (count > 0) progress(`statistics taken of ${count} tables`);
  return count;
}
