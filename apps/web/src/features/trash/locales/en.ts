import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  title: 'Trash',
  lead: 'What you took away, and what was taken away in the spaces that you run. Everything can be taken back for 30 days.',
  mine: 'Only mine',
  deleted: 'taken away {{when}}',
  until: 'gone for good on {{date}}',
  restore: 'Take back',
  restoreNamed: 'Take back “{{title}}”',
  restored: '“{{title}}” is back.',
  see: 'See it',
  purge: 'Delete for good',
  purgeNamed: 'Delete “{{title}}” for good',
  purgeTitle: 'Delete for good?',
  purgeText: '“{{title}}”, its comments and its files will go. Nothing will bring them back.',
  purged: 'It is deleted for good.',
  empty: 'The trash is empty',
  emptyText: 'What you take away waits here for 30 days, just in case.',
};
