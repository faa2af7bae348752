import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  title: '__Label__',
  lead: 'Latest first.',
  empty: 'Nothing yet',
  emptyText: 'What is published here will be read in this list.',
  write: 'Write',
  composer: {
    new: 'Write',
    edit: 'Edit',
    title: 'Title',
    titlePlaceholder: 'What is it about?',
    body: 'Text',
    bodyPlaceholder: 'A few sentences will do.',
  },
};
