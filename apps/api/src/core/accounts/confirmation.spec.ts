import { beforeEach, describe, expect, it } from '@jest/globals';
import { admin, me, rings, session } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { withPassword, withToken } from './accounts.factory';

const api = useApi();
const PASSWORD = 'a rather long secret';
let root: TestPerson;
let other: TestPerson;
beforeEach(async () => {
  root = await withPassword(api, PASSWORD);
  await api.db.rows(`UPDATE people SET role = 'admin' WHERE id = $1`, [root.id]);
  other = await aPerson(api);
  await api.as(root).call(session.get);
});
/** Sets back when the password was last given in the sessions of the admin. */
const given = (ago: string) => api.db.rows('UPDATE sessions SET confirmed_at = now() - $2::interval WHERE person_id = $1', [root.id, ago]);
const promote = (role: 'facilitator' | 'member') =>
  api.as(root).call(admin.updatePerson, { params: { id: String(other.id) }, body: { role } });
const token = () => api.as(root).call(me.createToken, { body: { name: 'x', scope: 'write', days: 1 } });

describe('what is sensitive', () => {
  it('is done for a quarter of an hour after the password was given; then it asks, and nothing else does', async () => {
    await given('14 minutes 58 seconds');
    await promote('facilitator');
    await given('15 minutes 1 second');
    await expect(promote('member')).toBeProblem(403, 'reauth_required');
    await expect(api.as(root).call(admin.invite, { body: { email: 'new@spec.test' } })).toBeProblem(403, 'reauth_required');
    await expect(token()).toBeProblem(403, 'reauth_required');
    await expect(api.as(root).call(admin.removeDemo)).toBeProblem(403, 'reauth_required');
    const decision = { decision: 'dismiss' as const, reason: 'Une équipe, rien d’autre.' };
    await expect(api.as(root).call(rings.decide, { params: { id: '1' }, body: decision })).toBeProblem(403, 'reauth_required');
    const imported = await api.as(root).upload('/api/admin/people/imports', Buffer.from('email,name\n'), 'staff.csv', 'text/csv');
    expect(imported).toMatchObject({ status: 403, body: { code: 'reauth_required' } });
    expect((await api.as(root).call(admin.people)).items.length).toBeGreaterThan(0);
  });

  it('goes on once the password is given again, in this session alone', async () => {
    await given('1 day');
    await expect(api.as(root).call(session.confirm, { body: { password: 'wrong' } })).toBeProblem(403, 'wrong_password');
    await expect(promote('facilitator')).toBeProblem(403, 'reauth_required');
    await api.as(root).call(session.confirm, { body: { password: PASSWORD } });
    await promote('facilitator');
    api.forgetCookies();
    await api.as(root).call(session.get);
    await api.db.rows(
      `UPDATE sessions SET confirmed_at = now() - interval '1 day' WHERE id = (SELECT max(id) FROM sessions WHERE person_id = $1)`,
      [root.id],
    );
    await expect(promote('member')).toBeProblem(403, 'reauth_required');
  });

  it('counts wrong passwords like failed sign-ins', async () => {
    for (const _ of times(10, (i) => i))
      await expect(api.as(root).call(session.confirm, { body: { password: 'wrong' } })).toBeProblem(403, 'wrong_password');
    await expect(api.as(root).call(session.confirm, { body: { password: PASSWORD } })).toBeProblem(429);
  });

  it('is never done by a program', async () => {
    const made = await token();
    const reply = await api.as().send('PATCH', `/api/admin/people/${other.id}`, {
      body: { role: 'facilitator' },
      headers: { authorization: `Bearer ${made.token}` },
    });
    expect([reply.status, reply.body.code]).toEqual([403, 'session_required']);
    expect(await withToken(api, made.token)).toBe(200);
  });
});
