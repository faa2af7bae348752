import { describe, expect, it } from '@jest/globals';
import { entries, home, ideas } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { type Named, useApi } from '../../testing/api';
import { aPerson, aSpace } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const homeOf = (who: Named) => api.as(who).call(home.get);
const visit = (who: Named) => api.as(who).call(home.visit);
const move = (who: Named, id: number, to: 'open' | 'shortlisted') =>
  api.as(who).call(ideas.transition, { params: { id: String(id) }, body: { to, reason: 'Parce que.' } });
/** Longer than a visit lasts. */
const later = () => api.clock.forward(31 * 60_000);

describe('my home', () => {
  it('does without what I do not want; what it does not know is refused', async () => {
    const nora = await aPerson(api);
    expect((await homeOf(nora)).hidden).toEqual([]);
    expect(await api.as(nora).call(home.choose, { body: { hidden: ['chain', 'news', 'chain'] } })).toEqual({ hidden: ['news', 'chain'] });
    expect((await homeOf(nora)).hidden).toEqual(['news', 'chain']);
    expect((await homeOf(await aPerson(api))).hidden).toEqual([]);
    await expect(api.as(nora).send('PUT', '/api/home/blocks', { body: { hidden: ['duties'] } })).resolves.toMatchObject({ status: 400 });
    expect(await api.as(nora).call(home.choose, { body: { hidden: [] } })).toEqual({ hidden: [] });
  });

  it('says where the chain moved since the last visit, mine first, each idea once, only what I read', async () => {
    const space = await aSpace(api);
    const hidden = await aSpace(api, { visibility: 'hidden' });
    const owner = await aPerson(api, { in: [space, hidden], as: 'owner' });
    const [nora, author] = [await aPerson(api, { in: space }), await aPerson(api, { in: [space, hidden] })];
    const [followed, other, secret] = [
      await anIdea(api, { space, author, stage: 'submitted' }),
      await anIdea(api, { space, author, stage: 'submitted' }),
      await anIdea(api, { space: hidden, author, stage: 'submitted' }),
    ];
    expect((await homeOf(nora)).moved).toEqual({ since: null, total: 0, items: [] });
    await visit(nora);
    expect((await homeOf(nora)).moved.since).toBeNull();
    later();
    for (const idea of [followed, other, secret]) await move(owner, idea.id, 'open');
    await api.as(nora).call(entries.follow, { params: { id: String(followed.id) } });
    const found = (await homeOf(nora)).moved;
    const here = found.items.filter((m) => [followed.id, other.id, secret.id].includes(m.entry.id));
    expect(here.map((m) => [m.entry.id, m.from, m.to])).toEqual([
      [followed.id, 'submitted', 'open'],
      [other.id, 'submitted', 'open'],
    ]);
    expect(found.since).not.toBeNull();
    // The same while the visit goes on.
    await visit(nora);
    expect((await homeOf(nora)).moved).toEqual(found);
    later();
    expect((await homeOf(nora)).moved.items.filter((m) => m.entry.id === followed.id)).toEqual([]);
    // What I moved myself is no news.
    expect((await homeOf(owner)).moved.total).toBe(0);
  });
});
