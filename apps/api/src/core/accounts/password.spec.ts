import { describe, expect, it } from '@jest/globals';
import { admin, me } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, type TestPerson, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { cookieFrom, withCookie, withPassword, withToken } from './accounts.factory';

const api = useApi();
const OLD = 'an old long secret';
const NEW = 'quite another secret';
const signIn = (person: TestPerson, password = OLD) => api.as().send('POST', '/api/session', { body: { email: person.email, password } });

describe('a new password', () => {
  it('ends every other session and token, and gives this browser another one', async () => {
    const ada = await withPassword(api, OLD);
    const other = cookieFrom(await signIn(ada));
    const { token } = await api.as(ada).call(me.createToken, { body: { name: 'ci', scope: 'write', days: null } });
    const mine = await api.cookieOf(ada);
    expect([await withCookie(api, other), await withCookie(api, mine), await withToken(api, token)]).toEqual([200, 200, 200]);
    const reply = await api.as(ada).send('PUT', '/api/me/password', { body: { current: OLD, next: NEW } });
    expect(reply.status).toBe(204);
    expect([await withCookie(api, other), await withCookie(api, mine), await withToken(api, token)]).toEqual([401, 401, 401]);
    expect(await withCookie(api, cookieFrom(reply))).toBe(200);
    expect((await signIn(ada)).status).toBe(401);
    expect((await signIn(ada, NEW)).status).toBe(200);
    const stored = await api.db.row<{ password_hash: string }>('SELECT password_hash FROM people WHERE id = $1', [ada.id]);
    expect(stored?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is told to its owner by mail', async () => {
    const [ada, root] = [await withPassword(api, OLD), await aPerson(api, { role: 'admin' })];
    await api.as(ada).call(me.password, { body: { current: OLD, next: NEW } });
    await drainJobs(api, ['mail']);
    const mail = (await api.as(root).call(admin.mail)).items.find((m) => m.to === ada.email);
    expect(mail?.subject).toBe('Votre mot de passe a changé');
    expect(mail?.text).not.toContain(NEW);
  });

  it('needs the old one, counted like a sign-in', async () => {
    const ada = await withPassword(api, OLD);
    for (const _ of times(10, (i) => i))
      await expect(api.as(ada).call(me.password, { body: { current: 'wrong', next: NEW } })).toBeProblem(403, 'wrong_password');
    await expect(api.as(ada).call(me.password, { body: { current: OLD, next: NEW } })).toBeProblem(429);
  });

  it('may not be short, common or personal', async () => {
    const ada = await withPassword(api, OLD);
    const change = (next: string) => api.as(ada).call(me.password, { body: { current: OLD, next } });
    for (const next of [
      'short',
      'x'.repeat(257),
      'motdepasse123',
      'Qwertyuiop123',
      'aaaaaaaaaaaaaaaa',
      `${ada.handle} my dear`,
      'notre belle RUCHE dorée',
    ])
      await expect(change(next)).toBeProblem(400);
    expect((await signIn(ada)).status).toBe(200);
  });

  it('is changed once by two at the same time', async () => {
    const ada = await withPassword(api, OLD);
    const cookies = await Promise.all(times(2, async () => cookieFrom(await signIn(ada))));
    const replies = await Promise.all(
      cookies.map((cookie, i) =>
        api.as().send('PUT', '/api/me/password', { body: { current: OLD, next: `${NEW} ${i}` }, headers: { cookie } }),
      ),
    );
    const won = replies.filter((r) => r.status === 204);
    expect(won).toHaveLength(1);
    expect([401, 403, 409]).toContain(replies.find((r) => r.status !== 204)?.status);
    const sessions = await api.db.rows('SELECT id FROM sessions WHERE person_id = $1', [ada.id]);
    expect(sessions).toHaveLength(1);
  });

  it('leaves nothing open to a sign-in that raced with it', async () => {
    const ada = await withPassword(api, OLD);
    const cookie = cookieFrom(await signIn(ada));
    const [change, ...signIns] = await Promise.all([
      api.as().send('PUT', '/api/me/password', { body: { current: OLD, next: NEW }, headers: { cookie } }),
      ...times(6, () => signIn(ada)),
    ]);
    expect(change?.status).toBe(204);
    for (const reply of signIns) if (reply.status === 200) expect(await withCookie(api, cookieFrom(reply))).toBe(401);
  });
});
