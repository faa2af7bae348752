import type { EntryKind } from '@ruche/contracts';
import type { IconName } from './icon';

/** The drawing of each kind of entry. */
export const kindIcons: Record<EntryKind, IconName> = {
  idea: 'bulb',
  page: 'page',
  topic: 'comment',
  question: 'question',
  answer: 'reply',
  post: 'edit',
  watch_item: 'watch',
  case: 'book',
  challenge: 'flag',
  event: 'calendar',
  poll: 'chart',
  announcement: 'megaphone',
};
