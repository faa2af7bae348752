import { Injectable } from '@nestjs/common';
import type { NewAccount } from '@ruche/contracts';
import type { z } from 'zod';
import { Passwords } from '../../platform/auth/passwords';
import { Database, rows } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { personChanged } from '../people';
import { LinkAttempts } from './link-attempts';
import { type LinkRow, OneTimeLinks } from './one-time-links';
import { ensureGoodPassword } from './password-rules';
import { type Client, createPerson } from './session.service';
import { type OpenedSession, Sessions } from './sessions';

/** Becoming one of the company by invitation. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    private readonly attempts: LinkAttempts,
    private readonly events: Events,
  ) {}

  /** What the page says before there is an account. @throws NotFound, Gone `link_expired`, TooMany */
  async view(token: string, client: Client): Promise<{ email: string; invitedBy: string; company: string }> {
    const link = await this.open(token, client);
    const found = await this.db.row<{ name: string; company: string }>(
      'SELECT name, (SELECT name FROM spaces WHERE company) AS company FROM people WHERE id = $1',
      [link.created_by_id],
    );
    return { email: link.email, invitedBy: found?.name ?? '', company: found?.company ?? '' };
  }

  /**
   * Makes the account, with the address and the role that the invitation names, and signs in.
   * @throws NotFound, Gone `link_expired`; Conflict `email_taken`; 400 `common_password`, `personal_password`; TooMany
   */
  async accept(body: z.output<typeof NewAccount>, client: Client): Promise<OpenedSession> {
    const { email } = await this.open(body.token, client);
    ensureGoodPassword(body.password, { email, name: body.name });
    const passwordHash = await this.passwords.hash(body.password);
    return this.db.transaction(async (tx) => {
      const link = await this.links.use(tx, 'invitation', body.token);
      const personId = await createPerson(tx, { email, name: body.name, role: link.role ?? 'member', passwordHash, locale: body.locale });
      await rows(tx, `DELETE FROM one_time_links WHERE kind = 'invitation' AND email = $1 AND used_at IS NULL`, [email]);
      await this.events.record(tx, personChanged({ actorId: personId, personId }));
      return this.sessions.open(tx, personId, client.address, client.device);
    });
  }

  private async open(token: string, client: Client): Promise<LinkRow & { email: string }> {
    return this.attempts.count(client.address, async () => {
      const link = await this.links.read(this.db, 'invitation', token);
      if (!link.email) throw Problems.gone('link_expired');
      return { ...link, email: link.email };
    });
  }
}
