import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database';
import { JobQueue } from '../../platform/jobs/job-queue';
import type { Mail } from '../../platform/mail/mailer';

export const MAIL_QUEUE = 'mail';

/** What a letter is written from: ids, never an address or a secret. */
export type LetterIds = Record<string, number | string | null>;
/** What a mail job holds. */
export interface MailOrder {
  letter: string;
  ids: LetterIds;
}

/** One kind of mail. It is written when it is sent, from the state of that moment. */
export interface Letter<I extends LetterIds = LetterIds> {
  readonly name: string;
  /** @returns null when there is nothing to say any more: withdrawn, used, the person is gone */
  write(ids: I): Promise<Mail | null>;
  /** Notes that the mail server has taken it. */
  sent?(ids: I): Promise<void>;
}

/** Where letters are known by name and mail is asked for, in the transaction of what it tells of. */
@Injectable()
export class Post {
  private readonly letters = new Map<string, Letter>();

  constructor(private readonly queue: JobQueue) {}

  /** @throws when two letters have one name, at boot */
  add(letter: Letter): void {
    if (this.letters.has(letter.name)) throw new Error(`two letters are called "${letter.name}"`);
    this.letters.set(letter.name, letter);
  }

  letter(name: string): Letter {
    const letter = this.letters.get(name);
    if (!letter) throw new Error(`no letter is called "${name}"`);
    return letter;
  }

  /** Sends a mail once the transaction is committed. */
  async send<I extends LetterIds>(tx: Tx, letter: Letter<I>, ids: I): Promise<void> {
    await this.sendEach(tx, letter.name, [ids]);
  }

  /** The same for many, in one statement. @param startAfter not before then; left out: at once */
  async sendEach(tx: Tx, letter: string, each: LetterIds[], startAfter?: Date): Promise<void> {
    const orders = each.map((ids) => ({ name: MAIL_QUEUE, data: { letter, ids } satisfies MailOrder }));
    await this.queue.insert(tx, startAfter ? orders.map((order) => ({ ...order, startAfter })) : orders);
  }
}
