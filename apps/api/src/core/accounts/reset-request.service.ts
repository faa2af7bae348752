import { Injectable } from '@nestjs/common';
import { Database, row } from '../../platform/database/database';
import { networkOf } from '../../platform/http/network';
import { RateLimits } from '../../platform/http/rate-limits';
import { Post } from '../mail';
import { OneTimeLinks } from './one-time-links';
import { ResetLetter } from './reset-letter';

/** Asking for a reset link. */
@Injectable()
export class ResetRequestService {
  constructor(
    private readonly db: Database,
    private readonly limits: RateLimits,
    private readonly links: OneTimeLinks,
    private readonly post: Post,
    private readonly letter: ResetLetter,
  ) {}

  /**
   * Does and answers the same whether somebody has that address or not: one look, one order for the mail job, which finds
   * out whether there is anybody to write to. @throws TooMany, for known and unknown addresses alike
   */
  async ask(emailGiven: string, address: string): Promise<{ sent: true }> {
    const email = emailGiven.trim().toLowerCase();
    await this.limits.consume('linkAddress', `asked:${networkOf(address)}`);
    await this.limits.consume('linkMail', email);
    await this.db.transaction(async (tx) => {
      const found = await row<{ id: number }>(tx, 'SELECT id FROM people WHERE email = $1', [email]);
      await this.post.send(tx, this.letter, { personId: found?.id ?? null, ref: this.links.newRef() });
    });
    return { sent: true };
  }
}
