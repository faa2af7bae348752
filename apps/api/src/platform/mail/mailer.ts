import type { SendMailOptions } from 'nodemailer';

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
  /** Stable, so that a mail sent twice after a crash is recognised as one. */
  messageId: string;
  /** Mails of one thread name the same: mail programs keep them together. */
  thread?: string;
  /** Where one click without a session stops mails of this kind (RFC 8058). */
  unsubscribeUrl?: string;
}

/** Sends one mail to one person. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** A mail as nodemailer takes it: addresses and headers are structured, never glued, so that no text becomes a header. */
export const messageOf = (mail: Mail, from: string): SendMailOptions => ({
  from,
  to: { name: mail.to.name, address: mail.to.address },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: idOf(mail.messageId),
  ...(mail.thread ? { references: idOf(mail.thread), inReplyTo: idOf(mail.thread) } : {}),
  ...(mail.unsubscribeUrl ? { list: { unsubscribe: mail.unsubscribeUrl } } : {}),
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(mail.unsubscribeUrl ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  },
});

const idOf = (id: string): string => `<${id}@ruche>`;
