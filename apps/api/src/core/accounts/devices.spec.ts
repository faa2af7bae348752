import { describe, expect, it } from '@jest/globals';
import { me, session } from '@ruche/contracts';
import { readSessionCookie, writeSessionCookie } from '../../platform/auth/session-cookie';
import { useApi } from '../../testing/api';
import { aPerson } from '../../testing/factories';
import '../../testing/matchers';
import { cookieFrom, withCookie, withPassword } from './accounts.factory';

const api = useApi();
const OLD = 'an old long secret';

describe('my devices', () => {
  it('are listed with this one marked, and signed out one by one, never anybody else’s', async () => {
    const [ada, bob] = [await withPassword(api, OLD), await withPassword(api, OLD)];
    const phone = cookieFrom(
      await api.as().send('POST', '/api/session', { body: { email: ada.email, password: OLD }, headers: { 'user-agent': 'A phone' } }),
    );
    const { items } = await api.as(ada).call(me.sessions);
    expect(items.map((s) => [s.current, s.device])).toEqual(
      expect.arrayContaining([
        [true, 'spec'],
        [false, 'A phone'],
      ]),
    );
    expect(items.find((s) => s.device === 'A phone')?.address).toBe('127.0.0.0/24');
    const id = String(items.find((s) => s.device === 'A phone')?.id);
    await expect(api.as(bob).call(me.revokeSession, { params: { id } })).toBeProblem(404);
    expect(await withCookie(api, phone)).toBe(200);
    await api.as(ada).call(me.revokeSession, { params: { id } });
    expect(await withCookie(api, phone)).toBe(401);
    await expect(api.as(ada).call(me.revokeSession, { params: { id } })).toBeProblem(404);
    const own = String(items.find((s) => s.current)?.id);
    expect((await api.as(ada).send('DELETE', `/api/me/sessions/${own}`)).headers['set-cookie']?.[0]).toContain('Max-Age=0');
    await expect(api.as(ada).call(me.sessions)).toBeProblem(401);
  });

  it('are those that still open something: 14 days idle, 90 in all', async () => {
    const ada = await aPerson(api);
    await api.as(ada).call(me.get);
    const age = (column: string, by: string) => api.db.rows(`UPDATE sessions SET ${column} = now() ${by} WHERE person_id = $1`, [ada.id]);
    await age('last_seen_at', `- interval '14 days' + interval '5 seconds'`);
    expect((await api.as(ada).call(me.sessions)).items).toHaveLength(1);
    await age('last_seen_at', `- interval '14 days' - interval '1 second'`);
    await expect(api.as(ada).call(me.get)).toBeProblem(401);
    await age('last_seen_at', '');
    await age('expires_at', `- interval '1 second'`);
    await expect(api.as(ada).call(me.get)).toBeProblem(401);
  });
});

describe('the session’s cookie', () => {
  it('is one that no other host can set, once there is TLS', () => {
    const value = 'x'.repeat(43);
    expect(writeSessionCookie(value, 60, true)).toBe(`__Host-sid=${value}; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax`);
    expect(writeSessionCookie(value, 60, false)).toBe(`sid=${value}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax`);
    expect(readSessionCookie(`sid=${value}`, true)).toBeUndefined();
    expect(readSessionCookie(`sid=${'y'.repeat(43)}; __Host-sid=${value}`, true)).toBe(value);
    expect(readSessionCookie(`__Host-sid=${value}`, false)).toBeUndefined();
  });

  it('is another one after signing in, whatever was sent along', async () => {
    const ada = await withPassword(api, OLD);
    const before = await api.cookieOf(ada);
    const reply = await api.as().send('POST', '/api/session', { body: { email: ada.email, password: OLD }, headers: { cookie: before } });
    expect(cookieFrom(reply)).not.toBe(before);
    await expect(api.as(ada).call(session.get)).toBeProblem(401);
    await expect(api.as().call(session.get)).toBeProblem(401);
  });
});
