import { afterAll, describe, expect, it } from '@jest/globals';
import { comments } from '@ruche/contracts';
import pg from 'pg';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, next, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { anEntry, type TestEntry } from '../story.factory';

const api = useApi();
const FOLLOWERS = 1000;
/** Seconds in which the last of them must have it, on two cores that do nothing else. */
const LATEST = 10;

const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
/** What is written down now and then of any request: that somebody was seen, how many they made. */
const housekeeping = /last_seen|request_counts|rate_limits/;
let statements = 0;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const text = typeof args[0] === 'string' ? args[0] : ((args[0] as { text?: string })?.text ?? '');
  if (!housekeeping.test(text)) statements++;
  return original.apply(this, args);
} as never;
afterAll(() => {
  pg.Client.prototype.query = original as never;
});

async function counted(work: () => Promise<unknown>): Promise<number> {
  const before = statements;
  await work();
  return statements - before;
}

async function followers(entry: TestEntry, n: number): Promise<void> {
  const handle = `crowd-${next()}-${entry.id}`;
  await api.db.rows(
    `WITH crowd AS (INSERT INTO people (handle, email, name) SELECT $2 || '-' || i, $2 || '-' || i || '@spec.test', 'Follower ' || i FROM generate_series(1, $3::int) AS i RETURNING id)
     INSERT INTO follows (entry_id, person_id) SELECT $1, id FROM crowd`,
    [entry.id, handle, n],
  );
}

describe('a thousand people who follow one topic', () => {
  const reply = (who: TestPerson, topic: TestEntry) =>
    api.as(who).call(comments.create, { params: { id: String(topic.id) }, body: { body: { markdown: 'Une réponse pour tous.' } } });

  it('cost the request that replies one job, and all have it soon after, in as many statements as for one', async () => {
    const [author, nora] = [await aPerson(api), await aPerson(api)];
    const space = await aSpace(api);
    const [quiet, busy] = [await anEntry(api, { author, space, kind: 'topic' }), await anEntry(api, { author, space, kind: 'topic' })];
    await followers(quiet, 1);
    await followers(busy, FOLLOWERS);
    await reply(nora, quiet);
    await drainJobs(api);
    const forOne = { request: await counted(() => reply(nora, quiet)), jobs: await counted(() => drainJobs(api, ['notifications'])) };
    const [before] = await api.db.rows<{ n: number }>('SELECT count(*)::int AS n FROM notifications WHERE entry_id = $1', [busy.id]);
    const request = await counted(() => reply(nora, busy));
    const [waiting] = await api.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'notifications' AND state = 'created'`,
    );
    const began = performance.now();
    const jobs = await counted(() => drainJobs(api, ['notifications']));
    const seconds = (performance.now() - began) / 1000;
    const [told] = await api.db.rows<{ n: number }>('SELECT count(*)::int AS n FROM notifications WHERE entry_id = $1', [busy.id]);
    expect([before?.n, waiting?.n, told?.n]).toEqual([0, 1, FOLLOWERS + 1]);
    expect({ request, jobs }).toEqual(forOne);
    expect(seconds).toBeLessThan(LATEST);
  }, 60_000);
});
