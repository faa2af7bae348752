import type { Session } from '@ruche/contracts';
import type { IconName } from '../shared/icons/icon';

/** Headings of the rail: places that belong together, which one may fold away. */
export const placeGroups = ['knowledge'] as const;
export type PlaceGroup = (typeof placeGroups)[number];

export interface Place {
  /** Also the key of its words: `places.<key>`. */
  key: 'home' | 'ideas' | 'pages' | 'questions' | 'forum' | 'blog' | 'people' | 'recognition' | 'spaces' | 'moderation' | 'admin';
  to: string;
  /** Other addresses that belong to it, such as those of single questions. */
  also?: string;
  icon: IconName;
  /** Under which heading it stands; left out: above them. */
  group?: PlaceGroup;
  /** Second key after `g`. */
  hotkey?: string;
  /** Whether this person has it; left out: everybody. */
  allowed?: (session: Session) => boolean;
  /** What waits there; nothing is shown for 0. */
  waiting?: (session: Session) => number;
  /** Stands in the bottom bar of phones, before « create »; groups come after it. */
  inBar?: boolean;
}

/** The rail, from top to bottom. A new feature adds its place here, one line, and its word in the locales. */
export const places: Place[] = [
  { key: 'home', to: '/', icon: 'home', hotkey: 'h', inBar: true },
  { key: 'ideas', to: '/ideas', icon: 'bulb', hotkey: 'i', inBar: true, waiting: ({ counts }) => counts.ideasToVote },
  { key: 'people', to: '/people', icon: 'people', hotkey: 'p', allowed: ({ can }) => can.directory },
  { key: 'recognition', to: '/recognition', icon: 'star', hotkey: 'r', allowed: ({ can }) => can.directory },
  { key: 'spaces', to: '/spaces', icon: 'grid', hotkey: 's' },
  { key: 'pages', to: '/wiki', icon: 'book', group: 'knowledge', hotkey: 'w' },
  { key: 'questions', to: '/questions', also: '/q', icon: 'question', group: 'knowledge', hotkey: 'q' },
  { key: 'forum', to: '/forum', also: '/t', icon: 'comment', group: 'knowledge', hotkey: 'f' },
  { key: 'blog', to: '/blog', icon: 'edit', group: 'knowledge', hotkey: 'b' },
  {
    key: 'moderation',
    to: '/moderation',
    icon: 'flag',
    allowed: ({ can }) => can.moderate,
    waiting: ({ counts }) => counts.reports,
  },
  { key: 'admin', to: '/admin', icon: 'shield', allowed: ({ can }) => can.administrate },
];

/** Whether this address is the place's own or stands behind it. */
export const isAt = ({ to, also }: Place, pathname: string): boolean =>
  [to, ...(also ? [also] : [])].some((start) => pathname === start || (start !== '/' && pathname.startsWith(`${start}/`)));

/** The places that this person has. */
export const placesOf = (session: Session): Place[] => places.filter(({ allowed }) => allowed?.(session) ?? true);
