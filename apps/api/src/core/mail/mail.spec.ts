import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin } from '@ruche/contracts';
import { SMTPServer } from 'smtp-server';
import { Dispatcher } from '../../platform/events/dispatcher';
import { Api } from '../../testing/api';
import { aPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { freshDatabase } from '../../testing/postgres';
import { page, plain } from './letter-text';
import { Post } from './post';

interface Received {
  to: string[];
  text: string;
}
const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map((r) => r.address), text: Buffer.concat(chunks).toString() });
      done();
    });
  },
});
let api: Api;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  api = new Api({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
  await api.start(await freshDatabase());
}, 30_000);
afterAll(async () => {
  await api.stop();
  await new Promise<void>((closed) => server.close(closed));
}, 30_000);

describe('mail', () => {
  it('goes to the one person it is for, whatever a name says, and nothing of it is kept', async () => {
    const [eve, root] = [await aPerson(api, { name: 'Eve\r\nBcc: evil@spec.test\r\n\r\nBody' }), await aPerson(api, { role: 'admin' })];
    await api.as().send('POST', '/api/password-resets', { body: { email: eve.email } });
    await drainJobs(api, ['mail']);
    expect(received.map((m) => m.to)).toEqual([[eve.email]]);
    const head = received[0]?.text.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toMatch(/^Message-ID: <reset-[0-9a-f-]{36}@ruche>$/im);
    expect((await api.as(root).call(admin.mail)).items).toEqual([]);
  });

  it('is tried again when the server does not take it, and refuses letters that do not exist', async () => {
    const dispatcher = api.app.get(Dispatcher);
    await expect(dispatcher.run('mail', { letter: 'unheard-of', ids: {} })).rejects.toThrow('no letter is called');
    expect(() => api.app.get(Post).add({ name: 'invitation', write: async () => null })).toThrow('two letters');
    api.app.get(Post).add({
      name: 'to-nowhere',
      write: async () => ({ to: { name: 'x', address: 'not an address' }, subject: 's', text: 't', messageId: 'm' }),
    });
    await expect(dispatcher.run('mail', { letter: 'to-nowhere', ids: {} })).rejects.toThrow();
  });
});

describe('a letter', () => {
  const text = {
    subject: 'S',
    greeting: 'Bonjour <b>Ève</b>,',
    paragraphs: ['1 & 2'],
    action: { label: '"Ouvrir"', url: 'https://ruche.example/reset/a?b=1&c=2' },
    footer: '<script>',
  };

  it('says the same with and without a form, and lets no word become markup', () => {
    const html = page(text, 'fr');
    expect(html).not.toMatch(/<b>|<script>|"Ouvrir"/);
    expect(html).toContain('href="https://ruche.example/reset/a?b=1&#38;c=2"');
    for (const words of [text.greeting, text.paragraphs[0], text.action.url, text.footer]) expect(plain(text)).toContain(words);
  });
});
