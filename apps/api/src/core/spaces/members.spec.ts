import { describe, expect, it } from '@jest/globals';
import { type SpaceRole, spaces } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, people, type TestPerson, type TestSpace, times } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const set = (who: TestPerson, { slug }: TestSpace, person: TestPerson, role: SpaceRole) =>
  api.as(who).call(spaces.setMember, { params: { slug, personId: String(person.id) }, body: { role } });
const remove = (who: TestPerson, { slug }: TestSpace, person: TestPerson) =>
  api.as(who).call(spaces.removeMember, { params: { slug, personId: String(person.id) } });
const leave = (who: TestPerson, { slug }: TestSpace) => api.as(who).call(spaces.leave, { params: { slug } });
const joins = (who: TestPerson, { slug }: TestSpace) => api.as(who).call(spaces.join, { params: { slug } });
const ask = (who: TestPerson, { slug }: TestSpace, message = '') =>
  api.as(who).call(spaces.request, { params: { slug }, body: { message } });
const answer = (who: TestPerson, { slug }: TestSpace, person: TestPerson, accept: boolean) =>
  api.as(who).call(spaces.answer, { params: { slug, personId: String(person.id) }, body: { accept } });
const counts = async (space: TestSpace) => {
  const row = await api.db.row<{ kept: number; true: number }>(
    `SELECT member_count AS kept, (SELECT count(*)::int FROM memberships WHERE space_id = s.id) AS true FROM spaces s WHERE id = $1`,
    [space.id],
  );
  return [row?.kept, row?.true];
};
const events = async (space: TestSpace) =>
  (
    await api.db.rows<{ type: string; payload: object }>('SELECT type, payload FROM domain_events WHERE space_id = $1 ORDER BY id', [
      space.id,
    ])
  ).map((e) => [e.type, e.payload]);

describe('joining and leaving', () => {
  it('takes every non-guest in, once', async () => {
    const space = await aSpace(api);
    const nora = await aPerson(api);
    const joined = await Promise.all(times(8, () => joins(nora, space)));
    expect(joined[0]).toMatchObject({ members: 1, viewer: { role: 'member' }, can: { join: false, leave: true } });
    expect(await counts(space)).toEqual([1, 1]);
    expect((await events(space)).length).toBe(1);
    await leave(nora, space);
    await leave(nora, space);
    expect(await counts(space)).toEqual([0, 0]);
    expect(await events(space)).toEqual([
      ['membership.changed', { personId: nora.id, role: 'member' }],
      ['membership.changed', { personId: nora.id, role: null }],
    ]);
  });

  it('counts right while twenty come and go together', async () => {
    const space = await aSpace(api);
    const crowd = await people(api, 20);
    await Promise.all(crowd.map((p) => joins(p, space)));
    expect(await counts(space)).toEqual([20, 20]);
    await Promise.all(crowd.flatMap((p, i): Promise<unknown>[] => (i % 2 ? [leave(p, space), leave(p, space)] : [joins(p, space)])));
    expect(await counts(space)).toEqual([10, 10]);
  });

  it('asks at the door of a listed space, and lets nobody leave the company or a space without owner', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const owner = await aPerson(api, { in: space, as: 'owner' });
    await expect(joins(await aPerson(api), space)).toBeProblem(403, 'ask_to_join');
    expect((await joins(await aPerson(api, { role: 'facilitator' }), space)).viewer.role).toBe('member');
    await expect(leave(owner, space)).toBeProblem(409, 'last_owner');
    const second = await aPerson(api, { in: space, as: 'owner' });
    await leave(owner, space);
    await expect(leave(second, space)).toBeProblem(409, 'last_owner');
    const company = await companySpace(api);
    await expect(leave(await aPerson(api, { in: company }), company)).toBeProblem(409, 'company_space');
  });

  it('never loses both owners who leave at once', async () => {
    for (const _ of times(5, (i) => i)) {
      const space = await aSpace(api);
      const [a, b] = await people(api, 2, { in: space, as: 'owner' });
      const left = await Promise.allSettled([leave(a as TestPerson, space), leave(b as TestPerson, space)]);
      expect(left.filter((r) => r.status === 'fulfilled').length).toBe(1);
      expect(await counts(space)).toEqual([1, 1]);
    }
  });

  it('a guest who leaves no longer knows of the space', async () => {
    const space = await aSpace(api);
    const hugo = await aPerson(api, { role: 'guest', in: space, as: 'guest' });
    expect((await joins(hugo, space)).can.post).toBe(true);
    await leave(hugo, space);
    await expect(joins(hugo, space)).toBeProblem(404);
  });
});

