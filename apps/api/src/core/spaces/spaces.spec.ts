import { describe, expect, it } from '@jest/globals';
import { type SpaceInput, spaces } from '@ruche/contracts';
import { type ProblemReply, useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, people, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const get = (person: { id: number }, slug: string) => api.as(person).call(spaces.get, { params: { slug } });
const create = (person: { id: number }, body: SpaceInput) => api.as(person).call(spaces.create, { body });
const listed = async (person: { id: number }, query: { mine?: 'true'; archived?: 'true'; q?: string } = {}) => {
  const items = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.as(person).call(spaces.list, { query: { limit: '100', ...query, ...(cursor ? { cursor } : {}) } });
    items.push(...page.items);
    if (!page.nextCursor) return items;
    cursor = page.nextCursor;
  }
};
const slugs = async (person: TestPerson, query = {}) => (await listed(person, query)).map((s) => s.slug);
const events = (spaceId: number) =>
  api.db.rows<{ type: string; payload: object }>('SELECT type, payload FROM domain_events WHERE space_id = $1 ORDER BY id', [spaceId]);

describe('who sees which space', () => {
  it('shows open and listed ones to staff, hidden ones to members alone, guests only theirs', async () => {
    const [open, listed_, hidden] = [
      await aSpace(api),
      await aSpace(api, { visibility: 'listed' }),
      await aSpace(api, { visibility: 'hidden' }),
    ];
    const [member, camille, admin] = [
      await aPerson(api),
      await aPerson(api, { role: 'facilitator' }),
      await aPerson(api, { role: 'admin' }),
    ];
    const guest = await aPerson(api, { role: 'guest', in: listed_, as: 'guest' });
    const insider = await aPerson(api, { in: hidden });
    for (const outsider of [member, camille, admin]) {
      const seen = await slugs(outsider);
      expect(seen).toEqual(expect.arrayContaining([open.slug, listed_.slug]));
      expect(seen).not.toContain(hidden.slug);
    }
    expect(await slugs(insider)).toContain(hidden.slug);
    expect(await slugs(guest)).toEqual([listed_.slug]);
    expect(await slugs(insider, { mine: 'true' })).toEqual([hidden.slug]);
  });

  it('answers a hidden space like a missing one, to everybody and on every path', async () => {
    const hidden = await aSpace(api, { visibility: 'hidden' });
    const open = await aSpace(api);
    const person = await aPerson(api);
    const body = async (who: TestPerson, method: string, path: string, sent?: object) => {
      const { status, body } = await api.as(who).send(method, `/api/spaces/${path}`, { body: sent });
      const { requestId: _, ...rest } = body as Record<string, unknown>;
      return JSON.stringify({ status, ...rest });
    };
    const calls: [string, string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { name: 'Other' }],
      ['GET', '/members'],
      ['PUT', '/join'],
      ['DELETE', '/join'],
      ['PUT', '/request', {}],
      ['GET', '/requests'],
      ['PUT', `/requests/${person.id}`, { accept: true }],
      ['PUT', `/members/${person.id}`, { role: 'member' }],
      ['DELETE', `/members/${person.id}`],
    ];
    for (const who of [await aPerson(api), await aPerson(api, { role: 'facilitator' }), await aPerson(api, { role: 'admin' })])
      for (const [method, rest, sent] of calls) {
        const missing = await body(who, method, `no-such-space${rest}`, sent);
        expect(await body(who, method, `${hidden.slug}${rest}`, sent)).toBe(missing);
        expect(missing).toContain('"status":404');
      }
    const guest = await aPerson(api, { role: 'guest' });
    await expect(get(guest, open.slug)).toBeProblem(404, 'not_found');
    await expect(api.as().call(spaces.list)).toBeProblem(401);
  });

  it('shows of a listed space its name, purpose and size to those outside, and its charter inside', async () => {
    const [owner, outsider] = await people(api, 2);
    const camille = await aPerson(api, { role: 'facilitator' });
    const made = await create(camille, {
      name: 'Budget 2027',
      purpose: 'Who pays what',
      charter: 'Nothing leaves this room',
      visibility: 'listed',
    });
    await join(api, made, owner as TestPerson, 'owner');
    const seen = await get(outsider as TestPerson, made.slug);
    expect(seen).toMatchObject({ name: 'Budget 2027', purpose: 'Who pays what', members: 2, charter: '', owners: [], requests: null });
    expect(seen.viewer).toEqual({ role: null, requested: false, reads: false, charterDue: false });
    expect(seen.can).toEqual({ join: false, request: true, leave: false, post: false, edit: false, invite: false, pin: false });
    expect(seen).toMatchObject({ charterVersion: 0, pins: [], checklist: null });
    await expect(api.as(outsider).call(spaces.members, { params: { slug: made.slug } })).toBeProblem(403, 'not_member');
    const inside = await get(owner as TestPerson, made.slug);
    expect(inside).toMatchObject({ charter: 'Nothing leaves this room', requests: 0 });
    expect(new Set(inside.owners.map((p) => p.id))).toEqual(new Set([camille.id, owner?.id]));
  });
});

