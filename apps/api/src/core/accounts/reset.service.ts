import { Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords';
import { Database, row } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import { LinkAttempts } from './link-attempts';
import { OneTimeLinks } from './one-time-links';
import { ensureGoodPassword } from './password-rules';
import { PasswordWriter } from './password-writer';
import type { Client } from './session.service';
import type { OpenedSession } from './sessions';

interface Bound {
  id: number;
  email: string;
  name: string;
}

/** A new password for whoever forgot the old one and has the mail. */
@Injectable()
export class ResetService {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly links: OneTimeLinks,
    private readonly attempts: LinkAttempts,
    private readonly writer: PasswordWriter,
  ) {}

  /**
   * Uses the link up and signs in; a sign-in that was blocked by failures is free again.
   * @throws NotFound for a link that never was; Gone `link_expired` when it was used, is too old, or the password has changed
   *   since; 400 `common_password`, `personal_password`; TooMany
   */
  async reset({ token, password }: { token: string; password: string }, client: Client): Promise<OpenedSession> {
    const person = await this.attempts.count(client.address, () => this.personOf(token));
    ensureGoodPassword(password, person);
    const hash = await this.passwords.hash(password);
    const session = await this.db.transaction(async (tx) => {
      const link = await this.links.use(tx, 'reset', token);
      const still = await row(
        tx,
        'SELECT 1 FROM people WHERE id = $1 AND active AND password_hash IS NOT DISTINCT FROM $2 FOR NO KEY UPDATE',
        [link.person_id, link.bound_to],
      );
      if (!still) throw Problems.gone('link_expired');
      return this.writer.write(tx, person.id, hash, client);
    });
    await this.limits.forget('signInAccount', person.email);
    return session;
  }

  private async personOf(token: string): Promise<Bound> {
    const link = await this.links.read(this.db, 'reset', token);
    const found = await this.db.row<Bound>(
      'SELECT id, email, name FROM people WHERE id = $1 AND active AND password_hash IS NOT DISTINCT FROM $2',
      [link.person_id, link.bound_to],
    );
    if (!found) throw Problems.gone('link_expired');
    return found;
  }
}
