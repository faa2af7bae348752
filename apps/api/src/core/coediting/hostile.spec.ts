import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BODY, closeCodes, coeditingLimits, pages } from '@ruche/contracts';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { aPage, type TestPage } from '../../features/pages/pages.factory';
import { tokenHash } from '../../platform/auth/tokens';
import { Events } from '../../platform/events/events';
import { LiveHub } from '../../platform/live/live-hub';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, type TestPerson, times } from '../../testing/factories';
import { membershipChanged } from '../spaces';
import { aSocket, aWriter, leaveAll, message, type TestWriter, updateMessage } from './coediting.factory';

const api = useApi();
beforeAll(() => api.app.get(LiveHub).start());
afterAll(() => api.app.get(LiveHub).stop());
afterEach(leaveAll);

const pat = async (person: TestPerson, scope: 'read' | 'write'): Promise<Record<string, string>> => {
  const token = `pat_${scope}${'a'.repeat(20)}${person.id}`;
  await api.db.rows(`INSERT INTO api_tokens (token_hash, person_id, name, scope) VALUES ($1, $2, 'spec', $3)`, [
    tokenHash(token),
    person.id,
    scope,
  ]);
  return { authorization: `Bearer ${token}` };
};

/** A page, somebody who writes it well, and somebody who does not. */
async function aScene() {
  const [ana, eve] = [await aPerson(api), await aPerson(api)];
  const page = await aPage(api, { author: ana, body: 'Un.\n\nDeux.' });
  const honest = await aWriter(api, ana, page);
  const before = honest.words;
  /** An update that somebody makes who has the document as it is. */
  const made = (change: (body: Y.XmlFragment, doc: Y.Doc) => void): Uint8Array => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(honest.doc));
    const sv = Y.encodeStateVector(doc);
    doc.transact(() => change(doc.getXmlFragment(BODY), doc));
    return Y.encodeStateAsUpdate(doc, sv);
  };
  return { ana, eve, page, honest, before, made };
}

/** Nothing has changed for anybody, now and on disk, and the honest one goes on. */
async function untouched(honest: TestWriter, page: TestPage, before: string): Promise<void> {
  honest.write('!', 0);
  await honest.isSaved();
  expect(honest.words).toBe(before.replace('Un.', 'Un.!'));
  const again = await aWriter(api, page.author, page);
  expect(again.words).toBe(honest.words);
}

const element = (name: string, attributes: Record<string, unknown> = {}, content: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, content);
  return made;
};
const marked = (text: string, mark: string, attrs: unknown): Y.XmlText => {
  const made = new Y.XmlText();
  made.insert(0, text, { [mark]: attrs });
  return made;
};

describe('what no browser of ours sends', () => {
  const bad: [string, (body: Y.XmlFragment, doc: Y.Doc) => void][] = [
    ['an unknown node', (body) => body.push([element('script', {}, [new Y.XmlText('alert(1)')])])],
    ['an unknown mark', (body) => body.push([element('paragraph', {}, [marked('x', 'blink', {})])])],
    ['a script as a link', (body) => body.push([element('paragraph', {}, [marked('x', 'link', { href: 'javascript:alert(1)' })])])],
    ['an unknown attribute', (body) => body.push([element('paragraph', { onclick: 'alert(1)' }, [new Y.XmlText('x')])])],
    [
      'a picture from elsewhere',
      (body) => body.push([element('paragraph', {}, [element('image', { src: 'https://elsewhere.test/x.png' })])]),
    ],
    ['text at the top', (body) => body.push([new Y.XmlText('x')])],
    [
      'something embedded in text',
      (body) => {
        const text = new Y.XmlText();
        text.insertEmbed(0, { html: '<script>' });
        body.push([element('paragraph', {}, [text])]);
      },
    ],
    ['another part beside the body', (_body, doc) => doc.getMap('hidden').set('a', 'b')],
    [
      'a map where a node should be',
      (body) => (body as unknown as Y.XmlElement).push([element('paragraph', {}, [new Y.XmlHook('x') as unknown as Y.XmlElement])]),
    ],
    ['something embedded in the title', (_body, doc) => doc.getText('title').insertEmbed(0, { html: '<script>' })],
    ['a title in bold', (_body, doc) => doc.getText('title').insert(0, 'x', { bold: {} })],
    ['a title of 10,000 letters', (_body, doc) => doc.getText('title').insert(0, 'x'.repeat(10_000))],
    ['a map where the title should be', (_body, doc) => doc.getMap('title').set('a', 'b')],
    ['more than a document holds', (body) => body.push(times(3, () => element('paragraph', {}, [new Y.XmlText('x'.repeat(400_000))])))],
  ];

  it.each(bad)('is refused, and the socket closed: %s', async (_name, change) => {
    const { eve, page, honest, before, made } = await aScene();
    const socket = await aSocket(api, eve, page);
    socket.send(updateMessage(page.id, made(change)));
    expect(await socket.code).toBe(closeCodes.refused);
    await untouched(honest, page, before);
  });

  it('is refused also in pieces: what builds on what is not there is not kept', async () => {
    const { eve, page, honest, before, made } = await aScene();
    const whole = made((body) => body.push([element('script', {}, [new Y.XmlText('alert(1)')])]));
    const later = new Y.Doc();
    Y.applyUpdate(later, Y.encodeStateAsUpdate(honest.doc));
    Y.applyUpdate(later, whole);
    const sv = Y.encodeStateVector(later);
    later.getXmlFragment(BODY).push([element('paragraph', {}, [new Y.XmlText('x')])]);
    const socket = await aSocket(api, eve, page);
    socket.send(updateMessage(page.id, Y.encodeStateAsUpdate(later, sv)));
    socket.send(updateMessage(page.id, whole));
    expect(await socket.code).toBe(closeCodes.refused);
    await untouched(honest, page, before);
  });

  it('is refused when it is too large: 5 MB', async () => {
    const { eve, page, honest, before } = await aScene();
    const socket = await aSocket(api, eve, page);
    socket.send(new Uint8Array(5_000_000));
    expect(await socket.code).toBe(closeCodes.tooLarge);
    await untouched(honest, page, before);
  });

  it('is refused when it is no message, or about something else', async () => {
    const { eve, page, honest, before } = await aScene();
    for (const bytes of [
      new Uint8Array([255, 255]),
      new Uint8Array(),
      message(page.id + 1, 0, () => undefined),
      message(page.id, 6, (e) => encoding.writeVarString(e, 'all')),
    ]) {
      const socket = await aSocket(api, eve, page);
      socket.send(bytes);
      expect(await socket.code).toBe(closeCodes.refused);
    }
    await untouched(honest, page, before);
  });

  it('is refused when there is too much of it', async () => {
    const { eve, page, honest, before } = await aScene();
    const socket = await aSocket(api, eve, page);
    for (const _ of times(coeditingLimits.burst + 50, (n) => n)) socket.send(message(page.id, 3, () => undefined));
    expect(await socket.code).toBe(closeCodes.tooMany);
    await untouched(honest, page, before);
  });

  it('heals what two people do at once: a list that loses its last item goes', async () => {
    const ana = await aPerson(api);
    const page = await aPage(api, { author: ana, body: 'Un.\n\n- a\n- b' });
    const [a, b] = [await aWriter(api, ana, page), await aWriter(api, await aPerson(api), page)];
    await Promise.all([a.offline(), b.offline()]);
    const list = (writer: TestWriter) => writer.body.get(1) as Y.XmlElement;
    list(a).delete(0, 1);
    list(b).delete(1, 1);
    for (const writer of [a, b]) {
      writer.online();
      writer.mark();
    }
    await Promise.all([a, b].map((w) => w.waiting.until(() => w.words === '<paragraph>Un.</paragraph>')));
    expect([a.closeCode, b.closeCode]).toEqual([0, 0]);
  });
});