describe('the list', () => {
  it('begins with the company space, goes on by name whatever its accents, and pages without gap or double', async () => {
    const mark = `zz${Math.random().toString(36).slice(2, 8)}`;
    const names = ['Élan', 'eclair', 'Zoo', 'abeille', 'Été', 'Miel'];
    for (const name of names) await aSpace(api, { name: `${name} ${mark}` });
    const person = await aPerson(api);
    expect((await listed(person))[0]?.slug).toBe('company');
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api.as(person).call(spaces.list, { query: { q: mark.toUpperCase(), limit: '2', ...(cursor ? { cursor } : {}) } });
      found.push(...page.items.map((s) => s.name.split(' ')[0] as string));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(found).toEqual(['abeille', 'eclair', 'Élan', 'Été', 'Miel', 'Zoo']);
    const first = await api.as(person).call(spaces.list, { query: { q: mark, limit: '2' } });
    await expect(api.as(person).call(spaces.list, { query: { q: 'other', limit: '2', cursor: first.nextCursor ?? '' } })).toBeProblem(
      400,
      'bad_cursor',
    );
    await expect(
      api.as(await aPerson(api)).call(spaces.list, { query: { q: mark, limit: '2', cursor: first.nextCursor ?? '' } }),
    ).toBeProblem(400, 'bad_cursor');
  });

  it('takes what is typed literally', async () => {
    const space = await aSpace(api, { name: `100% "miel" _${Math.random()}` });
    const person = await aPerson(api);
    expect(await slugs(person, { q: '100% "MIEL" _' })).toContain(space.slug);
    expect(await slugs(person, { q: '1%m' })).not.toContain(space.slug);
  });
});

