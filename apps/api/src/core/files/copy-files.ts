import type { Database } from '../../platform/database/database';
import { FileMissing, type FileStore } from '../../platform/files/file-store';
import type { Incoming } from './incoming';

const BATCH = 500;

export interface Copied {
  copied: number;
  /** Were there already, whole. */
  there: number;
  /** Keys whose bytes the store they should come from does not have. */
  missing: string[];
}

/** Every key that a row names, in order. Who keeps bytes in a table of their own adds it here. */
const KEYS = `
  SELECT key FROM files
  UNION SELECT display_key FROM files WHERE display_key IS NOT NULL
  UNION SELECT thumb_key FROM files WHERE thumb_key IS NOT NULL
  UNION SELECT unnest(ARRAY[key, display_key, thumb_key]) FROM file_versions
  UNION SELECT key FROM page_imports WHERE key IS NOT NULL`;

/**
 * Copies all bytes that the database knows of from one store to another; what is there already is left alone, so that it can
 * be run while people work, and again. Nothing is removed.
 * @param say hears of progress, a line for every 500 files
 * @throws StoreUnavailable
 */
export async function copyFiles(
  db: Database,
  incoming: Incoming,
  from: FileStore,
  to: FileStore,
  say: (words: string) => void,
): Promise<Copied> {
  const result: Copied = { copied: 0, there: 0, missing: [] };
  for (let after = ''; ; ) {
    const keys = (await db.rows<{ key: string }>(`SELECT key FROM (${KEYS}) k WHERE key > $1 ORDER BY key LIMIT ${BATCH}`, [after])).map(
      ({ key }) => key,
    );
    for (const key of keys) await copyOne(key, incoming, from, to, result);
    const last = keys.at(-1);
    if (last === undefined) return result;
    after = last;
    say(`${result.copied} copied, ${result.there} were there …`);
  }
}

async function copyOne(key: string, incoming: Incoming, from: FileStore, to: FileStore, result: Copied): Promise<void> {
  const source = await opened(from, key);
  if (!source) return void result.missing.push(key);
  const there = await opened(to, key);
  there?.stream.destroy();
  if (there?.size === source.size) {
    source.stream.destroy();
    result.there++;
    return;
  }
  await incoming.borrow(source, (path) => to.put(key, { path }));
  result.copied++;
}

const opened = (store: FileStore, key: string) =>
  store.open(key).catch((error: unknown) => {
    if (error instanceof FileMissing) return undefined;
    throw error;
  });
