import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  who: 'Who knows about it?',
  know_one: '{{names}} knows about it',
  know_other: '{{names}} know about it',
  others_one: '{{count}} other person',
  others_other: '{{count}} other people',
  askThem: 'Ask for help',
  window: {
    title: 'Ask for help',
    text: 'At most three people receive the question. Whoever answers it helps you; the others need not any more.',
    underWay: 'Your request is under way',
    see: 'See the request',
  },
  minutes: { '15': '15 minutes', '30': '30 minutes', '60': 'One hour', '120': 'Two hours', '240': 'Half a day' },
  reasons: {
    proved_one: '{{level}}, {{count}} proof',
    proved_other: '{{level}}, {{count}} proofs',
    declared: '{{level}}, declared',
    available: 'available',
    limited: 'limited answers',
    free: 'no request under way',
    language: 'the same language as you',
    site: 'the same site',
    proposed: 'recommended by a colleague',
  },
  form: {
    skill: 'Which skill?',
    skillHint: 'Even misspelt it is found.',
    details: 'What one needs to know',
    detailsHint: 'The context, what you have tried, by when.',
    minutes: 'How long?',
    send: 'Send the request',
  },
  experts: {
    title: 'Who is asked',
    hint: 'The first three people, or those you choose ({{count}} at most). Here is why they.',
    none: 'Nobody can be asked for this at the moment',
    noneText: 'Absences, requests under way… Try a skill close to it, or ask everybody a question.',
    away: 'The person you wanted cannot be asked at the moment.',
  },
  asked_one: 'Your request is on its way to {{count}} person.',
  asked_other: 'Your request is on its way to {{count}} people.',
};
