import { Inject, Injectable } from '@nestjs/common';
import { notificationClasses, type WeeklyPart } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { LetterWriter } from '../../core/accounts';
import { mailDates, type Week, type WeeklyItem } from '../../core/mail';
import { Database } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { eventOf } from '../notifications/events-of';
import type { DigestNews, MailItem } from './mail-items.queries';
import { type MailPage, mailPage, mailText, type NewsRow } from './mail-page';
import { mailWords } from './mail-words';
import type { Recipient } from './recipients';
import { oneLine, sentenceOf } from './sentences';
import { type MailPart, UnsubscribeLinks } from './unsubscribe-links';

/** Longest quotation, in characters: of one thing told at once, and of each in a digest. */
const QUOTE = { instant: 1200, digest: 200 } as const;
const SETTINGS = '/settings?tab=notifications';

const DAY_MS = 86_400_000;

/** What a weekly summary says: its parts in their order, the news of its part `news` apart. */
export interface Summary extends Week {
  parts: { part: WeeklyPart; items: WeeklyItem[] }[];
  news: DigestNews;
}

/** Puts what is told into a mail, in the reader's language. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly letters: LetterWriter,
    private readonly links: UnsubscribeLinks,
    @Inject(Database) private readonly db: Database,
  ) {}

  async notification(person: Recipient, item: MailItem, deliveryId: number): Promise<Mail> {
    const words = mailWords[person.locale];
    const sentence = sentenceOf(item, person.locale);
    const reason = words.reasons[item.reason];
    const row = {
      ...this.row(person, item, QUOTE.instant),
      sentence: oneLine(item.entry?.title ?? item.space?.name ?? ''),
      meta: oneLine(item.space?.name ?? ''),
    };
    const page = {
      locale: person.locale,
      subject: `[${item.space?.name ?? 'Ruche'}] ${item.entry?.title ?? sentence}`,
      company: await this.company(),
      title: sentence,
      lead: null,
      parts: [{ title: null, rows: [row] }],
      more: null,
      action: { label: words.open, url: row.url },
      footer: words.because(reason),
    };
    const thread = item.entry ? `entry-${item.entry.id}` : `space-${item.space?.id}`;
    return { ...this.mail(person, page, `notification-${deliveryId}`, eventOf(item.type, item.reason)), thread };
  }

  async digest(person: Recipient, { items, more }: DigestNews, deliveryId: number): Promise<Mail> {
    const words = mailWords[person.locale];
    const threads = items.length + more;
    const page = {
      locale: person.locale,
      subject: words.digest.subject(items[0] ? sentenceOf(items[0], person.locale) : '', threads - 1),
      company: await this.company(),
      title: words.digest.title,
      lead: words.digest.lead(threads),
      parts: notificationClasses.map((each) => ({
        title: words.digest.parts[each],
        rows: items.filter((item) => item.class === each).map((item) => this.row(person, item, QUOTE.digest)),
      })),
      more: more > 0 ? words.digest.more(more) : null,
      action: { label: words.openAll, url: this.letters.url('/notifications') },
      footer: words.digest.footer,
    };
    return this.mail(person, page, `digest-${deliveryId}`, 'digest');
  }

  /** The week part by part, each with its way out. */
  async weekly(person: Recipient, { parts, news, since, until }: Summary, deliveryId: number): Promise<Mail> {
    const words = mailWords[person.locale];
    const days = new Intl.DateTimeFormat(mailDates[person.locale], { day: 'numeric', month: 'long', timeZone: person.actor.timeZone });
    const pages = parts.map(({ part, items }) => ({
      title: words.weekly.parts[part],
      rows: part === 'news' ? news.items.map((item) => this.row(person, item, QUOTE.digest)) : items.map((item) => this.line(item)),
      stop: { label: words.weekly.stop, url: this.stopUrl(person, `weekly_${part}`) },
    }));
    const rows = pages.flatMap((each) => each.rows);
    const page = {
      locale: person.locale,
      subject: words.weekly.subject(rows[0]?.sentence ?? '', rows.length + news.more - 1),
      company: await this.company(),
      title: words.weekly.title,
      lead: words.weekly.lead(days.formatRange(since, new Date(until.getTime() - DAY_MS))),
      parts: pages,
      more: news.more > 0 ? words.digest.more(news.more) : null,
      action: { label: words.open, url: this.letters.url('/') },
      footer: words.weekly.footer,
    };
    return this.mail(person, page, `digest-${deliveryId}`, 'digest');
  }

  private line({ sentence, url, quote = '', meta }: WeeklyItem): NewsRow {
    return { sentence: oneLine(sentence), url: this.letters.url(url), quote: cut(quote, QUOTE.digest), meta: oneLine(meta) };
  }

  private row({ locale }: Recipient, item: MailItem, longest: number): NewsRow {
    const words = mailWords[locale];
    const quote = item.type === 'mention' || longest === QUOTE.digest ? item.excerpt : cut(item.words, longest);
    const meta = oneLine([item.space?.name, words.reasons[item.reason]].filter(Boolean).join(' · '));
    return { sentence: sentenceOf(item, locale), url: this.letters.url(item.url), quote, meta };
  }

  private mail(person: Recipient, page: Omit<MailPage, 'links'>, messageId: string, part: MailPart): Mail {
    const words = mailWords[person.locale];
    const unsubscribeUrl = this.stopUrl(person, part);
    const whole: MailPage = {
      ...page,
      links: [
        { label: words.settings, url: this.letters.url(SETTINGS) },
        { label: words.stop, url: unsubscribeUrl },
      ],
    };
    return {
      to: { name: person.actor.name, address: person.email },
      subject: oneLine(page.subject),
      text: mailText(whole),
      html: mailPage(whole),
      messageId,
      unsubscribeUrl,
    };
  }

  private stopUrl({ actor }: Recipient, part: MailPart): string {
    return this.letters.url(`/api/unsubscribe/${this.links.tokenFor({ personId: actor.id, part })}`);
  }

  private async company(): Promise<string> {
    return (await this.db.row<{ name: string }>('SELECT name FROM spaces WHERE company'))?.name ?? '';
  }
}

/** A text with its lines, cut at a word. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text.trim() : excerpt(text, longest);
}
