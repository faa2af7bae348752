import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@ruche/contracts';
import { CONFIG, type Config } from '../../platform/config/config';
import { Origins } from '../../platform/http/origins';
import type { Mail } from '../../platform/mail/mailer';
import { type LetterText, page, plain } from '../mail';

/** Puts a text into a mail, and paths into addresses of ours. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly origins: Origins,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PORT'>,
  ) {}

  /** From the public address alone: no header of a request is near. */
  url(path: string): string {
    return this.origins.url(path, this.config.PORT);
  }

  mail(to: Mail['to'], text: LetterText, locale: Locale, messageId: string): Mail {
    return { to, subject: text.subject, text: plain(text), html: page(text, locale), messageId };
  }
}
