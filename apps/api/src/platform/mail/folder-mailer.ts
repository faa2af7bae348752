import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Mail, Mailer, messageOf } from './mailer';

export interface KeptMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: string;
}

/** Writes each mail to a folder, as it would have been sent and as JSON, for admins to read. */
export class FolderMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const at = new Date().toISOString();
    const id = `${at.replace(/[:.]/g, '-')}-${mail.messageId.replace(/[^\w-]/g, '_').slice(0, 60)}`;
    const sent = await this.transport.sendMail(messageOf(mail, this.from));
    await writeFile(join(this.folder, `${id}.eml`), sent.message as Buffer, { mode: 0o600 });
    const kept: KeptMail = { id, to: mail.to.address, subject: mail.subject, text: mail.text, at };
    await writeFile(join(this.folder, `${id}.json`), JSON.stringify(kept), { mode: 0o600 });
  }

  /** Latest first; those before `before` (an id), at most `limit`. */
  async list(limit: number, before?: string): Promise<KeptMail[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((n) => n.endsWith('.json')).map((n) => n.slice(0, -5));
    const wanted = names
      .sort()
      .reverse()
      .filter((id) => !before || id < before)
      .slice(0, limit);
    return Promise.all(wanted.map(async (id) => JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')) as KeptMail));
  }
}
