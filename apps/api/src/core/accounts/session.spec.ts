import { describe, expect, it } from '@jest/globals';
import { people, session } from '@ruche/contracts';
import { Passwords } from '../../platform/auth/passwords';
import { useApi } from '../../testing/api';
import { aPerson, times } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();

async function withPassword(password: string) {
  const person = await aPerson(api);
  await api.db.rows('UPDATE people SET password_hash = $2 WHERE id = $1', [person.id, await api.app.get(Passwords).hash(password)]);
  return person;
}

describe('sign-in', () => {
  it('opens a session with the right password, and only then', async () => {
    const ada = await withPassword('correct horse battery');
    const reply = await api
      .as()
      .send('POST', '/api/session', { body: { email: ada.email.toUpperCase(), password: 'correct horse battery' } });
    expect(reply.status).toBe(200);
    expect(reply.body.person).toMatchObject({ id: ada.id, role: 'member' });
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^sid=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await api.as().send('GET', '/api/session', { headers: { cookie } })).body.person.id).toBe(ada.id);
    await expect(api.as().call(session.create, { body: { email: ada.email, password: 'wrong' } })).toBeProblem(401, 'wrong_credentials');
    await expect(api.as().call(session.create, { body: { email: 'nobody@spec.test', password: 'wrong' } })).toBeProblem(
      401,
      'wrong_credentials',
    );
  });

  it('stores nothing that opens a session', async () => {
    const ada = await aPerson(api);
    await api.as(ada).call(session.get);
    const rows = await api.db.rows<Record<string, unknown>>('SELECT * FROM sessions');
    for (const value of rows.flatMap((r) => Object.values(r))) {
      const text = Buffer.isBuffer(value) ? value.toString('base64url') : String(value);
      const reply = await api.as().send('GET', '/api/session', { headers: { cookie: `sid=${encodeURIComponent(text)}` } });
      expect(reply.status).toBe(401);
    }
  });

  it('refuses after ten failures for the account, and lets others in', async () => {
    const [ada, bob] = [await withPassword('the password of ada'), await withPassword('the password of bob')];
    for (const _ of times(10, (i) => i))
      await expect(api.as().call(session.create, { body: { email: ada.email, password: 'no' } })).toBeProblem(401);
    await expect(api.as().call(session.create, { body: { email: ada.email, password: 'the password of ada' } })).toBeProblem(429);
    expect((await api.as().call(session.create, { body: { email: bob.email, password: 'the password of bob' } })).person.id).toBe(bob.id);
  });

  it('ends with signing out, being switched off, and never goes to a foreign page', async () => {
    const ada = await aPerson(api);
    await expect(
      api.as(ada).call(session.remove, { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' } }),
    ).toBeProblem(403, 'foreign_origin');
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [ada.id]);
    await expect(api.as(ada).call(session.get)).toBeProblem(401);
    const bob = await aPerson(api);
    await api.as(bob).call(session.remove);
    await expect(api.as(bob).call(session.get)).toBeProblem(401);
    expect(people.list.method).toBe('GET');
  });
});
