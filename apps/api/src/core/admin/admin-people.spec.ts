import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin, me, session } from '@ruche/contracts';
import { Api } from '../../testing/api';
import { aPerson, companySpace, join, people as several, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { freshDatabase } from '../../testing/postgres';

/** An installation of its own: how many admins there are matters. */
const api = new Api();
let root: TestPerson;
beforeAll(async () => {
  await api.start(await freshDatabase());
  root = await aPerson(api, { role: 'admin', name: 'Root' });
}, 30_000);
afterAll(() => api.stop(), 30_000);
const change = (by: { id: number }, person: { id: number }, body: object) =>
  api.as(by).call(admin.updatePerson, { params: { id: String(person.id) }, body });
const audited = (target: string) =>
  api.db.rows<{ actor_id: number; action: string; details: object }>(
    'SELECT actor_id, action, details FROM audit_log WHERE target = $1 ORDER BY id',
    [target],
  );

describe('everybody, for admins', () => {
  it('is listed with address and role, the inactive too, by name in pages', async () => {
    const staff = [];
    for (const name of ['Qa Un', 'Qa Deux', 'Qa Trois']) staff.push(await aPerson(api, { name }));
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [staff[0]?.id]);
    const first = await api.as(root).call(admin.people, { query: { q: 'qa', limit: '2' } });
    const second = await api.as(root).call(admin.people, { query: { q: 'qa', limit: '2', cursor: first.nextCursor ?? '' } });
    expect([...first.items, ...second.items].map((p) => p.name)).toEqual(['Qa Deux', 'Qa Trois', 'Qa Un']);
    expect(second.nextCursor).toBeNull();
    expect(second.items[0]).toMatchObject({ email: staff[0]?.email, role: 'member', active: false, demo: false });
    expect((await api.as(root).call(admin.people, { query: { q: staff[1]?.email ?? '' } })).items.map((p) => p.id)).toEqual([staff[1]?.id]);
    expect(JSON.stringify(first)).not.toMatch(/hash|password/i);
  });

  it('is for admins alone', async () => {
    for (const role of ['guest', 'member', 'facilitator'] as const) {
      const person = await aPerson(api, { role });
      await expect(api.as(person).call(admin.people)).toBeProblem(403, 'not_allowed');
      await expect(change(person, person, { role: 'admin' })).toBeProblem(403);
    }
    await expect(api.as().call(admin.people)).toBeProblem(401);
    await expect(change(root, { id: 999_999_999 }, { active: false })).toBeProblem(404);
    for (const body of [{ role: 'god' }, { active: 'no' }, { id: 1 }, { email: 'x@y.test' }, { demo: true }])
      await expect(change(root, root, body)).toBeProblem(400);
  });
});

describe('changing somebody', () => {
  it('to another role ends what they were signed in as, and is audited', async () => {
    const ada = await aPerson(api);
    const { token } = await api.as(ada).call(me.createToken, { body: { name: 'x' } });
    expect((await change(root, ada, { role: 'facilitator' })).role).toBe('facilitator');
    await expect(api.as(ada).call(session.get)).toBeProblem(401);
    expect((await api.as().send('GET', '/api/me', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    expect(await audited(`person:${ada.id}`)).toEqual([
      {
        actor_id: root.id,
        action: 'person.update',
        details: { before: { role: 'member', active: true }, after: { role: 'facilitator', active: true } },
      },
    ]);
    expect(
      await api.db.rows(`SELECT 1 FROM domain_events WHERE type = 'person.changed' AND (payload ->> 'personId')::bigint = $1`, [ada.id]),
    ).toHaveLength(1);
    await change(root, ada, { role: 'facilitator' });
    await change(root, ada, {});
    expect(await audited(`person:${ada.id}`)).toHaveLength(1);
  });

  it('off kills every kind of credential for good, also once they are on again', async () => {
    const ada = await aPerson(api);
    await api.as(ada).call(me.get);
    const { token } = await api.as(ada).call(me.createToken, { body: { name: 'x' } });
    const opens = async () => [
      (await api.as(ada).send('GET', '/api/me')).status,
      (await api.as().send('GET', '/api/me', { headers: { authorization: `Bearer ${token}` } })).status,
    ];
    expect(await opens()).toEqual([200, 200]);
    expect((await change(root, ada, { active: false })).active).toBe(false);
    expect(await opens()).toEqual([401, 401]);
    expect((await change(root, ada, { active: true })).active).toBe(true);
    expect(await opens()).toEqual([401, 401]);
  });

  it('to a guest and back takes them out of the company space and in again', async () => {
    const company = await companySpace(api);
    const ada = await aPerson(api);
    await join(api, company, ada);
    const members = async () =>
      await api.db.row<{ member_count: number; n: number }>(
        'SELECT member_count, (SELECT count(*)::int FROM memberships WHERE space_id = s.id) AS n FROM spaces s WHERE company',
      );
    const before = await members();
    expect(before?.member_count).toBe(before?.n);
    await change(root, ada, { role: 'guest' });
    expect(await members()).toEqual({ member_count: (before?.n ?? 0) - 1, n: (before?.n ?? 0) - 1 });
    await change(root, ada, { role: 'member' });
    expect(await members()).toEqual(before);
  });

  it('never leaves the company without an admin, also when two do it to each other', async () => {
    await expect(change(root, root, { active: false })).toBeProblem(409, 'last_admin');
    await expect(change(root, root, { role: 'member' })).toBeProblem(409, 'last_admin');
    const demo = await aPerson(api, { role: 'admin' });
    await api.db.rows('UPDATE people SET demo = true WHERE id = $1', [demo.id]);
    await expect(change(root, root, { role: 'member' })).toBeProblem(409, 'last_admin');
    for (const _ of times(5, (i) => i)) {
      const [one, two] = await several(api, 2, { role: 'admin' });
      if (!one || !two) throw new Error('two admins');
      await api.db.rows(`UPDATE people SET active = false WHERE role = 'admin' AND NOT demo AND id <> ALL($1::bigint[])`, [
        [one.id, two.id],
      ]);
      await Promise.allSettled([change(one, two, { active: false }), change(two, one, { role: 'member' })]);
      const left = await api.db.rows(`SELECT id FROM people WHERE role = 'admin' AND active AND NOT demo`);
      expect(left).toHaveLength(1);
    }
  });
});
