import { Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords';
import { Database, row } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import type { Actor } from '../access';
import { ensureSession } from './credentials';
import { ensureGoodPassword } from './password-rules';
import { PasswordWriter } from './password-writer';
import type { Client } from './session.service';
import { type OpenedSession, Sessions } from './sessions';

/** What is done with a password that one knows: changing it, and giving it again. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly writer: PasswordWriter,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Signs every other device out, voids every token, and gives this browser a new session. A wrong present password counts
   * like a failed sign-in.
   * @throws Forbidden `wrong_password`, `session_required`; 400 `common_password`, `personal_password`; TooMany;
   *   Conflict `password_changed` when it was changed meanwhile
   */
  async change(actor: Actor, { current, next }: { current: string; next: string }, client: Client): Promise<OpenedSession> {
    const me = await this.check(actor, current);
    ensureGoodPassword(next, me, 'next');
    const hash = await this.passwords.hash(next);
    return this.db.transaction(async (tx) => {
      await ensureSession(tx, actor);
      const same = await row(tx, 'SELECT 1 FROM people WHERE id = $1 AND password_hash = $2', [actor.id, me.password_hash]);
      if (!same) throw Problems.conflict('password_changed');
      return this.writer.write(tx, actor.id, hash, client);
    });
  }

  /**
   * The password given again before something sensitive; what is sensitive goes on for a quarter of an hour.
   * @throws Forbidden `wrong_password`, `session_required`; TooMany
   */
  async confirm(actor: Actor, password: string): Promise<void> {
    await this.check(actor, password);
    if (actor.sessionId) await this.sessions.confirm(actor.sessionId);
  }

  private async check(actor: Actor, password: string): Promise<Me> {
    const me = await this.db.row<Me>('SELECT email, name, password_hash FROM people WHERE id = $1', [actor.id]);
    if (!me) throw Problems.unauthorized();
    if (!actor.sessionId) throw Problems.forbidden('session_required');
    await this.limits.ensureLeft('signInAccount', me.email);
    if (await this.passwords.matches(me.password_hash, password)) return me;
    await this.limits.consume('signInAccount', me.email);
    throw Problems.forbidden('wrong_password');
  }
}

interface Me {
  email: string;
  name: string;
  password_hash: string | null;
}
