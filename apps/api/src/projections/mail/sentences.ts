import type { BadgeKey, IdeaStage, Locale, Notification } from '@ruche/contracts';
import { stageWords } from '../../features/ideas';
import { badgeNames } from '../badges/badge-names';
import { type MailWords, mailWords, type SentenceKey } from './mail-words';

/** What a notification says in one sentence of plain text. */
export function sentenceOf(notification: Notification, locale: Locale): string {
  const words = mailWords[locale];
  const { type, actors, actorCount, entry, space, help, stage } = notification;
  const said = words.sentences[keyOf(notification)]({
    who: whoDid(notification, words, locale),
    title: help?.topic ?? entry?.title ?? space?.name ?? '',
    stage: (type === 'badge' ? badgeNames[locale][stage as BadgeKey] : stageWords[locale][stage as IdeaStage]) ?? '',
    several: Math.max(actorCount, actors.length) > 1,
  });
  return oneLine(said);
}

/** Names and titles stay where they are put: they start no line of their own. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function whoDid({ actors, actorCount }: Notification, words: MailWords, locale: Locale): string {
  const names = actors.map(({ name }) => name);
  if (names.length === 0) return words.somebody;
  const rest = actorCount - names.length;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(rest > 0 ? [...names, words.others(rest)] : names);
}

function keyOf({ type, reason, stage }: Notification): SentenceKey {
  if (type === 'join_request') return reason === 'requester' ? 'refused' : 'join_request';
  if (type === 'joined') return reason === 'requester' ? 'accepted' : reason === 'added' ? 'added' : 'arrived';
  if (type === 'merge') return reason === 'author' ? 'received' : 'merge';
  if (type === 'accepted') return reason === 'author' ? 'accepted_mine' : 'accepted_answer';
  if (type === 'report') return reason === 'facilitator' ? 'reported' : 'reviewed';
  if (type === 'settled' && stage === 'locked') return 'locked';
  if (type === 'settled') return stage === 'duplicate' ? 'duplicate' : 'closed';
  if (type === 'spotlight_answered')
    return stage === 'accepted' ? 'spotlight_accepted' : stage === 'withdrawn' ? 'spotlight_withdrawn' : 'spotlight_declined';
  return type;
}
