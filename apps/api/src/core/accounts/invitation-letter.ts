import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@ruche/contracts';
import { tokenHash } from '../../platform/auth/tokens';
import { Database } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { type Letter, Post } from '../mail';
import { invitationText } from './account-letters.text';
import { LetterWriter } from './letter-writer';
import { OneTimeLinks } from './one-time-links';

type Ids = { ref: string; locale: Locale };

/** Tells somebody who has no account yet of the link that opens one; silent once it was used or taken back. */
@Injectable()
export class InvitationLetter implements Letter<Ids>, OnModuleInit {
  readonly name = 'invitation';

  constructor(
    private readonly post: Post,
    private readonly db: Database,
    private readonly links: OneTimeLinks,
    private readonly writer: LetterWriter,
  ) {}

  onModuleInit(): void {
    this.post.add(this);
  }

  async write({ ref, locale }: Ids): Promise<Mail | null> {
    const token = this.links.tokenOf(ref);
    const found = await this.db.row<{ email: string; invited_by: string; company: string }>(
      `SELECT l.email, p.name AS invited_by, (SELECT name FROM spaces WHERE company) AS company
         FROM one_time_links l JOIN people p ON p.id = l.created_by_id
        WHERE l.kind = 'invitation' AND l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now()`,
      [tokenHash(token)],
    );
    if (!found) return null;
    const text = invitationText[locale]({ company: found.company, invitedBy: found.invited_by, url: this.writer.url(`/invite/${token}`) });
    return this.writer.mail({ name: '', address: found.email }, text, locale, `invitation-${ref}`);
  }
}
