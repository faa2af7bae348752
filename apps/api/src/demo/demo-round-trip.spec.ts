import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CONFIG, type Config } from '../platform/config/config';
import { SearchEngine } from '../platform/search/search-engine';
import { Api } from '../testing/api';
import { drainJobs } from '../testing/jobs';
import { freshDatabase } from '../testing/postgres';
import { DemoRemoval } from './demo-removal';
import { seedDemo } from './seed';

const api = new Api({ RUCHE_DEMO: '1' });
beforeAll(async () => api.start(await freshDatabase()), 30_000);
afterAll(() => api.stop(), 30_000);
/** What tells of the past or of the product itself, not of the company. */
const logs = ['settings', 'domain_events', 'audit_log', 'consumed_events', 'request_counts', 'rate_limits', 'migrations', 'point_entries'];

async function counts(): Promise<Record<string, number>> {
  const tables = await api.db.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1::text[]) ORDER BY 1`,
    [logs],
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) found[name] = (await api.db.row<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`))?.n ?? 0;
  return found;
}

it('leaves every table as it was before the demo came', async () => {
  const [before, company] = [await counts(), await api.db.row('SELECT * FROM spaces')];
  await seedDemo(api.app, api.app.get<Config>(CONFIG), () => undefined);
  await drainJobs(api);
  const during = await counts();
  expect(during['entries']).toBeGreaterThan(50);
  expect(during['search_documents']).toBeGreaterThan(50);
  expect(await api.app.get(DemoRemoval).removeDemo(null)).toBe(true);
  await drainJobs(api);
  const [found] = await api.db.rows<{ id: string; title: string }>('SELECT id, title FROM search_documents');
  expect(found?.title).toBe('Toute l’entreprise');
  await api.app.get(SearchEngine).remove([found?.id ?? '']);
  expect(await counts()).toEqual(before);
  expect(await api.db.row('SELECT * FROM spaces')).toEqual(company);
}, 120_000);
