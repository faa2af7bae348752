import type { Session } from '@ruche/contracts';
import type { IconName } from '../shared/icons/icon';

export interface Creation {
  /** Also the key of its words: `create.<key>`. */
  key: 'idea' | 'question' | 'page' | 'topic' | 'post' | 'announcement' | 'space';
  to: string;
  icon: IconName;
  /** Second key after `c`. */
  hotkey: string;
  allowed: (session: Session) => boolean;
}

/** What can be made. A new feature adds its line here and its words in the locales. */
export const creations: Creation[] = [
  { key: 'idea', to: '/ideas/new', icon: 'bulb', hotkey: 'i', allowed: ({ can }) => can.propose },
  { key: 'question', to: '/questions/new', icon: 'question', hotkey: 'q', allowed: () => true },
  { key: 'page', to: '/wiki/templates', icon: 'book', hotkey: 'p', allowed: ({ can }) => can.propose },
  { key: 'topic', to: '/forum/new', icon: 'comment', hotkey: 't', allowed: ({ can }) => can.propose },
  { key: 'post', to: '/blog/new', icon: 'edit', hotkey: 'b', allowed: ({ can }) => can.propose },
  { key: 'announcement', to: '/news/new', icon: 'megaphone', hotkey: 'a', allowed: ({ can }) => can.announce },
  { key: 'space', to: '/spaces/new', icon: 'grid', hotkey: 's', allowed: ({ can }) => can.createSpace },
];

/** What this person may make. */
export const creationsOf = (session: Session): Creation[] => creations.filter(({ allowed }) => allowed(session));
