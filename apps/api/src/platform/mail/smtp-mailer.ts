import { createTransport } from 'nodemailer';
import { type Mail, Mailer } from './mailer';

/** Real mail; addresses and headers are structured, never glued, so that no text becomes a header. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url);
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to: { name: mail.to.name, address: mail.to.address },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}@ruche>`,
    });
  }
}
