import { Inject, Injectable } from '@nestjs/common';
import { type IdeaSummary, notificationClasses } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { LetterWriter } from '../../core/accounts';
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

export interface Digest extends DigestNews {
  weekly: boolean;
  toVote: IdeaSummary[];
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

  async digest(person: Recipient, { items, more, weekly, toVote }: Digest, deliveryId: number): Promise<Mail> {
    const words = mailWords[person.locale];
    const rhythm = weekly ? 'weekly' : 'daily';
    const threads = items.length + more;
    const parts = notificationClasses.map((each) => ({
      title: words.digest.parts[each],
      rows: items.filter((item) => item.class === each).map((item) => this.row(person, item, QUOTE.digest)),
    }));
    const votes = { title: words.digest.toVote, rows: toVote.map((idea) => this.ideaRow(person, idea)) };
    const page = {
      locale: person.locale,
      subject: words.digest.subject(weekly, items[0] ? sentenceOf(items[0], person.locale) : '', threads - 1),
      company: await this.company(),
      title: words.digest.title[rhythm],
      lead: words.digest.lead(threads),
      parts: [...parts, votes],
      more: more > 0 ? words.digest.more(more) : null,
      action: { label: words.openAll, url: this.letters.url('/notifications') },
      footer: words.digest.rhythm[rhythm],
    };
    return this.mail(person, page, `digest-${deliveryId}`, 'digest');
  }

  private row({ locale }: Recipient, item: MailItem, longest: number): NewsRow {
    const words = mailWords[locale];
    const quote = item.type === 'mention' || longest === QUOTE.digest ? item.excerpt : cut(item.words, longest);
    const meta = oneLine([item.space?.name, words.reasons[item.reason]].filter(Boolean).join(' · '));
    return { sentence: sentenceOf(item, locale), url: this.letters.url(item.url), quote, meta };
  }

  private ideaRow({ locale }: Recipient, idea: IdeaSummary): NewsRow {
    const votes = idea.votes === null ? [] : [mailWords[locale].digest.votes(idea.votes)];
    return {
      sentence: oneLine(idea.title),
      url: this.letters.url(idea.url),
      quote: '',
      meta: oneLine([idea.author.name, idea.space.name, ...votes].join(' · ')),
    };
  }

  private mail(person: Recipient, page: Omit<MailPage, 'links'>, messageId: string, part: MailPart): Mail {
    const words = mailWords[person.locale];
    const token = this.links.tokenFor({ personId: person.actor.id, part });
    const unsubscribeUrl = this.letters.url(`/api/unsubscribe/${token}`);
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

  private async company(): Promise<string> {
    return (await this.db.row<{ name: string }>('SELECT name FROM spaces WHERE company'))?.name ?? '';
  }
}

/** A text with its lines, cut at a word. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text.trim() : excerpt(text, longest);
}
