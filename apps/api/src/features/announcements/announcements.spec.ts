import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Announcement, announcements, entries, home, notifications } from '@ruche/contracts';
import { Publishing } from '../../core/entries';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { anAnnouncement } from './announcements.factory';

const api = useApi();
const on = ({ id }: { id: number }) => ({ params: { id: String(id) } });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const input = (more: object = {}) => ({ title: 'On déménage lundi', body: { markdown: 'Le dépôt change.' }, ...more });
let admin: TestPerson;
beforeAll(async () => {
  admin = await aPerson(api, { role: 'admin', in: await companySpace(api) });
});
const namesOf = async (who: TestPerson, a: { id: number }, state: 'read' | 'unread') =>
  (await api.as(who).call(announcements.readers, { ...on(a), query: { state, limit: '100' } })).items.map((r) => r.person.id);
/** Why, and how near, somebody was told of an announcement; the latest first. */
const bellsOf = async (who: TestPerson, about: { id: number }) =>
  (await api.as(who).call(notifications.list, {})).items.filter((n) => n.entry?.id === about.id).map((n) => [n.reason, n.class]);

describe('an announcement', () => {
  it('is for admins to make to the company, for facilitators to make to their space', async () => {
    const space = await aSpace(api);
    const facilitator = await aPerson(api, { in: space, as: 'facilitator' });
    const member = await aPerson(api, { in: space });
    await expect(api.as(facilitator).call(announcements.create, { body: input() })).rejects.toMatchObject({ status: 403 });
    await expect(api.as(member).call(announcements.create, { body: input({ spaceId: space.id }) })).rejects.toMatchObject({ status: 403 });
    expect(await api.as(admin).call(announcements.create, { body: input() })).toMatchObject({
      state: 'published',
      current: true,
      space: { slug: 'company' },
    });
    const local = await api.as(facilitator).call(announcements.create, { body: input({ spaceId: space.id }) });
    expect((await api.as(member).call(announcements.get, on(local))).state).toBe('published');
  });

  it('is told to those it is addressed to, and to nobody else', async () => {
    const space = await aSpace(api);
    const [paris, lyon] = await people(api, 2, { in: space });
    const outside = await aPerson(api);
    if (!paris || !lyon) throw new Error('nobody');
    await api.db.rows(`UPDATE people SET site = 'Paris' WHERE id = $1`, [paris.id]);
    const a = await anAnnouncement(api, { space, site: 'Paris', mustRead: true });
    await drainJobs(api);
    expect(await bellsOf(paris, a)).toEqual([['addressed', 'direct']]);
    for (const who of [lyon, outside, a.by]) expect(await bellsOf(who, a)).toEqual([]);
    expect((await api.as(lyon).call(announcements.get, on(a))).acknowledgement).toEqual({ at: null, asked: false });
    expect((await api.as(lyon).call(home.get)).news.map((n) => n.id)).not.toContain(a.id);
    expect((await api.as(paris).call(home.get)).news[0]).toMatchObject({ id: a.id, toConfirm: true });
  });

  it('is confirmed once, and counted', async () => {
    const space = await aSpace(api);
    const readers = await people(api, 3, { in: space });
    const a = await anAnnouncement(api, { space, mustRead: true });
    const [first, second, third] = readers as [TestPerson, TestPerson, TestPerson];
    const confirmed: Announcement = await api.as(first).call(announcements.acknowledge, on(a));
    expect(confirmed.acknowledgement.at).not.toBeNull();
    expect(confirmed.readers).toBeNull();
    expect((await api.as(first).call(announcements.acknowledge, on(a))).acknowledgement).toEqual(confirmed.acknowledgement);
    await api.as(second).call(entries.read, on(a));
    expect((await api.as(a.by).call(announcements.get, on(a))).readers).toEqual({ read: 1, total: 3 });
    expect(await namesOf(a.by, a, 'read')).toEqual([first.id]);
    expect((await namesOf(a.by, a, 'unread')).sort()).toEqual([second.id, third.id].sort());
    expect((await api.as(first).call(home.get)).news.find((n) => n.id === a.id)).toMatchObject({ toConfirm: false });
    await expect(namesOf(first, a, 'read')).rejects.toMatchObject({ status: 403 });
  });

  it('without a confirmation counts who has opened it', async () => {
    const a = await anAnnouncement(api);
    const reader = await aPerson(api, { in: a.in });
    await expect(api.as(reader).call(announcements.acknowledge, on(a))).rejects.toMatchObject({
      status: 409,
      body: { code: 'nothing_to_confirm' },
    });
    await api.as(reader).call(entries.read, on(a));
    expect((await api.as(a.by).call(announcements.get, on(a))).readers).toEqual({ read: 1, total: 1 });
    await expect(api.as(a.by).call(announcements.remind, on(a))).rejects.toMatchObject({
      status: 403,
      body: { code: 'nothing_to_confirm' },
    });
  });

  it('reminds only those who have not read it, once a day', async () => {
    const space = await aSpace(api);
    const [done, late] = (await people(api, 2, { in: space })) as [TestPerson, TestPerson];
    const a = await anAnnouncement(api, { space, mustRead: true });
    await drainJobs(api);
    for (const who of [done, late]) await api.as(who).call(notifications.read, {});
    await api.as(done).call(announcements.acknowledge, on(a));
    const sent = await api.as(a.by).call(announcements.remind, on(a));
    expect(sent).toMatchObject({ can: { remind: false } });
    await drainJobs(api);
    expect(await bellsOf(late, a)).toEqual([
      ['reminded', 'direct'],
      ['addressed', 'direct'],
    ]);
    expect(await bellsOf(done, a)).toEqual([['addressed', 'direct']]);
    await expect(api.as(a.by).call(announcements.remind, on(a))).rejects.toMatchObject({ status: 403, body: { code: 'reminded_today' } });
    await api.db.rows(`UPDATE announcements SET reminded_at = now() - interval '25 hours' WHERE entry_id = $1`, [a.id]);
    expect((await api.as(a.by).call(announcements.get, on(a))).can.remind).toBe(true);
  });

  it('begins at its date and is over by itself', async () => {
    const space = await aSpace(api);
    const reader = await aPerson(api, { in: space });
    const a = await anAnnouncement(api, { space, publishAt: inHours(1), endsAt: inHours(2) });
    expect(a).toMatchObject({ state: 'scheduled', current: false });
    await expect(api.as(reader).call(announcements.get, on(a))).rejects.toMatchObject({ status: 404 });
    await api.db.rows(`UPDATE entries SET publish_at = now() - interval '1 second' WHERE id = $1`, [a.id]);
    await api.app.get(Publishing).publishDue();
    const current = () => api.as(reader).call(announcements.list, { query: { current: 'true', space: String(space.id) } });
    expect((await current()).items.map((i) => [i.id, i.current])).toEqual([[a.id, true]]);
    await drainJobs(api);
    expect(await bellsOf(reader, a)).toEqual([['addressed', 'community']]);
    await api.db.rows(`UPDATE announcements SET ends_at = now() - interval '1 second' WHERE entry_id = $1`, [a.id]);
    expect((await current()).items).toEqual([]);
    expect((await api.as(reader).call(home.get)).news.map((n) => n.id)).not.toContain(a.id);
    expect((await api.as(reader).call(announcements.get, on(a))).current).toBe(false);
  });

  it.each([
    [{ endsAt: inHours(-1) }, 'endsAt', 'in_the_past'],
    [{ publishAt: inHours(4), endsAt: inHours(3) }, 'endsAt', 'ends_before_it_begins'],
    [{ endsAt: inHours(24 * 400) }, 'endsAt', 'too_far'],
    [{ publishAt: inHours(-1) }, 'publishAt', 'in_the_past'],
  ])('refuses dates that will not do: %j', async (dates, path, message) => {
    await expect(api.as(admin).call(announcements.create, { body: input(dates) })).rejects.toMatchObject({
      status: 400,
      body: { errors: [{ path, message }] },
    });
  });

  it('is mended by another facilitator of its space, and taken back by its author', async () => {
    const a = await anAnnouncement(api);
    const other = await aPerson(api, { in: a.in, as: 'owner' });
    const member = await aPerson(api, { in: a.in });
    expect((await api.as(other).call(announcements.update, { ...on(a), body: { title: 'Mardi, en fait' } })).title).toBe('Mardi, en fait');
    await expect(api.as(member).call(announcements.update, { ...on(a), body: { title: 'Jamais' } })).rejects.toMatchObject({ status: 403 });
    expect((await api.as(a.by).call(announcements.unpublish, on(a))).state).toBe('unpublished');
    await expect(api.as(member).call(announcements.get, on(a))).rejects.toMatchObject({ status: 404 });
  });
});
