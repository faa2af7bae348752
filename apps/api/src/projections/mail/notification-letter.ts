import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Letter, Post } from '../../core/mail';
import type { Tx } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { eventOf } from '../notifications/events-of';
import { NOTIFICATION_LETTER } from '../notifications/notifications.consumer';
import { DecidedMail, type DeliveryIds } from './decided-mail';
import { type DeliveryRow, decide, drop, hadEnough, leaveToDigest, postpone } from './deliveries';
import { type MailItem, newsAmong } from './mail-items.queries';
import { mayLeave } from './mail-times';
import { MailWriter } from './mail-writer';
import type { Recipient } from './recipients';

/**
 * Tells of one thing at once. What was taken back, read, muted or hidden while the mail waited is not sent; at night and at the
 * week-end, and after four in a day, it is left to the digest.
 */
@Injectable()
export class NotificationLetter implements Letter<DeliveryIds>, OnModuleInit {
  readonly name = NOTIFICATION_LETTER;

  constructor(
    private readonly post: Post,
    private readonly mail: DecidedMail,
    private readonly writer: MailWriter,
  ) {}

  onModuleInit(): void {
    this.post.add(this);
  }

  write(ids: DeliveryIds): Promise<Mail | null> {
    return this.mail.write(ids, async (tx, delivery, person, now) => {
      const [item] = await newsAmong(tx, person.actor, delivery.notificationIds);
      if (!item) return drop(tx, delivery.id, 'read', now);
      if (delivery.state === 'waiting' && !(await this.leaves(tx, delivery, person, item, now))) return null;
      await decide(tx, delivery, delivery.notificationIds, now);
      return this.writer.notification(person, item, delivery.id);
    });
  }

  sent(ids: DeliveryIds): Promise<void> {
    return this.mail.sent(ids);
  }

  /** By what the person wants now: they may have changed their mind while it waited. */
  private async leaves(tx: Tx, delivery: DeliveryRow, person: Recipient, item: MailItem, now: Date): Promise<boolean> {
    const { preferences } = person;
    const event = eventOf(item.type, item.reason);
    const mode = preferences.events.find((each) => each.event === event)?.mail;
    if (mode === 'off') await drop(tx, delivery.id, 'unwanted', now);
    else if (mode === 'digest' || (await hadEnough(tx, delivery.personId, now))) await leaveToDigest(tx, delivery, now);
    else {
      const at = mayLeave(now, preferences);
      if (at <= now) return true;
      if (preferences.digest === 'daily') await leaveToDigest(tx, delivery, now);
      else await postpone(tx, delivery.id, at);
    }
    return false;
  }
}
