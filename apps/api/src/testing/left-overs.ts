import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, readPostmaster, servesFolder, stopPostmaster } from '../platform/database/embedded-postmaster';

/** Folder name of a run's throw-away server; the number is the jest process. */
export const PREFIX = `ruche-test-${process.pid}-`;

/** Stops and removes the servers of runs that were killed before they could do so themselves. */
export async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const run = Number(/^ruche-test-(\d+)-/.exec(name)?.[1]);
    if (!run || isAlive(run)) continue;
    const root = join(tmpdir(), name, 'postgres');
    const folder = { root, data: join(root, 'data'), passwordFile: join(root, 'password'), logFile: join(root, 'postgres.log') };
    try {
      const server = await readPostmaster(folder);
      if (server && servesFolder(server.pid, folder)) await stopPostmaster(server.pid);
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // another user's: theirs to remove
    }
  }
}
