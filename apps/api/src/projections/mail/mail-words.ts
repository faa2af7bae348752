import type { Locale, NotificationEvent, notificationClasses, WeeklyPart } from '@ruche/contracts';
import type { Reason } from '../notifications/circles';
import { en } from './mail-words.en';
import { fr } from './mail-words.fr';

/** What happened, seen from the reader; `join_request` and the like read differently by why one is told. */
export type SentenceKey =
  | 'mention'
  | 'kudos'
  | 'reply'
  | 'comment'
  | 'answer'
  | 'resolved'
  | 'published'
  | 'announcement'
  | 'stage'
  | 'merge'
  | 'received'
  | 'join_request'
  | 'refused'
  | 'accepted'
  | 'added'
  | 'arrived'
  | 'accepted_answer'
  | 'accepted_mine'
  | 'closed'
  | 'locked'
  | 'duplicate'
  | 'page_review'
  | 'page_expiring'
  | 'page_outdated'
  | 'spotlight_drafted'
  | 'spotlight_asked'
  | 'spotlight_accepted'
  | 'spotlight_declined'
  | 'spotlight_withdrawn'
  | 'spotlight_published'
  | 'badge'
  | 'help_asked'
  | 'help_accepted'
  | 'help_exhausted'
  | 'help_useful'
  | 'reported'
  | 'reviewed'
  | 'moderation';
export interface SentenceFacts {
  who: string;
  title: string;
  /** The stage that it came to, or the badge. */
  stage: string;
  /** More than one person did it. */
  several: boolean;
}

/** All that our mails say, in one language. */
export interface MailWords {
  sentences: Record<SentenceKey, (facts: SentenceFacts) => string>;
  reasons: Record<Reason, string>;
  others: (count: number) => string;
  somebody: string;
  open: string;
  openAll: string;
  settings: string;
  stop: string;
  /** Under an instant mail: why it came. */
  because: (reason: string) => string;
  digest: {
    title: string;
    subject: (first: string, others: number) => string;
    lead: (threads: number) => string;
    parts: Record<(typeof notificationClasses)[number], string>;
    more: (count: number) => string;
    footer: string;
  };
  weekly: {
    title: string;
    subject: (first: string, others: number) => string;
    /** The days it looks back on. */
    lead: (week: string) => string;
    parts: Record<WeeklyPart, string>;
    /** Below each part: the way out of it. */
    stop: string;
    footer: string;
  };
  unsubscribe: {
    title: string;
    ask: (what: string) => string;
    note: string;
    button: string;
    done: (what: string) => string;
    back: string;
    what: Record<NotificationEvent | 'digest', string>;
    /** The same for a part of the weekly summary. */
    weekly: Record<WeeklyPart, string>;
  };
}

export const mailWords: Record<Locale, MailWords> = { fr, en };