describe('asking to join', () => {
  it('is heard by facilitators, answered once, and told to the person', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const owner = await aPerson(api, { in: space, as: 'owner' });
    const [nora, jules] = [await aPerson(api), await aPerson(api)];
    expect((await ask(nora, space, 'Let me in')).viewer).toMatchObject({ requested: true, role: null });
    await ask(nora, space, 'Please');
    await ask(jules, space);
    expect((await api.as(owner).call(spaces.get, { params: { slug: space.slug } })).requests).toBe(2);
    const first = await api.as(owner).call(spaces.requests, { params: { slug: space.slug }, query: { limit: '1' } });
    expect(first.items).toMatchObject([{ person: { id: nora.id }, message: 'Please' }]);
    const second = await api
      .as(owner)
      .call(spaces.requests, { params: { slug: space.slug }, query: { limit: '1', cursor: first.nextCursor ?? '' } });
    expect(second).toMatchObject({ items: [{ person: { id: jules.id } }], nextCursor: null });
    await answer(owner, space, nora, true);
    await answer(owner, space, jules, false);
    await expect(answer(owner, space, nora, true)).toBeProblem(404);
    expect((await api.as(nora).call(spaces.get, { params: { slug: space.slug } })).viewer).toEqual({
      role: 'member',
      requested: false,
      reads: true,
      charterDue: false,
    });
    expect((await api.as(jules).call(spaces.get, { params: { slug: space.slug } })).can.request).toBe(true);
    expect(await events(space)).toEqual([
      ['join.requested', {}],
      ['join.requested', {}],
      ['join.answered', { personId: nora.id, accepted: true }],
      ['membership.changed', { personId: nora.id, role: 'member' }],
      ['join.answered', { personId: jules.id, accepted: false }],
    ]);
    expect(await counts(space)).toEqual([2, 2]);
  });

  it('is refused where it makes no sense, and not for everybody to read', async () => {
    const [open, listed] = [await aSpace(api), await aSpace(api, { visibility: 'listed' })];
    const [member, outsider] = [await aPerson(api, { in: listed }), await aPerson(api)];
    await expect(ask(outsider, open)).toBeProblem(403, 'not_needed');
    await expect(ask(member, listed)).toBeProblem(403, 'already_member');
    for (const who of [member, outsider]) {
      await expect(api.as(who).call(spaces.requests, { params: { slug: listed.slug } })).toBeProblem(403);
      await expect(answer(who, listed, outsider, true)).toBeProblem(403);
    }
    await ask(outsider, listed);
    await leave(outsider, listed);
    expect((await api.as(outsider).call(spaces.get, { params: { slug: listed.slug } })).viewer.requested).toBe(false);
  });

  it('ends when the space opens, or when one is added', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const owner = await aPerson(api, { in: space, as: 'owner' });
    const [nora, jules] = [await aPerson(api), await aPerson(api)];
    await ask(nora, space);
    await ask(jules, space);
    await set(owner, space, nora, 'member');
    expect((await events(space)).filter(([type]) => type === 'join.answered')).toEqual([
      ['join.answered', { personId: nora.id, accepted: true }],
    ]);
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { visibility: 'open' } });
    expect((await api.as(owner).call(spaces.get, { params: { slug: space.slug } })).requests).toBe(0);
  });

  it('accepts once when two facilitators answer together', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const [a, b] = await people(api, 2, { in: space, as: 'owner' });
    const nora = await aPerson(api);
    await ask(nora, space);
    const both = await Promise.allSettled([answer(a as TestPerson, space, nora, true), answer(b as TestPerson, space, nora, true)]);
    expect(both.filter((r) => r.status === 'fulfilled').length).toBe(1);
    expect(await counts(space)).toEqual([3, 3]);
  });
});

