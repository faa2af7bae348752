import { Injectable } from '@nestjs/common';
import { type WeeklyItem, WeeklyParts } from '../../core/mail';
import { type Tx, within } from '../../platform/database/database';
import type { DigestNews, MailItem } from './mail-items.queries';
import type { Summary } from './mail-writer';
import type { Recipient } from './recipients';

const WEEK_MS = 7 * 86_400_000;
/** News that say no more than a line of another part about the same thing. */
const saidElsewhere: readonly MailItem['type'][] = ['stage', 'announcement', 'published'];

/** Puts a person's week together: the parts that they have not stopped, with what each says. */
@Injectable()
export class WeeklySummary {
  constructor(private readonly parts: WeeklyParts) {}

  /** Null when it would say nothing. */
  async of(tx: Tx, person: Recipient, news: DigestNews, now: Date): Promise<Summary | null> {
    const week = { since: new Date(now.getTime() - WEEK_MS), until: now };
    const wanted = person.preferences.weekly.filter(({ on }) => on).map(({ part }) => part);
    const read = await this.parts.read(wanted, within(tx), person.actor, week, person.locale);
    const left = wanted.includes('news')
      ? without(
          news,
          read.flatMap(({ items }) => items),
        )
      : NO_NEWS;
    const found = new Map(read.map(({ part, items }) => [part, items]));
    if (left.items.length > 0) found.set('news', []);
    const parts = wanted.flatMap((part) => (found.has(part) ? [{ part, items: found.get(part) ?? [] }] : []));
    return parts.length > 0 ? { ...week, parts, news: left } : null;
  }
}

const NO_NEWS: DigestNews = { items: [], allIds: [], more: 0 };

function without(news: DigestNews, said: readonly WeeklyItem[]): DigestNews {
  const about = new Set(said.map(({ entryId }) => entryId));
  return { ...news, items: news.items.filter(({ type, entry }) => !(entry && about.has(entry.id) && saidElsewhere.includes(type))) };
}
