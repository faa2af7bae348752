import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  status: {
    connecting: 'Connecting…',
    saving: 'Saving…',
    saved: 'Saved at {{time}}',
    offline: 'Offline: your words are kept on this device',
  },
  writers: 'Writing here',
  alone: {
    title: 'Writing together does not answer.',
    text: 'The text will open as soon as the connection is back. You can also write alone: what others change meanwhile is shown to you before you save.',
    action: 'Write alone',
  },
  closed: {
    refused: 'Your last words were not accepted.',
    signedOut: 'Your session has ended.',
    rightsChanged: 'You can no longer change this text.',
    gone: 'This text is no longer there, or no longer open to you.',
    tooLarge: 'That is too much at once.',
    kept: 'What was saved stays saved. Copy what is missing, then reload the page.',
    action: 'Reload the page',
  },
};
