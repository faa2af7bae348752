import { randomInt } from 'node:crypto';
import { Passwords } from '../../platform/auth/passwords';
import type { FolderMailer, KeptMail } from '../../platform/mail/folder-mailer';
import { Mailer } from '../../platform/mail/mailer';
import type { Api } from '../../testing/api';
import { aPerson, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';

/** A person who can sign in. */
export async function withPassword(api: Api, password: string, with_: Parameters<typeof aPerson>[1] = {}): Promise<TestPerson> {
  const person = await aPerson(api, with_);
  await api.db.rows('UPDATE people SET password_hash = $2 WHERE id = $1', [person.id, await api.app.get(Passwords).hash(password)]);
  return person;
}

/** `sid=…`, as a browser would send it back. */
export const cookieFrom = (reply: { headers: Record<string, unknown> }): string =>
  String((reply.headers['set-cookie'] as string[] | undefined)?.[0]).split(';')[0] ?? '';

/** What a cookie opens now: 200 or 401. */
export const withCookie = async (api: Api, cookie: string): Promise<number> =>
  (await api.as().send('GET', '/api/session', { headers: { cookie } })).status;

/** What a personal token opens now: 200 or 401. */
export const withToken = async (api: Api, token: string): Promise<number> =>
  (await api.as().send('GET', '/api/me', { headers: { authorization: `Bearer ${token}` } })).status;

/** An address that no other test comes from, for limits by network. */
export const anAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.7`;

/** What was mailed to a person so far, latest first. */
export async function mailTo(api: Api, person: { email: string }): Promise<KeptMail[]> {
  await drainJobs(api, ['mail']);
  return (await (api.app.get(Mailer) as FolderMailer).list(500)).filter((m) => m.to === person.email);
}

/** Behind TLS and one proxy. */
export const published = { PUBLIC_URL: 'https://ruche.example', RUCHE_DEMO: '1', TRUST_PROXY: '127.0.0.1,::1,::ffff:127.0.0.1' };

/** The secret of the link in a mail. */
export const tokenIn = (mail: KeptMail | undefined): string =>
  /https:\/\/ruche\.example\/(?:reset|invite)\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? '';
