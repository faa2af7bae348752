import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type NotificationEvent, notificationEvents, type WeeklyPart, weeklyParts } from '@ruche/contracts';
import { CONFIG, type Config } from '../../platform/config/config';
import { keyFor } from '../../platform/config/secret';
import { Problems } from '../../platform/http/problem';

/** What a link stops: mails about one kind of event, the digest, or one part of the weekly summary. */
export type MailPart = NotificationEvent | 'digest' | `weekly_${WeeklyPart}`;
export interface Unsubscription {
  personId: number;
  part: MailPart;
}
const parts: readonly string[] = [...notificationEvents, 'digest', ...weeklyParts.map((part) => `weekly_${part}`)];
/** Of the weekly summary, the part that a link stops; null for other links. */
export const weeklyPartOf = (part: MailPart): WeeklyPart | null => weeklyParts.find((each) => part === `weekly_${each}`) ?? null;

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
    const [, said = '', person, part = '', signature = ''] = /^(([1-9]\d{0,15})-([a-z_]+))-([\w-]{43})$/.exec(token) ?? [];
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.sign(said))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected) || !parts.includes(part)) throw Problems.notFound();
    return { personId: Number(person), part: part as MailPart };
  }

  private sign(said: string): string {
    return createHmac('sha256', this.key).update(said).digest('base64url');
  }
}
