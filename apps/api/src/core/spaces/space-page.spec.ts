import { describe, expect, it } from '@jest/globals';
import { spaces } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, people, type TestPerson, type TestSpace } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const at = (space: TestSpace, entryId?: number) => ({ params: { slug: space.slug, entryId: String(entryId) } });
const pin = (who: TestPerson, space: TestSpace, id: number, expiresAt?: string) =>
  api.as(who).call(spaces.pin, { ...at(space, id), body: { expiresAt } });
const get = (who: TestPerson, space: TestSpace) => api.as(who).call(spaces.get, { params: { slug: space.slug } });
const pinned = async (who: TestPerson, space: TestSpace) => (await get(who, space)).pins.map((p) => p.id);

async function aBusySpace() {
  const space = await aSpace(api);
  const owner = await aPerson(api, { in: space, as: 'owner' });
  const ids = [];
  for (let i = 0; i < 4; i++) ids.push((await anEntry(api, { space, author: owner })).id);
  return { space, owner, ids: ids as [number, number, number, number] };
}

describe('pins', () => {
  it('stand on top, latest first, three at most; again changes only when it ends', async () => {
    const { space, owner, ids } = await aBusySpace();
    for (const id of ids.slice(0, 3)) await pin(owner, space, id);
    await expect(pin(owner, space, ids[3])).toBeProblem(409, 'too_many_pins');
    expect(await pinned(await aPerson(api), space)).toEqual([ids[2], ids[1], ids[0]]);
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    expect((await pin(owner, space, ids[0], soon)).pins.at(-1)).toMatchObject({ id: ids[0], expiresAt: soon, by: { id: owner.id } });
    const left = await api.as(owner).call(spaces.unpin, at(space, ids[1]));
    expect(left.pins.map((p) => p.id)).toEqual([ids[2], ids[0]]);
    await api.as(owner).call(spaces.unpin, at(space, ids[1]));
    await pin(owner, space, ids[3]);
  });

  it('of four at once, three are taken', async () => {
    const { space, owner, ids } = await aBusySpace();
    const tried = await Promise.allSettled(ids.map((id) => pin(owner, space, id)));
    expect(tried.filter((t) => t.status === 'fulfilled')).toHaveLength(3);
    expect(await pinned(owner, space)).toHaveLength(3);
  });

  it('go by themselves when their time is over, and make room', async () => {
    const { space, owner, ids } = await aBusySpace();
    const soon = new Date(Date.now() + 60_000).toISOString();
    for (const id of ids.slice(0, 3)) await pin(owner, space, id, soon);
    await api.db.rows(`UPDATE space_pins SET expires_at = now() - interval '1 second' WHERE space_id = $1 AND entry_id = $2`, [
      space.id,
      ids[0],
    ]);
    expect(await pinned(owner, space)).toEqual([ids[2], ids[1]]);
    await pin(owner, space, ids[3]);
    await expect(pin(owner, space, ids[0], new Date(Date.now() - 1000).toISOString())).toBeProblem(400, 'invalid_input');
  });

  it('are for those who run the space, and of what all of it may read', async () => {
    const { space, owner, ids } = await aBusySpace();
    const member = await aPerson(api, { in: space });
    await expect(pin(member, space, ids[0])).toBeProblem(403);
    const draft = await anIdea(api, { space, author: member, stage: 'draft' });
    const submitted = await anIdea(api, { space, author: member, stage: 'submitted' });
    const elsewhere = await anEntry(api, { space: await aSpace(api), author: owner });
    await expect(pin(owner, space, draft.id)).toBeProblem(404);
    await expect(pin(owner, space, elsewhere.id)).toBeProblem(404);
    await expect(pin(owner, space, submitted.id)).toBeProblem(409, 'not_published');
    await pin(owner, space, ids[0]);
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [ids[0]]);
    expect(await pinned(member, space)).toEqual([]);
  });
});

describe('what a space is', () => {
  it('has a type and the modules that its owner chose, in their order', async () => {
    const camille = await aPerson(api, { role: 'facilitator' });
    const made = await api.as(camille).call(spaces.create, { body: { name: 'Rentrée 2027', type: 'campaign' } });
    expect(made).toMatchObject({ type: 'campaign', modules: ['ideas', 'forum', 'questions', 'blog', 'pages'] });
    const changed = await api
      .as(camille)
      .call(spaces.update, { params: { slug: made.slug }, body: { modules: ['questions', 'ideas', 'questions'], type: 'marathon' } });
    expect(changed).toMatchObject({ type: 'marathon', modules: ['ideas', 'questions'] });
    const bad = api.as(camille).call(spaces.update, { params: { slug: made.slug }, body: { modules: ['chat' as 'ideas'] } });
    await expect(bad).toBeProblem(400);
  });

  it('tells its owner what is still missing', async () => {
    const { space, owner, ids } = await aBusySpace();
    expect((await get(owner, space)).checklist).toEqual({ charter: false, pins: false, members: false, entries: true });
    await people(api, 4, { in: space });
    await pin(owner, space, ids[0]);
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { charter: 'Écouter.' } });
    expect((await get(owner, space)).checklist).toEqual({ charter: true, pins: true, members: true, entries: true });
    expect((await get(await aPerson(api), space)).checklist).toBeNull();
  });

  it('lists who has gone quiet, to those who run it', async () => {
    const space = await aSpace(api);
    const owner = await aPerson(api, { in: space, as: 'owner' });
    const [away, lately] = (await people(api, 2, { in: space })) as [TestPerson, TestPerson];
    const old = `now() - interval '200 days'`;
    await api.db.rows(`UPDATE people SET last_seen_at = ${old}, created_at = ${old} WHERE id = $1`, [away.id]);
    await api.db.rows(`UPDATE memberships SET created_at = ${old} WHERE space_id = $1`, [space.id]);
    const members = (who: TestPerson, query = {}) => api.as(who).call(spaces.members, { params: { slug: space.slug }, query });
    const quiet = await members(owner, { inactive: 'true' });
    expect(quiet.items.map((m) => m.person.id)).toEqual([away.id]);
    expect(quiet.items[0]?.lastSeenAt).not.toBeNull();
    expect((await members(lately)).items.every((m) => m.lastSeenAt === null)).toBe(true);
    await expect(members(lately, { inactive: 'true' })).toBeProblem(403);
  });
});
