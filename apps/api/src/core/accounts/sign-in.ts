import { Inject, Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords';
import { CONFIG, type Config, isLoopbackUrl } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { networkOf } from '../../platform/http/network';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';

interface Account {
  id: number;
  password_hash: string | null;
  active: boolean;
  demo: boolean;
}

/** Somebody whose password was right, and the hash that it was right for. */
export interface CheckedAccount {
  id: number;
  passwordHash: string;
}

/** Checks a local account. Only failures count against the limits, and a right password within them always works. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Unauthorized `wrong_credentials` (the same for an unknown address), TooMany */
  async check(emailGiven: string, password: string, address: string): Promise<CheckedAccount> {
    const email = emailGiven.trim().toLowerCase();
    const network = networkOf(address);
    await this.limits.ensureLeft('signInAccount', email);
    await this.limits.ensureLeft('signInAddress', network);
    const account = await this.db.row<Account>('SELECT id, password_hash, active, demo FROM people WHERE email = $1', [email]);
    const right = await this.passwords.matches(account?.password_hash ?? null, password);
    if (!account?.password_hash || !right || !account.active || (account.demo && !this.demoMaySignIn())) {
      await this.limits.consume('signInAccount', email);
      await this.limits.consume('signInAddress', network);
      throw Problems.unauthorized('wrong_credentials');
    }
    await this.limits.forget('signInAccount', email);
    return { id: account.id, passwordHash: await this.renewed(account.id, account.password_hash, password) };
  }

  /** The stored hash, made again when it is of older settings. */
  private async renewed(id: number, stored: string, password: string): Promise<string> {
    if (!this.passwords.outdated(stored)) return stored;
    const hash = await this.passwords.hash(password);
    const kept = await this.db.row('UPDATE people SET password_hash = $3 WHERE id = $1 AND password_hash = $2 RETURNING id', [
      id,
      stored,
      hash,
    ]);
    return kept ? hash : stored;
  }

  /** Demo accounts share a known password: never on a public address unless asked for on purpose. */
  demoMaySignIn(): boolean {
    return this.config.RUCHE_DEMO === true || !this.config.PUBLIC_URL || isLoopbackUrl(this.config.PUBLIC_URL);
  }
}
