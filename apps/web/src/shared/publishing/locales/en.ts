import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  title: 'Schedule the publication',
  text: 'It will be published at that time, to the minute, even when you are away.',
  day: 'Day',
  time: 'Time',
  zone: 'In the time of this device: {{zone}} ({{offset}}).',
  tomorrow: 'Tomorrow at 9:00',
  monday: 'Monday at 9:00',
  submit: 'Schedule',
  at: '{{when}}, {{zone}} time',
  done: 'It will be published {{when}}.',
  waiting: {
    draft: 'A draft: only you read it',
    draftText: 'Publish it when it is ready.',
    scheduled: 'Scheduled: <time/>',
    scheduledText: 'Until then only you read it.',
    unpublished: 'Taken back: only you read it',
    unpublishedText: 'Its old link will work again as soon as you publish it.',
  },
  publish: 'Publish now',
  schedule: 'Schedule',
  reschedule: 'Change the date',
  cancel: 'Cancel the date',
  published: 'It is published.',
  cancelled: 'The date is cancelled, the draft stays.',
  drafts: {
    title: 'My drafts',
    lead: 'What you have begun and what waits for its date. Nobody else reads it but those who write it with you.',
    draft: 'Draft',
    scheduled: 'Scheduled',
    unpublished: 'Taken back',
    changed: 'begun {{when}}',
    empty: 'Nothing is waiting',
    emptyText: 'An idea, a post or a question that you have begun is found here, and so is what waits for its date.',
  },
};
