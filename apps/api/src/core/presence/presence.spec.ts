import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { presence } from '@ruche/contracts';
import { LiveHub } from '../../platform/live/live-hub';
import { type Named, useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, people, type TestPerson, type TestSpace } from '../../testing/factories';
import '../../testing/matchers';
import { LiveStreams } from '../live/live-streams';
import { listen, type TestStream } from '../live/stream.factory';
import { PresenceKeeper } from './presence-keeper';

const api = useApi();
const open: TestStream[] = [];
beforeAll(() => api.app.get(LiveHub).start());
afterAll(() => api.app.get(LiveHub).stop());
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function come(person: Named): Promise<TestStream> {
  const stream = await listen(api, person);
  open.push(stream);
  await api.app.get(PresenceKeeper).keep();
  return stream;
}
const names = ({ people: found }: { people: { id: number }[] }) => found.map((p) => p.id).sort((a, b) => a - b);
const inSpace = async (who: Named, { slug }: TestSpace) => names(await api.as(who).call(presence.space, { params: { slug } }));
const stay = async (who: Named, id: number, writing?: boolean) =>
  names(await api.as(who).call(presence.stay, { params: { id: String(id) }, body: { writing } }));
const show = (who: Named, shown: boolean) => api.as(who).call(presence.setMine, { body: { shown } });
const age = (seconds: number) => api.db.rows(`UPDATE presences SET until = until - make_interval(secs => $1)`, [seconds]);
const written = () => api.db.rows<{ id: number; until: Date }>('SELECT person_id AS id, until FROM presences ORDER BY 1');

describe('who is here', () => {
  it('is who has a stream open, among the members of a space', async () => {
    const space = await aSpace(api);
    const [nora, jules, rose] = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
    const elsewhere = await aPerson(api);
    for (const each of [nora, jules, elsewhere]) await come(each);
    expect(await inSpace(rose, space)).toEqual([nora.id, jules.id]);
    await age(80);
    expect(await inSpace(rose, space)).toEqual([]);
  });

  it('is written once a minute at most, and nothing of it stays', async () => {
    const nora = await aPerson(api, { in: await aSpace(api) });
    const stream = await come(nora);
    const of = async () => (await written()).find((p) => p.id === nora.id)?.until.getTime();
    const first = await of();
    const keeper = api.app.get(PresenceKeeper);
    await keeper.keep();
    expect(await of()).toBe(first);
    await age(59);
    const aged = await of();
    await keeper.keep();
    expect(await of()).toBe(aged);
    await age(2);
    await keeper.keep();
    expect(await of()).toBeGreaterThan(first ?? 0);
    stream.close();
    const { people: listening } = api.app.get(LiveStreams);
    while (listening.has(nora.id)) await new Promise(setImmediate);
    await age(80);
    await keeper.keep();
    expect(await of()).toBeUndefined();
  });

  it('is told to those who show themselves alone; who hides is gone at once', async () => {
    const space = await aSpace(api);
    const [nora, jules, rose] = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
    const entry = await anEntry(api, { space, author: nora });
    for (const each of [nora, jules]) await come(each);
    await stay(nora, entry.id);
    expect(await show(nora, false)).toEqual({ shown: false });
    expect(await api.as(nora).call(presence.mine)).toEqual({ shown: false });
    expect([await inSpace(rose, space), await stay(rose, entry.id), await inSpace(nora, space)]).toEqual([[jules.id], [], []]);
    await api.app.get(PresenceKeeper).keep();
    await stay(nora, entry.id);
    expect([await inSpace(rose, space), await stay(rose, entry.id)]).toEqual([[jules.id], []]);
    await show(nora, true);
    expect(await stay(nora, entry.id)).toEqual([rose.id]);
  });

  it('is for those who read the space, and guests see only people of their spaces', async () => {
    const [hidden, listed, mine] = [
      await aSpace(api, { visibility: 'hidden' }),
      await aSpace(api, { visibility: 'listed' }),
      await aSpace(api, { visibility: 'listed' }),
    ];
    const outsider = await aPerson(api);
    await expect(inSpace(outsider, hidden)).toBeProblem(404);
    await expect(inSpace(outsider, listed)).toBeProblem(403, 'not_member');
    const member = await aPerson(api, { in: mine });
    const visitor = await aPerson(api, { role: 'facilitator' });
    const guest = await aPerson(api, { role: 'guest', in: mine, as: 'guest' });
    const entry = await anEntry(api, { space: mine, author: member });
    for (const each of [member, visitor]) await stay(each, entry.id);
    expect(await stay(guest, entry.id)).toEqual([member.id]);
    expect(await stay(member, entry.id)).toEqual([visitor.id, guest.id].sort((a, b) => a - b));
  });
});

describe('with the same entry open', () => {
  it('people learn who came, who writes and who left; others hear nothing', async () => {
    const space = await aSpace(api);
    const [nora, jules, rose] = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
    const entry = await anEntry(api, { space, author: rose });
    const [hers, theirs] = [await come(nora), await come(rose)];
    expect(await stay(nora, entry.id)).toEqual([]);
    expect(await stay(jules, entry.id)).toEqual([nora.id]);
    await hers.next((m) => m.type === 'presence' && m.entryId === entry.id);
    await stay(jules, entry.id, true);
    const writing = await hers.next((m) => m.type === 'writing');
    expect(writing).toEqual({ type: 'writing', entryId: entry.id, by: expect.objectContaining({ id: jules.id, name: jules.name }) });
    hers.messages.length = 0;
    await api.as(jules).call(presence.leave, { params: { id: String(entry.id) } });
    await hers.next((m) => m.type === 'presence');
    expect(names(await api.as(nora).call(presence.entry, { params: { id: String(entry.id) } }))).toEqual([]);
    expect(theirs.messages.filter((m) => m.entryId === entry.id)).toEqual([]);
  });

  it('of two who come in the same moment, one at least learns of the other at once', async () => {
    const entry = await anEntry(api, { author: await aPerson(api), space: await aSpace(api) });
    const crowd = await people(api, 6);
    const seen = await Promise.all(crowd.map((person) => stay(person, entry.id)));
    const knows = (i: number, k: number) => seen[i]?.includes(crowd[k]?.id ?? 0) ?? false;
    for (let i = 0; i < 6; i++) for (let k = 0; k < i; k++) expect([i, k, knows(i, k) || knows(k, i)]).toEqual([i, k, true]);
  });

  it('who lost the right to read it hears no more of it', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [nora, jules] = (await people(api, 2, { in: space })) as [TestPerson, TestPerson];
    const outsider = await aPerson(api);
    const entry = await anEntry(api, { space, author: jules });
    const hers = await come(nora);
    await stay(nora, entry.id);
    await expect(stay(outsider, entry.id)).toBeProblem(404);
    await api.db.rows('UPDATE entries SET audience = $2 WHERE id = $1', [entry.id, 'authors']);
    await stay(jules, entry.id, true);
    await api.db.rows('UPDATE entries SET audience = $2 WHERE id = $1', [entry.id, 'space']);
    await api.as(jules).call(presence.leave, { params: { id: String(entry.id) } });
    await hers.next((m) => m.type === 'presence');
    expect(hers.messages.filter((m) => m.entryId === entry.id).map((m) => m.type)).toEqual(['presence']);
  });
});
