import { beforeEach, describe, expect, it } from '@jest/globals';
import { admin, session } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, next, times } from '../../testing/factories';
import '../../testing/matchers';
import { anAddress, mailTo, published, tokenIn } from './accounts.factory';

const api = useApi(published);
const PASSWORD = 'a phrase of many words';
/** Each test comes from a network of its own. */
let headers: Record<string, string>;
beforeEach(() => {
  headers = { 'x-forwarded-for': anAddress(), host: 'ruche.example' };
});

describe('an invitation', () => {
  const invite = async (body: { email: string; role?: 'guest' | 'member'; locale?: 'fr' | 'en' }) => {
    const root = await aPerson(api, { role: 'admin', name: 'Rose Martin' });
    const made = await api.as(root).call(admin.invite, { body });
    return { root, made, token: tokenIn((await mailTo(api, body))[0]) };
  };
  const accept = (token: string, more: object = {}) =>
    api.as().send('POST', '/api/invitations/accept', { body: { token, name: 'Léa Petit', password: PASSWORD, ...more }, headers });

  it('is mailed, viewed, and makes an account of its role and address, signed in', async () => {
    const email = `lea${next()}@spec.test`;
    const { token, root } = await invite({ email: email.toUpperCase() });
    const [mail] = await mailTo(api, { email });
    expect(mail?.subject).toMatch(/^Rose Martin vous invite sur la Ruche de /);
    const usable = token || tokenIn(mail);
    const view = await api.as().call(session.invitation, { params: { token: usable }, headers });
    expect(view).toMatchObject({ email, invitedBy: 'Rose Martin' });
    const reply = await accept(usable, { locale: 'en' });
    expect(reply.status).toBe(201);
    expect(reply.body.person).toMatchObject({ email, name: 'Léa Petit', role: 'member', locale: 'en' });
    expect(reply.body.person.handle).toMatch(/^lea\.petit/);
    expect(reply.headers['set-cookie']?.[0]).toContain('__Host-sid=');
    expect(reply.body.spaces).toHaveLength(1);
    expect((await accept(usable)).status).toBe(410);
    expect((await api.as().send('GET', `/api/invitations/${usable}`, { headers })).status).toBe(410);
    await expect(api.as(root).call(admin.invite, { body: { email } })).toBeProblem(409, 'email_taken');
  });

  it('makes one account for two at the same time', async () => {
    const email = `twice${next()}@spec.test`;
    const { token } = await invite({ email });
    expect((await Promise.all(times(3, () => accept(token)))).map((r) => r.status).sort()).toEqual([201, 410, 410]);
    expect(await api.db.rows('SELECT id FROM people WHERE email = $1', [email])).toHaveLength(1);
  });

  it('lets no one choose role or address, and guests come to no space', async () => {
    const email = `guest${next()}@spec.test`;
    const { token } = await invite({ email, role: 'guest', locale: 'en' });
    expect((await mailTo(api, { email }))[0]?.subject).toMatch(/ invites you to /);
    for (const extra of [{ role: 'admin' }, { email: 'x@spec.test' }, { spaceId: 1 }])
      expect((await accept(token, extra)).status).toBe(400);
    for (const password of ['short', 'azertyuiop123', 'Petit à petit, Léa']) expect((await accept(token, { password })).status).toBe(400);
    const reply = await accept(token);
    expect(reply.body).toMatchObject({ person: { role: 'guest' }, spaces: [], can: { directory: false, propose: false } });
  });

  it('ends with being taken back, replaced, or too old; unknown ones never were', async () => {
    const email = `late${next()}@spec.test`;
    const { root, made, token } = await invite({ email });
    await api.as(root).call(admin.revokeInvitation, { params: { id: String(made.id) } });
    expect((await accept(token)).status).toBe(404);
    const second = await invite({ email });
    await api.db.rows('UPDATE one_time_links SET expires_at = now() WHERE id = $1', [second.made.id]);
    expect((await accept(second.token)).status).toBe(410);
    const third = tokenIn((await invite({ email }).then(() => mailTo(api, { email })))[0]);
    expect((await accept(third)).status).toBe(201);
    await expect(api.as().call(session.invitation, { params: { token: 'x'.repeat(43) }, headers })).toBeProblem(404);
  });
});
