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
  versions: {
    title: 'Versions of “{{name}}”',
    number: 'Version {{number}}',
    present: 'Present',
    nobody: 'Somebody who is gone',
    restore: 'Restore',
    restoreNumber: 'Restore version {{number}}',
    restored: 'The version is restored.',
    replace: 'Replace the file',
    replaced: 'The file is replaced. Others will see it within five minutes.',
    sending: 'Sending the file',
    hint: 'Links and texts that show it stay right. What is replaced is kept here.',
    kept: 'Nothing was changed.',
  },
};
