import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Route } from '@ruche/contracts';
import * as contracts from '@ruche/contracts';
import { BootChecks } from '../platform/http/boot-checks';
import { freshDatabase } from '../testing/postgres';
import { matrix, nameOf } from './permission-matrix';
import { useApiOn } from './use-api-on';
import { actors, aWorld, credentialOf, type World } from './world';

const api = useApiOn(freshDatabase);
const served = () => api.app.get(BootChecks).routes;

/** Every descriptor of the contracts, wherever it is grouped. */
const described: Route[] = Object.values(contracts)
  .filter((group) => typeof group === 'object' && group !== null && !('safeParse' in group))
  .flatMap((group) => Object.values(group as object) as Route[])
  .filter((route) => typeof route === 'object' && route !== null && 'method' in route && 'path' in route);

describe('the routes', () => {
  it('are those of the contracts, each served once', () => {
    expect(
      served()
        .map((s) => nameOf(s.route))
        .sort(),
    ).toEqual(described.map(nameOf).sort());
  });

  it('all have a row in the matrix, and no row is without a route', () => {
    expect(Object.keys(matrix).sort()).toEqual(described.map(nameOf).sort());
  });

  it('and their permissions change only on purpose', () => {
    expect(
      served()
        .map((s) => `${nameOf(s.route)} · ${s.access}`)
        .sort(),
    ).toMatchSnapshot();
  });
});

describe('who may call what', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(api);
  }, 60_000);
  // All come from one address; its limits have specs of their own.
  beforeEach(() => api.db.rows('DELETE FROM rate_limits'));

  it.each(described.map((route) => [nameOf(route), route] as const))(
    '%s',
    async (name, route) => {
      const row = matrix[name];
      if (!row) throw new Error('no row');
      const found: Record<string, number> = {};
      for (const actor of actors) {
        const sent = (await row.send?.(api, world, actor)) ?? {};
        found[actor] = await statusOf(route, sent, await credentialOf(api, world, actor));
        if (name === 'DELETE /session') api.forgetCookies();
      }
      expect(found).toEqual(row.expected);
    },
    30_000,
  );
});

async function statusOf(
  route: Route,
  sent: { params?: Record<string, string | number>; query?: object; body?: unknown; headers?: Record<string, string> },
  credential: Record<string, string>,
): Promise<number> {
  const path = route.path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(String(sent.params?.[param] ?? 1)));
  const base = path.startsWith('/health') || path === '/metrics' ? '' : '/api';
  if (route.transport === 'stream') return api.as().statusOfStream(base + path, credential);
  const reply = await api
    .as()
    .send(route.method, base + path, { query: sent.query, body: sent.body, headers: { ...sent.headers, ...credential } });
  if (reply.status === 500) throw new Error(JSON.stringify(reply.body));
  return reply.status;
}
