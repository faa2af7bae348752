import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@ruche/contracts';
import { Database, row } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { type Letter, Post } from '../mail';
import { resetText } from './account-letters.text';
import { LetterWriter } from './letter-writer';
import { OneTimeLinks } from './one-time-links';
import { SignIn } from './sign-in';

const MINUTES = 30;
interface Recipient {
  id: number;
  name: string;
  email: string;
  locale: Locale;
  demo: boolean;
  password_hash: string | null;
  company: string;
}

type Ids = { personId: number | null; ref: string };

/** Makes the link and tells of it. An order for nobody is what an unknown address leads to: it ends here. */
@Injectable()
export class ResetLetter implements Letter<Ids>, OnModuleInit {
  readonly name = 'password-reset';

  constructor(
    private readonly post: Post,
    private readonly db: Database,
    private readonly links: OneTimeLinks,
    private readonly writer: LetterWriter,
    private readonly signIn: SignIn,
  ) {}

  onModuleInit(): void {
    this.post.add(this);
  }

  async write({ personId, ref }: Ids): Promise<Mail | null> {
    if (personId === null) return null;
    const person = await this.db.transaction(async (tx) => {
      const found = await row<Recipient>(
        tx,
        `SELECT p.id, p.name, p.email, p.locale, p.demo, p.password_hash, (SELECT name FROM spaces WHERE company) AS company
           FROM people p WHERE p.id = $1 AND p.active`,
        [personId],
      );
      if (!found || (found.demo && !this.signIn.demoMaySignIn())) return undefined;
      await this.links.issue(tx, { kind: 'reset', ref, minutes: MINUTES, personId, boundTo: found.password_hash });
      return found;
    });
    if (!person) return null;
    const url = this.writer.url(`/reset/${this.links.tokenOf(ref)}`);
    const text = resetText[person.locale]({ name: person.name, company: person.company, url });
    return this.writer.mail({ name: person.name, address: person.email }, text, person.locale, `reset-${ref}`);
  }
}
