import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Route } from '@ruche/contracts';
import { BootChecks } from '../platform/http/boot-checks';
import { drainJobs } from '../testing/jobs';
import { freshDatabase } from '../testing/postgres';
import { matrix, nameOf } from './permission-matrix';
import { useApiOn } from './use-api-on';
import { type ActorName, aWorld, credentialOf, type World } from './world';

const api = useApiOn(freshDatabase);
const readers = ['anonymous', 'guest', 'outsider', 'member', 'author', 'facilitator', 'admin'] as const satisfies ActorName[];
/** What describes the product, not its people; what is free in form is read to its name. */
const silent = new Set(['/openapi.json', '/metrics', '/docs', '/docs.css']);
const whole = new Set(['doc', 'details', 'checks']);

/** Which fields each role sees, by route: a field that is new here is shown to somebody new, so look before you accept it. */
describe('the fields of every answer', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(api);
    await drainJobs(api);
  }, 60_000);

  it('are seen by those who saw them before', async () => {
    const seen: Record<string, Record<string, string[]>> = {};
    for (const { route } of api.app.get(BootChecks).routes) {
      if (route.method !== 'GET' || route.transport === 'stream' || silent.has(route.path)) continue;
      const readersOf = new Map<string, ActorName[]>();
      for (const reader of readers)
        for (const path of await fieldsFor(route, reader)) readersOf.set(path, [...(readersOf.get(path) ?? []), reader]);
      seen[nameOf(route)] = byReaders(readersOf);
    }
    expect(seen).toMatchSnapshot();
  }, 120_000);

  async function fieldsFor(route: Route, reader: ActorName): Promise<string[]> {
    const sent = (await matrix[nameOf(route)]?.send?.(api, world, reader)) ?? {};
    const path = route.path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(String(sent.params?.[param] ?? 1)));
    const headers = { ...sent.headers, ...(await credentialOf(api, world, reader)) };
    const reply = await api.as().send('GET', (path.startsWith('/health') ? '' : '/api') + path, { query: sent.query, headers });
    return reply.status === 200 && reply.type === 'application/json' ? [...new Set(pathsOf(reply.body))] : [];
  }
});

/** `items[].author.name`; keys that are ids read as `*`. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${at}${at && '.'}${/^\d+$/.test(key) ? '*' : key}`;
    return whole.has(key) ? [path] : pathsOf(inner, path);
  });
}

/** The fields that the same people see, together. */
function byReaders(readersOf: Map<string, ActorName[]>): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [path, names] of [...readersOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const group = names.join(' ');
    groups[group] = [...(groups[group] ?? []), path];
  }
  return groups;
}