describe('members', () => {
  it('come by role, then by name, page by page', async () => {
    const space = await aSpace(api);
    const add = (name: string, as: SpaceRole) => aPerson(api, { name, in: space, as });
    for (const [name, as] of [
      ['Zoé', 'member'],
      ['élie', 'member'],
      ['Ana', 'guest'],
      ['Bob', 'owner'],
      ['Carl', 'facilitator'],
      ['Abel', 'facilitator'],
    ] as const)
      await add(name, as);
    const viewer = await aPerson(api);
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api
        .as(viewer)
        .call(spaces.members, { params: { slug: space.slug }, query: { limit: '2', ...(cursor ? { cursor } : {}) } });
      found.push(...page.items.map((m) => `${m.role} ${m.person.name}`));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(found).toEqual(['owner Bob', 'facilitator Abel', 'facilitator Carl', 'member élie', 'member Zoé', 'guest Ana']);
  });

  it('are added, raised and removed by facilitators; owners by owners', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [owner, facilitator, member] = [
      await aPerson(api, { in: space, as: 'owner' }),
      await aPerson(api, { in: space, as: 'facilitator' }),
      await aPerson(api, { in: space }),
    ];
    const nora = await aPerson(api);
    expect(await set(facilitator, space, nora, 'member')).toMatchObject({ person: { id: nora.id }, role: 'member' });
    await set(facilitator, space, nora, 'facilitator');
    await expect(set(facilitator, space, nora, 'owner')).toBeProblem(403, 'owners_only');
    await expect(set(facilitator, space, owner, 'member')).toBeProblem(403, 'owners_only');
    await expect(remove(facilitator, space, owner)).toBeProblem(403, 'owners_only');
    await expect(set(member, space, nora, 'member')).toBeProblem(403);
    await expect(remove(member, space, nora)).toBeProblem(403);
    await set(owner, space, nora, 'owner');
    await remove(owner, space, nora);
    await expect(remove(owner, space, nora)).toBeProblem(404);
    await expect(set(owner, space, owner, 'member')).toBeProblem(409, 'last_owner');
    await expect(remove(owner, space, owner)).toBeProblem(409, 'last_owner');
    await expect(set(owner, space, { ...nora, id: 2 ** 40 }, 'member')).toBeProblem(404);
    expect(await counts(space)).toEqual([3, 3]);
  });

  it('of the company: guests are guests, staff stay, the switched off are not added', async () => {
    const company = await companySpace(api);
    const admin = await aPerson(api, { role: 'admin' });
    const hugo = await aPerson(api, { role: 'guest' });
    await expect(set(admin, company, hugo, 'member')).toBeProblem(409, 'guest_role_only');
    await set(admin, company, hugo, 'guest');
    await remove(admin, company, hugo);
    const nora = await aPerson(api, { in: company });
    await expect(remove(admin, company, nora)).toBeProblem(409, 'company_space');
    const gone = await aPerson(api);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [gone.id]);
    await expect(set(admin, company, gone, 'member')).toBeProblem(409, 'person_inactive');
  });

  it('never demote each other both', async () => {
    const space = await aSpace(api);
    const [a, b] = (await people(api, 2, { in: space, as: 'owner' })) as [TestPerson, TestPerson];
    await Promise.allSettled([set(a, space, b, 'member'), set(b, space, a, 'member')]);
    const owners = await api.db.rows(`SELECT 1 FROM memberships WHERE space_id = $1 AND role = 'owner'`, [space.id]);
    expect(owners.length).toBe(1);
  });

  it('lets an admin into a hidden space by adding themself, in the audit log', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [admin, other] = [await aPerson(api, { role: 'admin' }), await aPerson(api)];
    await expect(set(admin, space, other, 'member')).toBeProblem(404);
    await expect(set(await aPerson(api, { role: 'facilitator' }), space, other, 'member')).toBeProblem(404);
    expect((await set(admin, space, admin, 'guest')).role).toBe('guest');
    expect((await api.as(admin).call(spaces.get, { params: { slug: space.slug } })).viewer.reads).toBe(true);
    const audited = await api.db.rows('SELECT action, details FROM audit_log WHERE actor_id = $1', [admin.id]);
    expect(audited).toEqual([{ action: 'space.member', details: { personId: admin.id, from: null, to: 'guest', hidden: true } }]);
    await leave(admin, space);
    await expect(api.as(admin).call(spaces.get, { params: { slug: space.slug } })).toBeProblem(404);
  });

  it('take effect at once: removed, the next read finds nothing', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [owner, nora] = [await aPerson(api, { in: space, as: 'owner' }), await aPerson(api, { in: space })];
    await api.as(nora).call(spaces.members, { params: { slug: space.slug } });
    await remove(owner, space, nora);
    await expect(api.as(nora).call(spaces.members, { params: { slug: space.slug } })).toBeProblem(404);
  });
});
