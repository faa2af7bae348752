export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
  /** Stable, so that a mail sent twice after a crash is recognised as one. */
  messageId: string;
}

/** Sends one mail to one person. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
