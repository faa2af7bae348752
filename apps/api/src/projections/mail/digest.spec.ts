import { describe, expect, it } from '@jest/globals';
import { notificationPreferences, notifications, weeklyParts } from '@ruche/contracts';
import { Dispatcher } from '../../platform/events/dispatcher';
import type { TestPerson } from '../../testing/factories';
import { bellsOf } from '../notifications/bells.factory';
import { anEntry, follow } from '../story.factory';
import { decoded, useLetterbox } from './letterbox.factory';

const { api, post, setClock } = useLetterbox();
const told = () => bellsOf(api);

/** Runs the job as the clock would, twice. */
async function morning(at: string) {
  setClock(at);
  for (const _ of [1, 2]) await api.app.get(Dispatcher).run('mail.digests', {});
  return post();
}
const lines = (text: string): string[] => decoded(text).split(/\r?\n/);

describe('a digest', () => {
  it('says each thread once, in the reader’s language and zone, and nothing that was read or said before', async () => {
    const { author, nora, space, idea } = await told().world();
    await api.db.rows(`UPDATE people SET locale = 'en', time_zone = 'America/New_York' WHERE id = $1`, [author.id]);
    const second = await anEntry(api, { author, space, title: 'The second one' });
    const third = await anEntry(api, { author, space, title: 'The one that was read' });
    for (const text of ['Un', 'Deux', 'Trois']) await told().comments(nora, idea, text);
    await told().comments(nora, second);
    await told().comments(nora, third);
    const [latest] = await told().bell(author);
    await api.as(author).call(notifications.read, { body: { ids: [latest?.id ?? 0] } });
    await post();
    expect(await morning('2027-03-02T12:59:00Z')).toEqual([]);
    const mails = await morning('2027-03-02T13:00:00Z');
    expect(mails.map((m) => m.to)).toEqual([[author.email]]);
    const text = lines(mails[0]?.body ?? '').filter((line) => line.startsWith('Person'));
    expect(text.filter((line) => line.includes(idea.title))).toHaveLength(1);
    expect(text.filter((line) => line.includes('The second one'))).toHaveLength(1);
    expect(decoded(mails[0]?.body ?? '')).toContain('2 things that you have not read yet.');
    expect(decoded(mails[0]?.body ?? '')).not.toContain('The one that was read');
    expect(await morning('2027-03-02T20:00:00Z')).toEqual([]);
    expect(await morning('2027-03-03T13:00:00Z')).toEqual([]);
    await told().comments(nora, second, 'Du nouveau');
    expect(decoded((await morning('2027-03-04T13:00:00Z'))[0]?.body ?? '')).toContain('One thing that you have not read yet.');
  });

  it('comes weekly on Monday, or not at all, as one likes; never empty, and not to whoever lost access', async () => {
    const { author, nora, idea, jules } = await told().world();
    const weekly = weeklyParts.filter((part) => part !== 'news').map((part) => ({ part, on: false }));
    await api.as(author).call(notificationPreferences.update, { body: { digest: 'weekly', weekly } });
    const theirs = async (at: string) => (await morning(at)).filter((mail) => mail.to.includes(author.email)).length;
    await follow(api, idea, jules);
    await api.as(jules).call(notificationPreferences.update, { body: { digest: 'off' } });
    await told().comments(nora, idea);
    await post();
    expect(await theirs('2027-03-11T09:00:00Z')).toBe(0);
    expect(await theirs('2027-03-15T09:00:00Z')).toBe(1);
    expect(await theirs('2027-03-22T09:00:00Z')).toBe(0);
    await told().comments(nora, idea);
    await post();
    await api.db.rows('UPDATE spaces SET visibility = $2 WHERE id = $1', [idea.spaceId, 'hidden']);
    expect(await theirs('2027-03-29T09:00:00Z')).toBe(0);
  });

  it('holds twenty threads, says how many more there are, and does not come back for them', async () => {
    const { author, nora, space } = await told().world();
    for (let i = 0; i < 23; i++) await told().comments(nora, await anEntry(api, { author, space }));
    await post();
    const [mail] = await morning('2027-04-06T08:00:00Z');
    expect(decoded(mail?.body ?? '')).toContain('Et 3 autres dans Ruche.');
    expect(lines(mail?.body ?? '').filter((line) => /^Person .* commente «/.test(line))).toHaveLength(20);
    expect(await morning('2027-04-07T08:00:00Z')).toEqual([]);
  });
});

describe('the way out', () => {
  const address = (head: string): string => /^List-Unsubscribe: <http:\/\/localhost:\d+(\S+)>$/im.exec(head)?.[1] ?? '';
  const oneClick = (path: string) =>
    api.as().send('POST', path, {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site', origin: 'https://mail.test' },
    });
  const mailOf = async (who: TestPerson, event: string) =>
    (await api.as(who).call(notificationPreferences.get)).events.find((e) => e.event === event)?.mail;

  it('asks when it is opened and is done by one click, without a session, for that kind alone', async () => {
    const { author, nora, idea } = await told().world();
    await told().comments(author, idea, 'Nora ?', { mentionIds: [nora.id] });
    setClock('2027-05-04T09:00:00Z');
    const path = address((await post())[0]?.head ?? '');
    const page = await api.as().send('GET', path);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<form method="post">');
    expect(await mailOf(nora, 'mention')).toBe('instant');
    expect((await oneClick(path)).status).toBe(200);
    expect(await mailOf(nora, 'mention')).toBe('off');
    expect(await mailOf(nora, 'reply')).toBe('instant');
    expect((await oneClick(path)).status).toBe(200);
  });

  it('stops the digest, and opens for nobody who changes a letter', async () => {
    const { author, nora, idea } = await told().world();
    await told().comments(nora, idea);
    await post();
    const path = address((await morning('2027-06-01T08:00:00Z'))[0]?.head ?? '');
    const other = path.replace(/unsubscribe\/\d+/, `unsubscribe/${nora.id}`);
    expect([(await oneClick(other)).status, (await api.as().send('GET', other)).status]).toEqual([404, 404]);
    expect((await oneClick(path)).text).toContain('C’est fait');
    expect((await api.as(author).call(notificationPreferences.get)).digest).toBe('off');
    const form = { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await api.as(author).send('PUT', '/api/notifications/read', form)).status).toBe(415);
  });
});
