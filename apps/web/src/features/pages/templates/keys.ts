import type { IconName } from '../../../shared/icons/icon';

/** What pages can begin with, everywhere. */
export const templateKeys = ['landing', 'brief', 'email', 'retro', 'minutes', 'case', 'test'] as const;
export type TemplateKey = (typeof templateKeys)[number];

export const templateIcons: Record<TemplateKey, IconName> = {
  landing: 'page',
  brief: 'flag',
  email: 'mail',
  retro: 'history',
  minutes: 'calendar',
  case: 'bookmark',
  test: 'chart',
};
