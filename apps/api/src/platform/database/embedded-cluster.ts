import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, link, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, EmbeddedPostgresError, runAs } from './embedded-account';
import type { Binaries } from './embedded-binaries';
import type { Folder } from './embedded-folder';

export const SUPERUSER = 'ruche';

/** Makes the cluster if there is none, and refuses one of another major version. Returns the superuser's password. */
export async function openCluster(folder: Folder, account: Account, binaries: Binaries, durable: boolean): Promise<string> {
  const password = await openPassword(folder, account);
  if (!existsSync(folder.data)) await createCluster(folder, account, binaries, durable);
  const found = Number(await readFile(join(folder.data, 'PG_VERSION'), 'utf8').catch(() => ''));
  if (found === binaries.major) return password;
  throw new EmbeddedPostgresError(
    found
      ? `The database in ${folder.data} was made by PostgreSQL ${found}; this release brings PostgreSQL ${binaries.major}. ` +
          'Make a backup with the release that made it, start this one on an empty folder (RUCHE_DATA) and restore the backup there.'
      : `${folder.data} is not a PostgreSQL data folder: it has no PG_VERSION. Nothing was changed in it.`,
  );
}

/** Written whole before it is linked to its name: two starts at once agree on one password. */
async function openPassword(folder: Folder, account: Account): Promise<string> {
  if (!existsSync(folder.passwordFile)) {
    if (existsSync(folder.data)) {
      throw new EmbeddedPostgresError(`The password of the database is missing: ${folder.passwordFile}. Put that file back from a backup.`);
    }
    const draft = `${folder.passwordFile}.${randomUUID()}`;
    await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (account.switched) await chown(draft, account.uid, account.gid);
    await link(draft, folder.passwordFile).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(draft);
  }
  return (await readFile(folder.passwordFile, 'utf8')).trim();
}

/**
 * `initdb` into a draft folder, then a rename: a kill half-way leaves nothing that looks like a database.
 * ICU `fr` sorts French and English names as people expect, and comes with the package, so it does not depend on the
 * system's locales (LANG may be unset); everything else is locale C.
 */
async function createCluster(folder: Folder, account: Account, binaries: Binaries, durable: boolean): Promise<void> {
  await removeDrafts(folder);
  const draft = `${folder.data}.new-${randomUUID()}`;
  const { code, output } = await runAs(account, binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${folder.passwordFile}`,
    // A password also on loopback: other accounts of this machine must not get in.
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=fr',
    '--text-search-config=simple',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      `The database could not be created in ${folder.root}: ${output.trim().split('\n').slice(-3).join(' ')}`,
    );
  }
  await rename(draft, folder.data).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // else another start was faster: theirs is as good
  });
}

/** Drafts of starts that were killed. One that is being made takes a second, so what is 10 minutes old is nobody's. */
async function removeDrafts(folder: Folder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (!/^(data\.new|password)[-.]/.test(name)) continue;
    const path = join(folder.root, name);
    const made = await stat(path).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > 600_000) await rm(path, { recursive: true, force: true });
  }
}
