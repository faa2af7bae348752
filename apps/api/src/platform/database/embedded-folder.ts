import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor, canWriteIn, EmbeddedPostgresError, ownAccount } from './embedded-account';

/** Where root keeps what the account `postgres` can't reach in the checkout, e.g. below /root. */
export const SYSTEM_HOME = '/var/lib/ruche';

/** The folder of one embedded PostgreSQL, by absolute real paths. */
export interface Folder {
  root: string;
  /** PGDATA. It is made elsewhere and renamed into place, so it is whole whenever it exists. */
  data: string;
  /** The superuser's password, mode 0600. */
  passwordFile: string;
  logFile: string;
}

/**
 * Opens (makes if need be) the folder and says which account runs PostgreSQL in it.
 * As root, falls back to `/var/lib/ruche/<hash of the folder's path>` when that account can't reach the folder.
 */
export async function openFolder(dataDir: string, log: (line: string) => void): Promise<{ folder: Folder; account: Account }> {
  const folder = layout(await made(dataDir));
  const self = ownAccount();
  if (self.uid !== 0) {
    await refuseForeign(folder, self);
    return { folder, account: self };
  }
  const account = await accountFor(await ownerOf(folder.data), log);
  const elsewhere = layout(join(SYSTEM_HOME, createHash('sha256').update(folder.root).digest('hex').slice(0, 12)));
  if (existsSync(folder.data) || !existsSync(elsewhere.data)) {
    await chown(folder.root, account.uid, account.gid);
    if (await canWriteIn(account, folder.root)) return { folder, account };
    if (existsSync(folder.data)) {
      throw new EmbeddedPostgresError(
        `The database is in ${folder.root}, which PostgreSQL's account (uid ${account.uid}) can no longer reach. ` +
          'Let others pass through the folders above it (chmod o+x), or give the product a PostgreSQL of your own with DATABASE_URL.',
      );
    }
  }
  await made(elsewhere.root);
  await chmod(SYSTEM_HOME, 0o755); // whatever our umask says, others must pass through
  log(`PostgreSQL does not run as root, and its account can't reach ${folder.root}: the database is kept in ${elsewhere.root}`);
  const other = await accountFor(await ownerOf(elsewhere.data), log);
  await chown(elsewhere.root, other.uid, other.gid);
  if (await canWriteIn(other, elsewhere.root)) return { folder: elsewhere, account: other };
  throw new EmbeddedPostgresError(`PostgreSQL's account (uid ${other.uid}) can reach neither ${folder.root} nor ${elsewhere.root}.`);
}

const layout = (root: string): Folder => ({
  root,
  data: join(root, 'data'),
  passwordFile: join(root, 'password'),
  logFile: join(root, 'postgres.log'),
});

async function made(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o755 });
    return await realpath(path);
  } catch (error) {
    throw new EmbeddedPostgresError(`The data folder ${path} can't be made or opened: ${(error as Error).message}.`);
  }
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  return await stat(path).catch(() => undefined);
}

async function refuseForeign(folder: Folder, self: Account): Promise<void> {
  const owner = (await ownerOf(folder.data)) ?? (await ownerOf(folder.root));
  if (owner && owner.uid === self.uid && (await canWriteIn(self, folder.root))) return;
  throw new EmbeddedPostgresError(
    `The data folder ${folder.root} belongs to another user (uid ${owner?.uid}; we are uid ${self.uid}), probably because ` +
      'the product was started as root before. Start it as before, or name another folder with RUCHE_DATA.',
  );
}
