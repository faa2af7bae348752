/** Server settings by name; values as they would stand in postgresql.conf. */
export type PostgresSettings = Record<string, string>;

/**
 * Settings for one small box that PostgreSQL shares with Node. They go on the command line, so that a newer release of
 * the product brings its own and an operator's postgresql.conf can't drift unnoticed.
 * `fsync` and `synchronous_commit` stay on: what a person was told is saved, is saved.
 */
const DEFAULTS: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  // No Unix socket: its path may be at most 107 bytes, which a deep checkout exceeds.
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  fsync: 'on',
  synchronous_commit: 'on',
  // Pages come from an SSD or the cache.
  random_page_cost: '1.1',
  // Our statements are short; compiling them costs more than it gains, and the package ships no LLVM.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  shared_preload_libraries: 'pg_stat_statements',
};

/** `-c name=value …` for the server: the defaults, overridden by the caller's. */
export function settingFlags(port: number, own: PostgresSettings = {}): string[] {
  const all = { ...DEFAULTS, ...own, port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
