import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { me } from '@ruche/contracts';
import { Passwords } from '../../platform/auth/passwords';
import { BootChecks } from '../../platform/http/boot-checks';
import { networkOf } from '../../platform/http/network';
import { Api } from '../../testing/api';
import { aPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { freshDatabase } from '../../testing/postgres';
import { withPassword } from './accounts.factory';

/** Two nodes on one database, which counts nobody else's failures. */
const nodes = [new Api({ SIGN_IN_FAILURES_PER_ADDRESS: '100000' }), new Api({ SIGN_IN_FAILURES_PER_ADDRESS: '100000' })] as const;
const [api, other] = nodes;
beforeAll(async () => {
  const url = await freshDatabase();
  await Promise.all(nodes.map((node) => node.start(url)));
}, 30_000);
afterAll(() => Promise.all(nodes.map((node) => node.stop())), 30_000);
/** `password`, salted `somesalt`: from the tests of the reference implementation (phc-winner-argon2). */
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const PASSWORD = 'a phrase of many words';

const signIn = (node: Api, email: string, password: string, headers: Record<string, string> = {}) =>
  node.as().send('POST', '/api/session', { body: { email, password }, headers });

/** How long a wrong password takes for addresses that somebody has, as a part of what it takes for one that nobody has: medians. */
async function ratioOfTimes(addresses: string[]): Promise<number> {
  const took = async (email: string) => {
    const began = performance.now();
    await signIn(api, email, 'wrong password');
    return performance.now() - began;
  };
  const pairs: { known: number; unknown: number }[] = [];
  for (const [i, email] of addresses.entries()) {
    // Each comes first as often.
    if (i % 2) pairs.push({ known: await took(email), unknown: await took(`x${email}`) });
    else pairs.push({ unknown: await took(`x${email}`), known: await took(email) });
  }
  const median = (of: 'known' | 'unknown') => pairs.map((pair) => pair[of]).sort((a, b) => a - b)[pairs.length >> 1] ?? 0;
  return median('known') / median('unknown');
}
const isClose = (ratio: number) => ratio > 0.8 && ratio < 1.25;

describe('failed sign-ins', () => {
  it('count over all nodes, whatever address a client claims', async () => {
    const ada = await withPassword(api, PASSWORD);
    for (const i of times(5, (n) => n))
      for (const node of nodes) expect((await signIn(node, ada.email, 'wrong', { 'x-forwarded-for': `203.0.113.${i}` })).status).toBe(401);
    for (const node of nodes) {
      const refused = await signIn(node, ada.email, PASSWORD, { 'x-forwarded-for': '198.51.100.9' });
      expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    }
  });

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::ffff:1', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'unknown'],
  ])('count the network of %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('take as long for an address that nobody has', async () => {
    const hash = await api.app.get(Passwords).hash(PASSWORD);
    const known = await Promise.all(times(31, () => aPerson(api)));
    await api.db.rows('UPDATE people SET password_hash = $2 WHERE id = ANY($1)', [known.map(({ id }) => id), hash]);
    // What else the machine does is noise and differs from round to round; what tells addresses apart does not.
    const rounds: number[] = [];
    do rounds.push(await ratioOfTimes(known.map(({ email }) => email)));
    while (rounds.length < 3 && !rounds.some(isClose));
    expect(rounds.filter(isClose)).toHaveLength(1);
  }, 30_000);
});

describe('passwords', () => {
  it('are argon2id as the reference makes it, and cost no memory for many at once', async () => {
    expect(await verify(REFERENCE, 'password')).toBe(true);
    const passwords = api.app.get(Passwords);
    const stored = await passwords.hash(PASSWORD);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const before = process.memoryUsage.rss();
    expect(new Set(await Promise.all(times(50, () => passwords.matches(stored, PASSWORD))))).toEqual(new Set([true]));
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 ** 2);
  });

  it('are hashed again with the settings of now, once they are known', async () => {
    const ada = await withPassword(api, PASSWORD);
    await api.db.rows('UPDATE people SET password_hash = $2 WHERE id = $1', [ada.id, REFERENCE]);
    expect((await signIn(api, ada.email, 'password')).status).toBe(200);
    const now = await api.db.row<{ password_hash: string }>('SELECT password_hash FROM people WHERE id = $1', [ada.id]);
    expect(now?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(api, ada.email, 'password')).status).toBe(200);
  });
});

/** Mail programs post here: the signed address is all that counts. */
const fromAnywhere = ['/unsubscribe/:token'];

describe('writes', () => {
  it('come from our own pages, as JSON, on every route', async () => {
    const ada = await aPerson(api);
    await api.as(ada).call(me.get);
    const writes = api.app
      .get(BootChecks)
      .routes.filter(({ route }) => route.method !== 'GET' && route.transport !== 'multipart' && !fromAnywhere.includes(route.path));
    expect(writes.length).toBeGreaterThan(20);
    for (const { route } of writes) {
      const path = `/api${route.path.replace(/:\w+/g, '1')}`;
      for (const headers of [
        { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
        { origin: 'https://evil.test', 'sec-fetch-site': 'same-site' },
      ]) {
        const reply = await api.as(ada).send(route.method, path, { body: {}, headers });
        expect([route.path, reply.status, reply.body.code]).toEqual([route.path, 403, 'foreign_origin']);
      }
      const text = await api.as(ada).send(route.method, path, { body: '{}', headers: { 'content-type': 'text/plain' } });
      expect([route.path, text.status]).toEqual([route.path, 415]);
    }
  }, 30_000);

  it('keep no reply that opens a session for a repeated key', async () => {
    const ada = await withPassword(api, PASSWORD);
    const { token } = await api.as(ada).call(me.createToken, { body: { name: 'x', scope: 'write' } });
    const reply = await signIn(other, ada.email, PASSWORD, { authorization: `Bearer ${token}`, 'idempotency-key': 'again' });
    expect(reply.status).toBe(200);
    expect(await api.db.rows('SELECT 1 FROM idempotency_keys WHERE person_id = $1', [ada.id])).toEqual([]);
  });
});