describe('who may', () => {
  it('watch but not write with a token that reads', async () => {
    const { eve, page, honest, before, made } = await aScene();
    const headers = await pat(eve, 'read');
    const watcher = await aWriter(api, eve, page, { headers: { ...headers, cookie: '' } });
    honest.write('!', 0);
    await watcher.says('Un.!');
    const socket = await aSocket(api, undefined, page, { headers });
    socket.send(
      updateMessage(
        page.id,
        made((body) => body.push([element('paragraph', {}, [new Y.XmlText('x')])])),
      ),
    );
    expect(await socket.code).toBe(closeCodes.rightsChanged);
    expect(honest.words).toBe(before.replace('Un.', 'Un.!'));
  });

  it('open a socket: host, origin, session and right, in that order; hidden is as missing', async () => {
    const [ana, eve] = [await aPerson(api), await aPerson(api)];
    const space = await aSpace(api, { visibility: 'hidden', owner: ana });
    const page = await aPage(api, { author: ana, space });
    const status = async (...args: Parameters<typeof aSocket> extends [unknown, ...infer Rest] ? Rest : never) => {
      const socket = await aSocket(api, ...args);
      socket.close();
      return socket.status;
    };
    expect(await status(ana, page)).toBe(101);
    expect(await status(ana, page, { headers: { host: 'elsewhere.test' } })).toBe(421);
    expect(await status(ana, page, { headers: { origin: 'http://elsewhere.test' } })).toBe(403);
    expect(await status(undefined, page)).toBe(401);
    expect(await status(eve, page)).toBe(404);
    expect(await status(eve, { id: 999_999 })).toBe(404);
    expect(await status(ana, page, { path: '/api/nowhere' })).toBe(404);
  });

  it('stay: a session or a right that goes takes the socket with it, within five seconds', async () => {
    const ana = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner: ana });
    const [bo, cy, di] = [await aPerson(api, { in: space }), await aPerson(api, { in: space }), await aPerson(api, { in: space })];
    const page = await aPage(api, { author: ana, space });
    const [b, c, d] = [await aWriter(api, bo, page), await aWriter(api, cy, page), await aWriter(api, di, page)];
    const staying = await aWriter(api, ana, page);
    const began = Date.now();
    await api.db.rows('DELETE FROM sessions WHERE person_id = $1', [bo.id]);
    await api.db.transaction(async (tx) => {
      await tx.query('DELETE FROM memberships WHERE person_id = $1', [cy.id]);
      await api.app.get(Events).record(tx, membershipChanged({ actorId: ana.id, spaceId: space.id, personId: cy.id, role: null }));
    });
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [di.id]);
    await Promise.all([b.closed(), c.closed(), d.closed()]);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect([b.closeCode, c.closeCode, d.closeCode]).toEqual([closeCodes.signedOut, closeCodes.gone, closeCodes.signedOut]);
    expect(staying.closeCode).toBe(0);
  });

  it('write no more when the page goes to the trash', async () => {
    const { page, ana, honest } = await aScene();
    await api.as(ana).call(pages.remove, { params: { id: String(page.id) } });
    await honest.closed();
    expect(honest.closeCode).toBe(closeCodes.rightsChanged);
  });
});
