import { spawn } from 'node:child_process';

/**
 * The operating-system account that PostgreSQL runs as.
 * PostgreSQL refuses root, so root hands it to another account; anybody else runs it as themselves.
 */
export interface Account {
  uid: number;
  gid: number;
  /** True when the child has to be switched to this account, which only root can do. */
  switched: boolean;
}

/** A failure in words for whoever runs the product: show the message, never the stack. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

export interface RunResult {
  /** Exit code; -1 when the program could not be run at all. */
  code: number;
  /** Both outputs, in the order they came. */
  output: string;
}

/** Nothing of our own environment (secrets, PG*, LC_*) reaches PostgreSQL; its messages stay in English so that we can read them. */
export const CHILD_ENV = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Spawn options that make a child run as this account. */
export function asAccount(account: Account): { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string } {
  return { ...(account.switched ? { uid: account.uid, gid: account.gid } : {}), env: CHILD_ENV, cwd: '/' };
}

/** Runs a program to its end as `account`. Never rejects: a program that can't be run has code -1. */
export function runAs(account: Account, program: string, args: string[]): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...asAccount(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** True when the account can enter the folder and write in it. Asked of the system itself, so that ACLs and mounts count. */
export async function canWriteIn(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -w . && test -x .', 'sh', folder])).code === 0;
}

/** Whoever we are. */
export function ownAccount(): Account {
  if (!process.getuid || !process.getgid) {
    throw new EmbeddedPostgresError(
      'The built-in PostgreSQL runs on Linux and macOS. Here, give the product a PostgreSQL of your own with DATABASE_URL.',
    );
  }
  return { uid: process.getuid(), gid: process.getgid(), switched: false };
}

/**
 * The account for a data folder: ourselves, or for root the folder's present owner, or for a new folder `postgres`,
 * which is created when the system has none.
 */
export async function accountFor(owner: { uid: number; gid: number } | undefined, log: (line: string) => void): Promise<Account> {
  const self = ownAccount();
  if (self.uid !== 0) return self;
  if (owner && owner.uid !== 0) return { ...owner, switched: true };
  const found = await systemAccount(self, 'postgres');
  if (found) return found;
  log('creating the system user "postgres": PostgreSQL refuses to run as root');
  const group = await runAs(self, 'groupadd', ['--system', 'postgres']);
  const user = await runAs(self, 'useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  const created = await systemAccount(self, 'postgres');
  if (created) return created;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and the user "postgres" could not be created for it ' +
      `(${`${group.output} ${user.output}`.trim() || 'no useradd here'}). ` +
      'Start the product as an ordinary user, or give it a PostgreSQL of your own with DATABASE_URL.',
  );
}

async function systemAccount(self: Account, name: string): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([runAs(self, 'id', ['-u', name]), runAs(self, 'id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output), switched: true };
}
