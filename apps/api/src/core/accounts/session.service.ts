import { Injectable } from '@nestjs/common';
import type { NewAccount, Session, Welcome } from '@ruche/contracts';
import type { z } from 'zod';
import { Passwords } from '../../platform/auth/passwords';
import { tokenHash } from '../../platform/auth/tokens';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { newHandle, personChanged } from '../people';
import { ensureGoodPassword } from './password-rules';
import { presentSession } from './session.presenter';
import { type OpenedSession, Sessions } from './sessions';
import { type CheckedAccount, SignIn } from './sign-in';

export interface Client {
  address: string;
  device: string;
}
const SETUP_OPEN = `l.kind = 'setup' AND l.used_at IS NULL AND l.expires_at > now() AND NOT EXISTS (SELECT 1 FROM people WHERE role = 'admin' AND NOT demo)`;
export const DEMO_PASSWORD = 'ruche-demo';

/** Signing in and out, and the first admin. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly events: Events,
  ) {}

  /**
   * A new session for a person whose password was checked, unless it was changed or the person switched off meanwhile.
   * @param before what this browser was signed in by until now: it ends @throws Unauthorized
   */
  open(account: CheckedAccount, client: Client, before?: string): Promise<OpenedSession> {
    return this.db.transaction(async (tx) => {
      const same = await row(tx, 'SELECT 1 FROM people WHERE id = $1 AND active AND password_hash = $2 FOR SHARE', [
        account.id,
        account.passwordHash,
      ]);
      if (!same) throw Problems.unauthorized('wrong_credentials');
      if (before) await rows(tx, 'DELETE FROM sessions WHERE token_hash = $1', [tokenHash(before)]);
      return this.sessions.open(tx, account.id, client.address, client.device);
    });
  }

  async current(actor: Actor): Promise<Session> {
    return presentSession(this.db, actor);
  }

  async close(actor: Actor): Promise<void> {
    if (actor.sessionId) await this.sessions.close(actor.sessionId);
  }

  /** What the start page says before anyone is signed in. */
  async welcome(): Promise<Welcome> {
    const [found] = await this.db.rows<{ company: string; setup: boolean; demo: { email: string; name: string; role: 'member' }[] | null }>(
      `SELECT (SELECT name FROM spaces WHERE company) AS company,
              NOT EXISTS (SELECT 1 FROM people WHERE role = 'admin' AND NOT demo) AS setup,
              (SELECT json_agg(json_build_object('email', email, 'name', name, 'role', role) ORDER BY
                 array_position(ARRAY['camille@ruche.test','jules@ruche.test','nora@ruche.test','ines@ruche.test','admin@ruche.test','hugo@ruche.test'], email))
                 FROM people WHERE demo AND email = ANY(ARRAY['camille@ruche.test','jules@ruche.test','nora@ruche.test','ines@ruche.test','admin@ruche.test','hugo@ruche.test'])) AS demo`,
    );
    if (!found) throw Problems.unavailable();
    const showDemo = found.demo && this.signIn.demoMaySignIn();
    return {
      company: found.company,
      setup: found.setup,
      demo: showDemo && found.demo ? { password: DEMO_PASSWORD, people: found.demo } : null,
    };
  }

  /**
   * Makes the first admin with the link that the first start printed.
   * @throws NotFound once there is one; Conflict `email_taken`; 400 `common_password`, `personal_password`
   */
  async setup(body: z.output<typeof NewAccount> & { email: string }, client: Client): Promise<OpenedSession> {
    const hash = tokenHash(body.token);
    if (!(await this.db.row(`SELECT 1 FROM one_time_links l WHERE token_hash = $1 AND ${SETUP_OPEN}`, [hash]))) throw Problems.notFound();
    ensureGoodPassword(body.password, body);
    const passwordHash = await this.passwords.hash(body.password);
    return this.db.transaction(async (tx) => {
      const link = await row(tx, `UPDATE one_time_links l SET used_at = now() WHERE token_hash = $1 AND ${SETUP_OPEN} RETURNING id`, [
        hash,
      ]);
      if (!link) throw Problems.notFound();
      const personId = await createPerson(tx, { ...body, role: 'admin', passwordHash });
      await this.events.record(tx, personChanged({ actorId: personId, personId }));
      return this.sessions.open(tx, personId, client.address, client.device);
    });
  }

  /** What a new session's first page needs. */
  async present(opened: OpenedSession): Promise<Session> {
    return presentSession(this.db, await this.sessions.principal({ kind: 'cookie', value: opened.token, address: '' }));
  }
}

export interface NewPerson {
  email: string;
  name: string;
  role: string;
  passwordHash: string | null;
  locale?: string;
}

/** Adds a person, with a handle of their own, to the company space (guests are in no space until one invites them). */
export async function createPerson(tx: Tx, person: NewPerson): Promise<number> {
  const email = person.email.trim().toLowerCase();
  const handle = await newHandle(tx, person.name);
  const created = await row<{ id: number }>(
    tx,
    `INSERT INTO people (handle, email, name, role, password_hash, locale) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [handle, email, person.name, person.role, person.passwordHash, person.locale ?? 'fr'],
  );
  if (!created) throw Problems.conflict('email_taken');
  if (person.role !== 'guest')
    await row(
      tx,
      `WITH joined AS (INSERT INTO memberships (space_id, person_id, role) SELECT id, $1, 'member' FROM spaces WHERE company RETURNING space_id)
       UPDATE spaces SET member_count = member_count + 1 WHERE id = (SELECT space_id FROM joined)`,
      [created.id],
    );
  return created.id;
}
