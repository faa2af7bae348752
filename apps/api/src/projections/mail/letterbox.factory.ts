import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Api } from '../../testing/api';
import { drainJobs } from '../../testing/jobs';
import { freshDatabase } from '../../testing/postgres';

/** A mail as the server took it. */
export interface Received {
  to: string[];
  head: string;
  body: string;
}
const DAY = 86_400_000;

/** An installation whose mail goes to a server of the spec. */
export function useLetterbox(): { api: Api; received: Received[]; post: () => Promise<Received[]>; setClock: (text: string) => void } {
  const received: Received[] = [];
  const api = new Api();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [head = '', ...body] = Buffer.concat(chunks).toString().split('\r\n\r\n');
        received.push({
          to: session.envelope.rcptTo.map((r) => r.address),
          head: head.replace(/\r\n[ \t]+/g, ' '),
          body: body.join('\n\n'),
        });
        done();
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    Object.assign(api, new Api({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }));
    await api.start(await freshDatabase());
  }, 60_000);
  afterAll(async () => {
    await api.stop();
    await new Promise<void>((closed) => server.close(closed));
  }, 30_000);
  return {
    api,
    received,
    /** Lets what waits leave, and answers what came. */
    post: async () => {
      const before = received.length;
      await drainJobs(api, ['notifications', 'mail']);
      return received.slice(before);
    },
    /** A time of a coming year, so that nothing of the spec lies after it. */
    setClock: (text) => {
      api.clock.reset();
      api.clock.forward(Date.parse(text) - Date.now());
    },
  };
}

/** Days from a date, for specs that count them. */
export const days = (n: number): number => n * DAY;
/** A quoted-printable text as it was. */
export const decoded = (body: string): string =>
  Buffer.from(
    body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();
