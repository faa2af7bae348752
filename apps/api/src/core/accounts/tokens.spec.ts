import { describe, expect, it } from '@jest/globals';
import { me } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { withToken } from './accounts.factory';

const api = useApi({ CREATIONS_PER_MINUTE: '200' });

describe('my tokens', () => {
  it('are shown once, stored as nothing that opens anything, and read unless they may write', async () => {
    const ada = await aPerson(api);
    const made = await api.as(ada).send('POST', '/api/me/tokens', { body: { name: 'report' } });
    expect(made.status).toBe(201);
    expect(made.body.token).toMatch(/^pat_[\w-]{43}$/);
    expect(made.body).toMatchObject({ name: 'report', scope: 'read', lastUsedAt: null });
    expect(await withToken(api, made.body.token)).toBe(200);
    const bearer = { headers: { authorization: `Bearer ${made.body.token}` } };
    expect((await api.as().send('PATCH', '/api/me', { body: {}, ...bearer })).body.code).toBe('read_only_token');
    const { items } = await api.as(ada).call(me.tokens);
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty('token');
    expect(items[0]?.lastUsedAt).not.toBeNull();
    for (const row of await api.db.rows<Record<string, unknown>>('SELECT * FROM api_tokens WHERE person_id = $1', [ada.id]))
      for (const value of Object.values(row))
        expect(
          await withToken(
            api,
            `pat_${Buffer.isBuffer(value) ? value.toString('base64url') : String(value).padEnd(20, '_').replace(/\W/g, '-')}`,
          ),
        ).toBe(401);
  });

  it('answer a repeated creation with the same value, which is kept nowhere', async () => {
    const ada = await aPerson(api);
    const headers = { 'idempotency-key': 'once-please' };
    const [one, two] = await Promise.all(times(2, () => api.as(ada).call(me.createToken, { body: { name: 'x' }, headers })));
    expect(one).toEqual(two);
    const kept = await api.db.row<{ reply: unknown }>(`SELECT reply FROM idempotency_keys WHERE person_id = $1`, [ada.id]);
    expect(JSON.stringify(kept)).not.toContain(one?.token.slice(4));
    expect((await api.as(ada).call(me.tokens)).items).toHaveLength(1);
  });

  it('end with their day, with being revoked by their owner, and make no other', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    const { id, token } = await api.as(ada).call(me.createToken, { body: { name: 'x', scope: 'write', days: 1 } });
    const bearer = { headers: { authorization: `Bearer ${token}` } };
    expect((await api.as().send('POST', '/api/me/tokens', { body: { name: 'y' }, ...bearer })).body.code).toBe('session_required');
    expect(
      (await api.as().send('PUT', '/api/me/password', { body: { current: 'an old secret', next: 'quite another secret' }, ...bearer })).body
        .code,
    ).toBe('session_required');
    await api.db.rows(`UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(await withToken(api, token)).toBe(401);
    await expect(api.as(bob).call(me.revokeToken, { params: { id: String(id) } })).toBeProblem(404);
    await api.as(ada).call(me.revokeToken, { params: { id: String(id) } });
    expect((await api.as(ada).call(me.tokens)).items).toEqual([]);
    for (const body of [{ name: '' }, { name: 'x', days: 366 }, { name: 'x', scope: 'admin' }, { name: 'x', personId: 1 }])
      expect((await api.as(ada).send('POST', '/api/me/tokens', { body })).status).toBe(400);
  });

  it('are 50 at most', async () => {
    const ada = await aPerson(api);
    await api.db.rows(
      `INSERT INTO api_tokens (token_hash, person_id, name, scope) SELECT sha256(($1::bigint || ':' || i)::bytea), $1, 'x', 'read' FROM generate_series(1, 49) AS i`,
      [ada.id],
    );
    const made = await Promise.allSettled(times(4, () => api.as(ada).call(me.createToken, { body: { name: 'x' } })));
    expect(made.filter((m) => m.status === 'fulfilled')).toHaveLength(1);
    await expect(api.as(ada).call(me.createToken, { body: { name: 'x' } })).toBeProblem(409, 'too_many_tokens');
  });
});
