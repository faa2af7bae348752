import type { Locale } from '@ruche/contracts';
import type { LetterText } from '../mail';

interface Facts {
  name: string;
  company: string;
  url: string;
}
type Texts<F> = Record<Locale, (facts: F) => LetterText>;

export const resetText: Texts<Facts> = {
  fr: ({ name, company, url }) => ({
    subject: 'Choisir un nouveau mot de passe',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Quelqu’un, vous sans doute, a demandé à changer le mot de passe de votre compte sur la Ruche de ${company}.`,
      'Ce lien sert une seule fois, pendant 30 minutes.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url },
    footer: 'Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.',
  }),
  en: ({ name, company, url }) => ({
    subject: 'Choose a new password',
    greeting: `Hello ${name},`,
    paragraphs: [
      `Somebody, probably you, asked to change the password of your account on ${company}’s Ruche.`,
      'This link works once, within 30 minutes.',
    ],
    action: { label: 'Choose a new password', url },
    footer: 'If it was not you, do nothing: your password stays as it is.',
  }),
};

export const invitationText: Texts<Omit<Facts, 'name'> & { invitedBy: string }> = {
  fr: ({ company, url, invitedBy }) => ({
    subject: `${invitedBy} vous invite sur la Ruche de ${company}`,
    greeting: 'Bonjour,',
    paragraphs: [
      `${invitedBy} vous invite à rejoindre la Ruche de ${company}, l’intranet où toute l’entreprise fait son marketing.`,
      'Ce lien sert une seule fois, pendant 7 jours.',
    ],
    action: { label: 'Ouvrir mon compte', url },
    footer: 'Si vous n’attendiez pas cette invitation, vous pouvez l’ignorer : aucun compte n’existe tant que vous ne l’ouvrez pas.',
  }),
  en: ({ company, url, invitedBy }) => ({
    subject: `${invitedBy} invites you to ${company}’s Ruche`,
    greeting: 'Hello,',
    paragraphs: [
      `${invitedBy} invites you to ${company}’s Ruche, the intranet where the whole company makes its marketing.`,
      'This link works once, within 7 days.',
    ],
    action: { label: 'Open my account', url },
    footer: 'If you did not expect this, you can ignore it: there is no account until you open it.',
  }),
};

export const passwordChangedText: Texts<Facts> = {
  fr: ({ name, company, url }) => ({
    subject: 'Votre mot de passe a changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Le mot de passe de votre compte sur la Ruche de ${company} vient de changer. Vos autres appareils sont déconnectés et vos jetons ne valent plus.`,
    ],
    footer: `Si ce n’était pas vous, choisissez-en un autre tout de suite : ${url}`,
  }),
  en: ({ name, company, url }) => ({
    subject: 'Your password has changed',
    greeting: `Hello ${name},`,
    paragraphs: [
      `The password of your account on ${company}’s Ruche has just changed. Your other devices are signed out and your tokens are void.`,
    ],
    footer: `If it was not you, choose another one at once: ${url}`,
  }),
};
