import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { Mailer } from '../../platform/mail/mailer';
import { MAIL_QUEUE, type MailOrder, Post } from './post';

/** Writes and sends one mail; tried again when the mail server does not answer. */
@BackgroundJob()
export class MailJob implements Job<MailOrder> {
  readonly name = MAIL_QUEUE;

  constructor(
    private readonly post: Post,
    private readonly mailer: Mailer,
  ) {}

  async run({ letter, ids }: MailOrder): Promise<void> {
    const known = this.post.letter(letter);
    const mail = await known.write(ids);
    if (!mail) return;
    await this.mailer.send(mail);
    await known.sent?.(ids);
  }
}
