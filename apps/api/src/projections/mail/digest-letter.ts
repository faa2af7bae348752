import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SignIn } from '../../core/accounts';
import { type Letter, Post } from '../../core/mail';
import { ideasToVote } from '../../features/ideas';
import { Clock } from '../../platform/clock/clock';
import { Database, type Tx, within } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { type DeliveryRow, decide, drop, holdDelivery, noteSent } from './deliveries';
import { type DigestNews, newsAmong, newsForDigest } from './mail-items.queries';
import { MailWriter } from './mail-writer';
import { loadRecipient, type Recipient } from './recipients';

export const DIGEST_LETTER = 'digest';
const IDEAS_TO_VOTE = 3;
type Ids = { deliveryId: number };

/** What happened since the last one: each thread once, unread only, at most 20; never an empty one. */
@Injectable()
export class DigestLetter implements Letter<Ids>, OnModuleInit {
  readonly name = DIGEST_LETTER;

  constructor(
    private readonly post: Post,
    private readonly db: Database,
    private readonly writer: MailWriter,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.post.add(this);
  }

  write({ deliveryId }: Ids): Promise<Mail | null> {
    return this.db.transaction(async (tx) => {
      const delivery = await holdDelivery(tx, deliveryId);
      if (!delivery) return null;
      const now = this.clock.now();
      const person = await loadRecipient(tx, delivery.personId);
      if (!person || person.preferences.digest === 'off' || (person.demo && !this.signIn.demoMaySignIn()))
        return drop(tx, delivery.id, 'gone', now);
      const news = await this.news(tx, person, delivery);
      if (news.items.length === 0) return drop(tx, delivery.id, 'empty', now);
      await decide(tx, delivery, news.allIds, now);
      const weekly = delivery.key.startsWith('weekly:');
      const toVote = weekly ? await ideasToVote(within(tx), person.actor, IDEAS_TO_VOTE) : [];
      return this.writer.digest(person, { ...news, weekly, toVote }, delivery.id);
    });
  }

  sent({ deliveryId }: Ids): Promise<void> {
    return this.db.transaction(async (tx) => {
      await noteSent(tx, deliveryId, this.clock.now());
    });
  }

  /** After a crash, what had been decided. */
  private async news(tx: Tx, { actor }: Recipient, { state, notificationIds }: DeliveryRow): Promise<DigestNews> {
    if (state === 'waiting') return newsForDigest(tx, actor);
    return { items: onePerThread(await newsAmong(tx, actor, notificationIds)), allIds: notificationIds, more: 0 };
  }
}

function onePerThread(items: DigestNews['items']): DigestNews['items'] {
  const seen = new Set<string>();
  return items.filter(({ entry, space }) => {
    const thread = entry ? `e${entry.id}` : `s${space?.id}`;
    const first = !seen.has(thread);
    seen.add(thread);
    return first;
  });
}
