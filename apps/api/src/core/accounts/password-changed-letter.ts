import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@ruche/contracts';
import { Database } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { type Letter, Post } from '../mail';
import { passwordChangedText } from './account-letters.text';
import { LetterWriter } from './letter-writer';

type Ids = { personId: number; ref: string };

/** Whoever did not change their password themself should hear of it. */
@Injectable()
export class PasswordChangedLetter implements Letter<Ids>, OnModuleInit {
  readonly name = 'password-changed';

  constructor(
    private readonly post: Post,
    private readonly db: Database,
    private readonly writer: LetterWriter,
  ) {}

  onModuleInit(): void {
    this.post.add(this);
  }

  async write({ personId, ref }: Ids): Promise<Mail | null> {
    const person = await this.db.row<{ name: string; email: string; locale: Locale; company: string }>(
      'SELECT name, email, locale, (SELECT name FROM spaces WHERE company) AS company FROM people WHERE id = $1 AND active',
      [personId],
    );
    if (!person) return null;
    const text = passwordChangedText[person.locale]({ name: person.name, company: person.company, url: this.writer.url('/reset') });
    return this.writer.mail({ name: person.name, address: person.email }, text, person.locale, `password-changed-${ref}`);
  }
}
