import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  picture: 'Image',
  place: '{{at}} of {{count}}',
  previous: 'Previous image',
  next: 'Next image',
  larger: 'Show at full size',
  smaller: 'Show all of it',
  download: 'Download',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  page: 'Page {{at}} of {{count}}',
  loading: 'The document is on its way…',
  unreadable: 'This document cannot be shown here.',
  unreadableText: 'It may be protected by a password, or damaged. Download it to open it with another program.',
};
