import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { session } from '@ruche/contracts';
import { setupLink } from '../../setup';
import { Api } from '../../testing/api';
import { times } from '../../testing/factories';
import '../../testing/matchers';
import { freshDatabase } from '../../testing/postgres';

const api = new Api({ RUCHE_DEMO: '0' });
beforeAll(async () => api.start(await freshDatabase()), 30_000);
afterAll(() => api.stop(), 30_000);

const link = async () => (await setupLink(api.db.source))?.split('token=')[1] ?? '';
const setUp = (token: string, more: object = {}) =>
  api.as().send('POST', '/api/setup', {
    body: { token, name: 'First Admin', email: 'first@spec.test', password: 'a phrase of many words', ...more },
  });

describe('a new installation', () => {
  it('knows no default account', async () => {
    for (const [email, password] of [
      ['admin@ruche.test', 'ruche-demo'],
      ['admin@localhost.test', 'admin'],
      ['admin@example.com', 'password'],
      ['root@ruche.test', 'changeme'],
    ])
      await expect(api.as().call(session.create, { body: { email: email ?? '', password: password ?? '' } })).toBeProblem(
        401,
        'wrong_credentials',
      );
    expect(await api.as().call(session.welcome)).toMatchObject({ setup: true, demo: null });
  });

  it('gives its link to one admin, the last printed one alone', async () => {
    const old = await link();
    const token = await link();
    expect((await setUp(old)).status).toBe(404);
    for (const password of ['short', 'motdepasse123', 'my own first password', 'the ruche of ours'])
      expect((await setUp(token, { password })).status).toBe(400);
    const replies = await Promise.all(times(2, (i) => setUp(token, { email: `first${i}@spec.test` })));
    expect(replies.map((r) => r.status).sort()).toEqual([201, 404]);
    expect(await api.db.rows(`SELECT role FROM people`)).toEqual([{ role: 'admin' }]);
    expect((await setUp(token)).status).toBe(404);
    expect(await link()).toBe('');
    expect((await api.as().call(session.welcome)).setup).toBe(false);
  });
});