describe('making and changing a space', () => {
  it('is for facilitators and admins; whoever makes it owns it', async () => {
    const camille = await aPerson(api, { role: 'facilitator' });
    const name = `Réparer ${Math.random().toString(36).slice(2)}`;
    const made = await create(camille, { name, visibility: 'hidden' });
    expect(made).toMatchObject({
      members: 1,
      archived: false,
      viewer: { role: 'owner', reads: true },
      can: { post: true, edit: true, invite: true, leave: false },
    });
    expect(made.owners.map((p) => p.id)).toEqual([camille.id]);
    expect((await events(made.id)).map((e) => e.type)).toEqual(['space.changed', 'membership.changed']);
    for (const role of ['member', 'guest'] as const)
      await expect(create(await aPerson(api, { role }), { name })).toBeProblem(403, 'not_allowed');
    await expect(create(camille, { name: 'x' })).toBeProblem(400, 'invalid_input');
    await expect(create(camille, { name: 'Fine', owner: 1 } as SpaceInput)).toBeProblem(400, 'invalid_input');
  });

  it('gives each a slug of its own, ten at once', async () => {
    const camille = await aPerson(api, { role: 'facilitator' });
    const name = `Même nom ${Math.random().toString(36).slice(2)}`;
    const made = await Promise.all(times(10, () => create(camille, { name })));
    expect(new Set(made.map((s) => s.slug)).size).toBe(10);
    expect((await create(camille, { name: '日本' })).slug).toMatch(/^espace/);
    expect((await create(camille, { name: 'New' })).slug).not.toBe('new');
  });

  it('repeats a creation under one key once', async () => {
    const camille = await aPerson(api, { role: 'facilitator' });
    const headers = { 'idempotency-key': `k${Math.random()}` };
    const again = () => api.as(camille).call(spaces.create, { body: { name: 'Une seule fois' }, headers });
    const [a, b] = [await again(), await again()];
    expect(a.id).toBe(b.id);
  });

  it('changes what is sent and nothing else', async () => {
    const camille = await aPerson(api, { role: 'facilitator' });
    const made = await create(camille, { name: 'Before', purpose: 'P', charter: 'C', visibility: 'listed', colour: 'plum' });
    const changed = await api.as(camille).call(spaces.update, { params: { slug: made.slug }, body: { name: 'After' } });
    expect(changed).toMatchObject({ slug: made.slug, name: 'After', purpose: 'P', charter: 'C', visibility: 'listed', colour: 'plum' });
    const before = (await events(made.id)).length;
    await api.as(camille).call(spaces.update, { params: { slug: made.slug }, body: { name: 'After' } });
    expect((await events(made.id)).length).toBe(before);
  });

  it('is for its owners and facilitators, and global ones unless they would hide it from themselves', async () => {
    const space = await aSpace(api);
    const [owner, facilitator, member] = [
      await aPerson(api, { in: space, as: 'owner' }),
      await aPerson(api, { in: space, as: 'facilitator' }),
      await aPerson(api, { in: space }),
    ];
    const camille = await aPerson(api, { role: 'facilitator' });
    const update = (who: TestPerson, body: object) => api.as(who).call(spaces.update, { params: { slug: space.slug }, body });
    for (const who of [owner, facilitator, camille]) expect((await update(who, { purpose: who.name })).purpose).toBe(who.name);
    await expect(update(member, { purpose: 'mine' })).toBeProblem(403, 'not_allowed');
    await expect(update(camille, { visibility: 'hidden' })).toBeProblem(403, 'not_member');
    expect((await update(owner, { visibility: 'hidden' })).visibility).toBe('hidden');
    await expect(update(camille, { purpose: 'again' })).toBeProblem(404);
  });

  it('keeps the company space open to all', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const { slug } = await companySpace(api);
    for (const body of [{ visibility: 'hidden' }, { visibility: 'listed' }, { archived: true }] as const)
      await expect(api.as(admin).call(spaces.update, { params: { slug }, body })).toBeProblem(409, 'company_space');
    expect((await api.as(admin).call(spaces.update, { params: { slug }, body: { purpose: 'La place du village' } })).slug).toBe('company');
  });

  it('archives: readable, out of the list, nothing new in it', async () => {
    const space = await aSpace(api);
    const [owner, member, other] = [await aPerson(api, { in: space, as: 'owner' }), await aPerson(api, { in: space }), await aPerson(api)];
    const archive = (archived: boolean) => api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { archived } });
    expect((await archive(true)).archived).toBe(true);
    expect((await get(member, space.slug)).can).toMatchObject({ post: false, leave: true });
    expect((await get(other, space.slug)).can).toMatchObject({ post: false, join: false });
    expect(await slugs(member)).not.toContain(space.slug);
    expect(await slugs(member, { archived: 'true' })).toContain(space.slug);
    await expect(api.as(other).call(spaces.join, { params: { slug: space.slug } })).toBeProblem(409, 'archived');
    expect((await archive(false)).can.post).toBe(true);
  });

  it('says no more in a problem than its code', async () => {
    const error = (await get(await aPerson(api), 'no-such-space').catch((e: unknown) => e)) as ProblemReply;
    expect(Object.keys(error.body).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
  });
});
