const UTILITY = '^(begin|start|commit|rollback|savepoint|release|set|listen|discard|deallocate)\\M';

/** Counts the statements of one database, without those of the product's every second and the foreign keys that a commit checks. */
export class Statements {
  constructor(client, database) {
    this.client = client;
    this.database = database;
  }

  /** The process at the other end of our own connection. */
  async backend() {
    return (await this.client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
  }

  async reset() {
    await this.client.query('SELECT pg_stat_statements_reset(0, (SELECT oid FROM pg_database WHERE datname = $1), 0)', [this.database]);
  }

  /** Calls since the reset, and beside them the utility statements: BEGIN, COMMIT and the like. */
  async calls() {
    const { rows } = await this.client.query(
      `SELECT coalesce(sum(s.calls) FILTER (WHERE s.query !~* $2), 0)::int AS statements, coalesce(sum(s.calls) FILTER (WHERE s.query ~* $2), 0)::int AS utility
         FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
        WHERE d.datname = $1 AND s.query !~ 'request_counts|last_seen_at = now|pg_stat_statements|^SELECT [$1]+ FROM ONLY'`,
      [this.database, UTILITY],
    );
    return rows[0];
  }

  /** The longest in all, for `BENCH_STATEMENTS=1`. */
  async longest(limit = 8) {
    const { rows } = await this.client.query(
      `SELECT s.calls::int, round(s.mean_exec_time::numeric, 3) AS ms, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 160) AS query
         FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1 ORDER BY s.total_exec_time DESC LIMIT $2`,
      [this.database, limit],
    );
    return rows;
  }
}
