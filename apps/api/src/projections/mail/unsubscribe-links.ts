import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type NotificationEvent, notificationEvents } from '@ruche/contracts';
import { CONFIG, type Config } from '../../platform/config/config';
import { keyFor } from '../../platform/config/secret';
import { Problems } from '../../platform/http/problem';

/** What a link stops: mails about one kind of event, or the digest. */
export type MailPart = NotificationEvent | 'digest';
export interface Unsubscription {
  personId: number;
  part: MailPart;
}
const parts: readonly string[] = [...notificationEvents, 'digest'];

/** Links that stop a kind of mail and open nothing else: signed under the installation's own key, good for as long as the mail is kept. */
@Injectable()
export class UnsubscribeLinks {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = keyFor(config.secret, 'unsubscribe');
  }

  tokenFor({ personId, part }: Unsubscription): string {
    const said = `${personId}-${part}`;
    return `${said}-${this.sign(said)}`;
  }

  /** @throws NotFound for what we did not sign */
  read(token: string): Unsubscription {
    const [, said = '', person, part = '', signature = ''] = /^(([1-9]\d{0,15})-([a-z]+))-([\w-]{43})$/.exec(token) ?? [];
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.sign(said))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected) || !parts.includes(part)) throw Problems.notFound();
    return { personId: Number(person), part: part as MailPart };
  }

  private sign(said: string): string {
    return createHmac('sha256', this.key).update(said).digest('base64url');
  }
}
