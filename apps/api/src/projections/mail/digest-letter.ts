import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Letter, Post } from '../../core/mail';
import type { Tx } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { DecidedMail, type DeliveryIds } from './decided-mail';
import { type DeliveryRow, decide, drop } from './deliveries';
import { type DigestNews, newsAmong, newsForDigest } from './mail-items.queries';
import { MailWriter } from './mail-writer';
import type { Recipient } from './recipients';
import { WeeklySummary } from './weekly-summary';

export const DIGEST_LETTER = 'digest';

/** What happened since the last one: each thread once, unread only, at most 20; on Monday the whole week. Never an empty one. */
@Injectable()
export class DigestLetter implements Letter<DeliveryIds>, OnModuleInit {
  readonly name = DIGEST_LETTER;

  constructor(
    private readonly post: Post,
    private readonly mail: DecidedMail,
    private readonly writer: MailWriter,
    private readonly summary: WeeklySummary,
  ) {}

  onModuleInit(): void {
    this.post.add(this);
  }

  write(ids: DeliveryIds): Promise<Mail | null> {
    return this.mail.write(ids, async (tx, delivery, person, now) => {
      if (person.preferences.digest === 'off') return drop(tx, delivery.id, 'gone', now);
      const news = await this.news(tx, person, delivery);
      if (delivery.key.startsWith('weekly:')) return this.week(tx, delivery, person, news, now);
      if (news.items.length === 0) return drop(tx, delivery.id, 'empty', now);
      await decide(tx, delivery, news.allIds, now);
      return this.writer.digest(person, news, delivery.id);
    });
  }

  sent(ids: DeliveryIds): Promise<void> {
    return this.mail.sent(ids);
  }

  private async week(tx: Tx, delivery: DeliveryRow, person: Recipient, news: DigestNews, now: Date): Promise<Mail | null> {
    const summary = await this.summary.of(tx, person, news, now);
    if (!summary) return drop(tx, delivery.id, 'empty', now);
    await decide(tx, delivery, summary.news.allIds, now);
    return this.writer.weekly(person, summary, delivery.id);
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
