import type { SameKeys } from '../../../platform/words';
import type { fr } from './fr';

export const en: SameKeys<typeof fr> = {
  promise: 'One person’s idea, the whole team’s campaign.',
  fields: {
    name: 'First and last name',
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    passwordRule: 'At least {{min}} characters; a sentence does very well.',
    show: 'Show or hide the password',
  },
  signIn: {
    title: 'Welcome',
    lead: 'Sign in to find your ideas and those of the others.',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    setup: 'This Ruche waits for whoever will administer it: open the link that the server printed when it started.',
  },
  demo: {
    title: 'Look around with the demo company',
    text: 'One click takes the place of one of these people. Their common password: {{password}}',
  },
  roles: { guest: 'Guest', member: 'Member', facilitator: 'Facilitation', admin: 'Administration' },
  setup: {
    title: 'Open this Ruche',
    lead: 'Your account will be the first, and may invite all others.',
    submit: 'Create the account',
    noToken: 'The key is missing: open the whole link that the server printed when it started.',
  },
  invite: {
    title: 'Join Ruche',
    lead: '{{by}} invites you to the Ruche of {{company}}. You will sign in with {{email}}.',
    submit: 'Join',
  },
  askReset: {
    title: 'Forgotten password',
    lead: 'Give your address: a link to choose a new password will be sent to it.',
    submit: 'Send the link',
    sent: 'If there is an account for {{email}}, the link is on its way. It is valid for thirty minutes.',
  },
  reset: {
    title: 'New password',
    lead: 'Your other devices will be signed out.',
    submit: 'Choose this password',
  },
  gone: {
    title: 'This link is no longer valid',
    invitation: 'The invitation was used already, has expired or was taken back. Ask whoever administers Ruche for a new one.',
    back: 'Back to signing in',
  },
};
