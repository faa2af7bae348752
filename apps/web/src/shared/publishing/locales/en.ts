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
};
