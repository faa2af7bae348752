import { beforeAll, describe, expect, it } from '@jest/globals';
import { posts, syndication } from '@ruche/contracts';
import { parseFragment } from 'parse5';
import { aFile } from '../../core/files/files.factory';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, type TestPerson } from '../../testing/factories';
import { aPost } from '../posts/posts.factory';
import { escapeXml, toAtom, toRss } from './feed-xml';

const api = useApi();
let reader: TestPerson;
beforeAll(async () => {
  reader = await aPerson(api, { in: await companySpace(api), locale: 'fr' });
});
const aToken = async (who: TestPerson) => (await api.as(who).call(syndication.createToken, { body: { name: 'Mon lecteur' } })).token;
const feed = (token: string, what = 'company.xml', headers: Record<string, string> = {}) =>
  api.as().send('GET', `/api/feeds/${token}/${what}`, { headers });

describe('a feed', () => {
  it('holds what its person may read at that moment, and follows what changes', async () => {
    const token = await aToken(reader);
    const hidden = await aSpace(api, { visibility: 'hidden' });
    const [open, secret] = [await aPost(api, { title: 'Ouvert à tous' }), await aPost(api, { space: hidden, title: 'Réservé aux nôtres' })];
    const draft = await aPost(api, { title: 'Pas encore prêt', draft: true });
    const before = (await feed(token)).text;
    expect(before).toContain(open.title);
    for (const { title } of [secret, draft]) expect(before).not.toContain(title);
    await api.db.rows(`INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, 'member')`, [hidden.id, reader.id]);
    expect((await feed(token)).text).toContain(secret.title);
    await api.db.rows('DELETE FROM memberships WHERE space_id = $1 AND person_id = $2', [hidden.id, reader.id]);
    expect((await feed(token)).text).not.toContain(secret.title);
  });

  it('follows one person, or one theme with those below it', async () => {
    const token = await aToken(reader);
    const [theme] = await api.db.rows<{ id: number }>(
      `INSERT INTO themes (depth, label_fr, label_en) VALUES (1, 'Miel & cire', 'Honey') RETURNING id`,
    );
    const [below] = await api.db.rows<{ id: number }>(
      `INSERT INTO themes (depth, parent_id, label_fr, label_en) VALUES (2, $1, 'Miel doré', 'Golden') RETURNING id`,
      [theme?.id],
    );
    const [hers, his] = [await aPost(api, { title: 'D’elle', themeIds: [below?.id ?? 0] }), await aPost(api, { title: 'De lui' })];
    const byHer = (await feed(token, `people/${hers.by.handle}.xml`)).text;
    expect([byHer.includes(hers.title), byHer.includes(his.title)]).toEqual([true, false]);
    const onTheme = (await feed(token, `themes/${theme?.id}.xml`)).text;
    expect([onTheme.includes(hers.title), onTheme.includes(his.title)]).toEqual([true, false]);
    expect(onTheme).toContain('Miel &amp; cire');
    expect((await feed(token, 'people/nobody-at-all.xml')).status).toBe(404);
    expect((await feed(token, 'themes/999999.xml')).status).toBe(404);
  });

  it('is asked for again with its ETag, is kept by nobody, and not indexed', async () => {
    const token = await aToken(reader);
    const first = await feed(token);
    expect(first.headers).toMatchObject({
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex, nofollow',
    });
    const etag = String(first.headers['etag']);
    expect((await feed(token, 'company.xml', { 'if-none-match': etag })).status).toBe(304);
    await aPost(api);
    expect((await feed(token, 'company.xml', { 'if-none-match': etag })).status).toBe(200);
    expect((await feed(token, 'company.xml?format=atom')).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  });

  it('shows its pictures to programs without a session: those of what it holds, and no other file', async () => {
    const [token, hidden] = [await aToken(reader), await aSpace(api, { visibility: 'hidden' })];
    const author = await aPerson(api, { in: [await companySpace(api), hidden] });
    const pictures = [await aFile(api, author), await aFile(api, author), await aFile(api, author), await aFile(api, reader)];
    const [shown, secret, alone, own] = pictures as [number, number, number, number];
    const post = await aPost(api, { author, body: `![Un rayon](/api/files/${shown})` });
    await aPost(api, { author, space: hidden, body: `![Un secret](/api/files/${secret})` });
    const src = /img src=&#34;([^&]*)&#34;|img src="([^"]*)"/.exec((await feed(token)).text.replace(/&(?:amp;)?(?:quot|#34);/g, '"'));
    const path = new URL(src?.[2] ?? src?.[1] ?? '').pathname;
    expect(path).toBe(`/api/feeds/${token}/pictures/${shown}`);
    const picture = await api.as().send('GET', path);
    expect([picture.status, picture.headers['content-type'], picture.headers['cross-origin-resource-policy']]).toEqual([
      200,
      'image/webp',
      'cross-origin',
    ]);
    expect(picture.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    for (const id of [secret, alone, own, 999_999]) expect((await feed(token, `pictures/${id}`)).status).toBe(404);
    await api.as(author).call(posts.remove, { params: { id: String(post.id) } });
    expect((await api.as().send('GET', path)).status).toBe(404);
    expect((await feed('x'.repeat(43), `pictures/${shown}`)).status).toBe(401);
  });

  it('opens to its token alone, while that and its person stand', async () => {
    const person = await aPerson(api, { in: await companySpace(api) });
    const token = await aToken(person);
    expect((await feed(token)).status).toBe(200);
    const [kept] = await api.db.rows('SELECT 1 FROM feed_tokens WHERE encode(token_hash, $1) = $2', ['escape', token]);
    expect(kept).toBeUndefined();
    const cookie = await api.cookieOf(person);
    expect((await feed('x'.repeat(43), 'company.xml', { cookie })).status).toBe(401);
    const other = await aToken(person);
    const { items } = await api.as(person).call(syndication.tokens);
    expect(items).toHaveLength(2);
    await expect(api.as(reader).call(syndication.revokeToken, { params: { id: String(items[0]?.id) } })).rejects.toMatchObject({
      status: 404,
    });
    await api.as(person).call(syndication.revokeToken, { params: { id: String(items[0]?.id) } });
    expect([(await feed(other)).status, (await feed(token)).status]).toEqual([401, 200]);
    await api.db.rows('UPDATE people SET credentials_valid_after = now() WHERE id = $1', [person.id]);
    expect((await feed(token)).status).toBe(401);
  });
});

describe('the XML of a feed', () => {
  const nasty = 'A\u0000\u0008B\ud800C \u{1F41D} <b>&"\' ]]> \ufffe\r\n fin';
  const item = {
    title: nasty,
    link: 'https://ruche.example/blog/1',
    author: nasty,
    summary: nasty,
    html: `<p>${nasty}</p>`,
    themes: [nasty],
  };
  const whole = {
    title: nasty,
    description: nasty,
    language: 'fr' as const,
    link: 'https://ruche.example/blog',
    self: 'https://ruche.example/feed?a=1&b=2',
    items: [{ ...item, at: new Date('2026-03-29T00:30:00Z'), changedAt: new Date('2026-03-30T00:30:00Z') }],
  };

  it('holds no character that XML cannot, and loses none that it can', () => {
    expect(escapeXml(nasty)).toBe('ABC \u{1F41D} &lt;b&gt;&amp;&quot;&apos; ]]&gt; &#13;\n fin');
  });

  it.each([
    ['rss', toRss(whole)],
    ['atom', toAtom(whole)],
  ])('is balanced: %s', (_, xml) => {
    const open: string[] = [];
    for (const [, closing, name = '', selfClosing] of xml.matchAll(/<(\/?)([a-z:]+)[^<>]*?(\/?)>/gi)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!selfClosing) open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#13);)/);
    expect(parseFragment(xml).childNodes.length).toBeGreaterThan(0);
  });

  it('says dates as each format wants them', () => {
    expect(toRss(whole)).toContain('<pubDate>Sun, 29 Mar 2026 00:30:00 GMT</pubDate>');
    expect(toAtom(whole)).toContain('<updated>2026-03-30T00:30:00.000Z</updated>');
  });
});
