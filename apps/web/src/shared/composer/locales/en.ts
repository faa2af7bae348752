import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  count: '{{count}} / {{max}}',
  countSpoken: '{{count}} characters of {{max}}',
  similarFailed: 'What is alike could not be fetched. Just go on writing.',
  newTab: 'opens a new tab',
  space: {
    label: 'Space',
    hint: 'Whoever reads this space can read it too.',
    fixed: 'Once published, it stays in its space.',
    none: 'No space of that name',
  },
  themes: {
    title: 'Themes',
    hint_one: '{{count}} theme at most.',
    hint_other: '{{count}} themes at most.',
    choose: 'Choose themes',
    remove: 'Remove the theme {{theme}}',
    find: 'Find a theme',
    done: 'Done',
    full: 'You have {{count}}: take one out to choose another.',
    chosen: '{{count}} of {{max}}',
    none: 'No theme of that name.',
  },
  files: {
    title: 'Pictures and files',
    hint: 'Drop them here, or choose them. 25 MB each at most.',
    choose: 'Choose files',
    remove: 'Remove {{name}}',
    full: 'Twenty files at most: some were not taken.',
    drop: 'Drop to add',
  },
  saved: {
    here: 'Kept on this device until it is published',
    storage: 'The memory of this device is full: do not close this page',
  },
  found: {
    title: 'Text found, written {{when}}',
    text: 'It was kept on this device and has not been published.',
    drop: 'Start afresh',
    undo: 'Take this text back',
    dropped: 'The text that was found is put aside.',
  },
  errors: {
    summary: 'One more thing before it is published:',
    short: 'The title needs {{min}} characters at least.',
    long: 'The title holds {{max}} characters at most.',
    body: 'The text is still empty.',
    space: 'Choose a space.',
    uploading: 'A file is still on its way: wait until it has arrived.',
  },
  leave: {
    title: 'Leave without saving?',
    text: 'Your changes are not published. They stay on this device and you will find them here again.',
    confirm: 'Leave',
  },
  publish: 'Publish',
  save: 'Save the changes',
  cancel: 'Cancel',
  noSpace: {
    title: 'No space to write in',
    text: 'You read spaces without being able to write in them. Join one.',
    action: 'See the spaces',
  },
};
