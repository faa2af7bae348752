import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  reading_one: '{{count}} min read',
  reading_other: '{{count}} min read',
  comments_one: '{{count}} comment',
  comments_other: '{{count}} comments',
  picked: 'Editors’ pick',
  unread: 'not read yet',
};
