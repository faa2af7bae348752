import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Route } from '@ruche/contracts';
import { EMBED_ORIGINS } from '@ruche/rich-text';
import { z } from 'zod';
import { BootChecks } from '../platform/http/boot-checks';
import { drainJobs } from '../testing/jobs';
import { freshDatabase } from '../testing/postgres';
import { matrix, nameOf } from './permission-matrix';
import type { Sent } from './rights/expected';
import { useApiOn } from './use-api-on';
import { type ActorName, aWorld, credentialOf, type World } from './world';

const api = useApiOn(freshDatabase);
const LONG = process.env['RUCHE_LONG_RUNS'] !== undefined;

/** What no browser of ours sends, tried on every route there is. */
describe('a stranger', () => {
  let world: World;
  let routes: Route[];
  beforeAll(async () => {
    world = await aWorld(api);
    await drainJobs(api);
    routes = api.app
      .get(BootChecks)
      .routes.map(({ route }) => route)
      .filter((route) => route.transport !== 'stream');
  }, 60_000);

  it('is told the same, byte for byte, of what is hidden and of what is not there', async () => {
    let compared = 0;
    for (const route of routes.filter(({ path }) => path.includes(':'))) {
      const row = matrix[nameOf(route)];
      const outside = (['guest', 'outsider', 'admin'] as const).filter(
        (each) => row?.expected[each] === 404 && row.expected.author !== 404,
      );
      for (const actor of LONG ? outside : outside.slice(0, 1)) {
        const sent = await sending(route, actor);
        const hidden = await ask(route, sent, actor);
        const missing = await ask(route, { ...sent, params: nowhere(sent.params ?? {}) }, actor);
        expect([nameOf(route), actor, hidden]).toEqual([nameOf(route), actor, missing]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  }, 60_000);

  it('adds no field to a write that it does not name', async () => {
    for (const route of routes.filter(({ body, transport }) => body && transport !== 'multipart')) {
      const [, sent, actor] = await called(route);
      for (const extra of [{ isAdmin: true, authorId: 1, createdAt: 'x' }, { constructor: { prototype: { x: 1 } } }]) {
        const reply = await raw(route, { ...sent, body: { ...(sent.body as object), ...extra } }, actor);
        expect([nameOf(route), reply.status]).toEqual([nameOf(route), 400]);
      }
      const polluted = await raw(route, { ...sent, body: '{"__proto__":{"x":1}}' }, actor);
      expect([nameOf(route), polluted.status]).toEqual([nameOf(route), 400]);
    }
    expect(({} as { x?: unknown }).x).toBeUndefined();
  }, 60_000);

  it('asks for pages of one to a hundred, by cursors of that list, each field once', async () => {
    const cursors = new Map<string, string>();
    const lists = routes.filter((route) => route.method === 'GET' && fieldsOf(route.query).includes('limit'));
    expect(lists.length).toBeGreaterThan(20);
    for (const route of lists) {
      const [, sent, actor] = await called(route);
      const of = (query: object) => raw(route, { ...sent, query: { ...sent.query, ...query } as Record<string, string> }, actor);
      for (const limit of ['101', '0', '-1', '1e9', '1.5', '"5"', '', ['5', '6']])
        expect([nameOf(route), limit, (await of({ limit })).status]).toEqual([nameOf(route), limit, 400]);
      expect([nameOf(route), (await of({ nonsense: '1' })).status]).toEqual([nameOf(route), 400]);
      if (!fieldsOf(route.query).includes('cursor')) continue;
      for (const cursor of ['x', 'W10.AAAAAAAAAAAAAAAAAAAAAA', ...cursors.values()])
        expect([nameOf(route), cursor, (await of({ cursor })).status]).toEqual([nameOf(route), cursor, 400]);
      const first = (await of({ limit: '1' })).body as { nextCursor?: string | null };
      if (first.nextCursor) cursors.set(nameOf(route), first.nextCursor);
    }
    expect(cursors.size).toBeGreaterThan(10);
  }, 60_000);

  it('sends no more than is taken, and the next one is served', async () => {
    const deep = (n: number) => `{"name":${'['.repeat(n)}1${']'.repeat(n)}}`;
    const { cookie = '' } = await credentialOf(api, world, 'author');
    const post = (body: string) =>
      api.as().send('POST', '/api/me/tokens', { body, headers: { cookie, 'content-type': 'application/json' } });
    const many = Array.from({ length: 10_000 }, (_, i) => `a${i}=1`).join('&');
    const answers = [
      await post(`"${'x'.repeat(2 * 1024 * 1024)}"`),
      await post(deep(200)),
      await post(deep(500_000)),
      await post('{"name":"a\\u0000b"}'),
      await api.as().send('GET', `/api/ideas?q=${'x'.repeat(8_200)}`, { headers: { cookie } }),
      await api.as().send('GET', `/api/ideas?${many.slice(0, 8_000)}`, { headers: { cookie } }),
    ];
    expect(answers.map(({ status, body }) => `${status} ${(body as { code: string }).code}`)).toEqual([
      '413 too_large',
      '400 too_deep',
      '400 too_deep',
      '400 unsupported_character',
      '414 too_large',
      '400 invalid_input',
    ]);
    expect((await post('{"name":"x"}')).status).toBe(201);
  });

  it('learns nothing of the machine, and every answer carries its fences', async () => {
    const plain = (path: string, headers: Record<string, string> = {}) => api.as().send('GET', path, { headers });
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip'])
      expect((await plain('/metrics', { [header]: '203.0.113.7' })).status).toBe(404);
    for (const path of ['/.git/HEAD', '/.env', '/api/../.env', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2fmain.js'])
      expect([path, (await plain(path)).status]).toEqual([path, 404]);
    expect((await plain('/api/welcome', { host: 'evil.test' })).status).toBe(421);
    const { cookie = '' } = await credentialOf(api, world, 'author');
    for (const [path, status] of [
      ['/api/welcome', 200],
      ['/api/me', 401],
      ['/api/nothing', 404],
      ['/api/docs', 200],
      [`/api/ideas/${world.idea.id}`, 200],
      ['/api/ideas?limit=0', 400],
    ] as const) {
      const reply = await plain(path, status === 401 ? {} : { cookie });
      expect([path, reply.status, fences.map((name) => reply.headers[name])]).toEqual([path, status, FENCES]);
      if (path !== '/api/docs') expect([path, reply.headers['cache-control']]).toEqual([path, 'private, no-store']);
    }
  });

  it('changes nothing by reading', async () => {
    const reads = routes.filter((route) => route.method === 'GET');
    const asked: [Route, Sent, ActorName][] = [];
    for (const route of reads) asked.push(await called(route));
    for (const call of asked) await raw(...call);
    const before = await everyRow();
    for (const call of asked) await raw(...call);
    expect(await everyRow()).toEqual(before);
  }, 60_000);

  it('never makes the server fail, whatever stands where a value was', async () => {
    let turn = 0;
    const failed: unknown[] = [];
    const calls: [Route, Sent, ActorName][] = [];
    for (const route of routes) calls.push(await called(route));
    for (const [i, [route, sent, actor]] of calls.entries()) {
      // A third of the places at each run: the long one tries them all, with everything.
      for (const bent of bendings(sent, route).filter((_, place) => LONG || (place + i) % 3 === 0)) {
        for (const value of LONG ? nasty : [nasty[turn++ % nasty.length]]) {
          const reply = await raw(route, bent(value), actor).catch((error: Error) => ({ status: error.message, body: {} }));
          if (typeof reply.status === 'string' || reply.status >= 500) failed.push([nameOf(route), reply.status, bent(value)]);
        }
      }
    }
    expect(failed).toEqual([]);
  }, 600_000);

  /** What the author of the world's things may do there, or whoever else may. */
  async function called(route: Route): Promise<[Route, Sent, ActorName]> {
    const row = matrix[nameOf(route)];
    const order = ['author', 'owner', 'member', 'admin', 'facilitator'] as const;
    const actor = order.find((each) => (row?.expected[each] ?? 500) < 300) ?? (route.path.startsWith('/admin') ? 'admin' : 'author');
    return [route, await sending(route, actor), actor];
  }

  /** What the matrix sends there, in a space without a charter. */
  async function sending(route: Route, actor: ActorName): Promise<Sent> {
    const sent = (await matrix[nameOf(route)]?.send?.(api, world, actor)) ?? {};
    await api.db.rows(`UPDATE spaces SET charter = '' WHERE id = $1`, [world.space.id]);
    return sent;
  }

  async function raw(route: Route, sent: Sent, actor: ActorName) {
    const path = route.path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(String(sent.params?.[param] ?? 1)));
    const base = path.startsWith('/health') || path === '/metrics' ? '' : '/api';
    const headers: Record<string, string> = { ...sent.headers, ...(await credentialOf(api, world, actor)) };
    if (sent.body !== undefined) headers['content-type'] = 'application/json';
    return api.as().send(route.method, base + path, { query: sent.query, body: sent.body, headers });
  }

  /** All that somebody sees of an answer, but what is made anew for each. */
  async function ask(route: Route, sent: Sent, actor: ActorName) {
    const { status, body, headers } = await raw(route, sent, actor);
    const { date: _date, 'x-request-id': _id, ...seen } = headers as Record<string, string>;
    return { status, body: { ...body, requestId: '' }, seen };
  }

  /** Of every table: how many rows, and when the last was written. What notes that somebody was here, or that an admin looked, is left out. */
  async function everyRow(): Promise<unknown> {
    const tables = await api.db.rows<{ name: string }>(
      `SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
        WHERE schemaname = 'public' AND relname NOT IN ('sessions', 'api_tokens', 'people', 'request_counts', 'rate_limits', 'audit_log') ORDER BY 1`,
    );
    const each = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) AS n, max(xmin::text::bigint) AS at FROM ${name}`);
    return api.db.rows(each.join(' UNION ALL '));
  }
});

const fences = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'x-powered-by',
];
const FENCES = [
  `default-src 'none';script-src 'self';style-src 'self';img-src 'self' blob: data:;connect-src 'self';font-src 'self';manifest-src 'self';worker-src 'self';media-src 'self';frame-src ${EMBED_ORIGINS.join(' ')};frame-ancestors 'none';base-uri 'none';form-action 'self';object-src 'none'`,
  'nosniff',
  'same-origin',
  'same-origin',
  'same-origin',
  undefined,
];
const nasty = [
  '\0',
  '\ud800',
  'x'.repeat(70_000),
  '%00/../../etc/passwd',
  "'; DROP TABLE people; --",
  '9223372036854775808',
  '1e308',
  -1,
  9_007_199_254_740_991,
  null,
  true,
  [],
  {},
  [[[]]],
];

/** The same call with something else in each place where a value stands or could stand. */
function bendings(sent: Sent, route: Route): ((value: unknown) => Sent)[] {
  const params = Object.keys(sent.params ?? {}).map(
    (name) =>
      (value: unknown): Sent => ({
        ...sent,
        params: { ...sent.params, [name]: JSON.stringify(value ?? 'null').slice(0, 400) },
      }),
  );
  const query = fieldsOf(route.query).map(
    (name) =>
      (value: unknown): Sent => ({
        ...sent,
        query: { ...sent.query, [name]: (typeof value === 'string' ? value.slice(0, 3_000).replace('\ud800', '\ufffd') : value) as string },
      }),
  );
  const body = fieldsOf(route.body).map(
    (name) =>
      (value: unknown): Sent => ({ ...sent, body: { ...(sent.body as object), [name]: value } }),
  );
  const whole = route.body ? [(value: unknown): Sent => ({ ...sent, body: JSON.stringify(value) })] : [];
  return [...params, ...query, ...body, ...whole];
}

/** The names that an object schema knows; of several schemas all of theirs. */
function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const { properties = {}, anyOf = [], allOf = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const inner = [...anyOf, ...allOf].flatMap((one) => Object.keys((one as { properties?: object }).properties ?? {}));
  return [...new Set([...Object.keys(properties), ...inner])];
}

/** The same parameters, of things that nobody ever made. */
const nowhere = (params: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'slug') return [name, 'nowhere-at-all'];
      if (name === 'handle') return [name, 'nobody.at.all'];
      return [name, typeof value === 'number' && name === 'id' ? 999_999_999 : value];
    }),
  );
