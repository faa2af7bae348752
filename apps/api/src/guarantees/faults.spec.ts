import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { comments, ideas } from '@ruche/contracts';
import pg from 'pg';
import { aPerson } from '../testing/factories';
import { freshDatabase } from '../testing/postgres';
import { useApiOn } from './use-api-on';
import { aWorld, freshIdea, type World } from './world';

const api = useApiOn(freshDatabase);
const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
const MOST = 60;

/** From now on the n-th statement inside a transaction fails, as a lost connection would. */
function failAt(n: number): { reached: () => boolean } {
  const inside = new WeakSet<pg.Client>();
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string }).text;
    if (text && /^START TRANSACTION/.test(text)) inside.add(this);
    const counts = inside.has(this) && text !== 'ROLLBACK';
    // What the connection does after the transaction, such as sharing request counts, belongs to nobody's use case.
    if (text === 'COMMIT' || text === 'ROLLBACK') inside.delete(this);
    if (counts && ++count === n) {
      const error = Object.assign(new Error('the connection was cut (spec)'), { code: '08006' });
      const callback = args.at(-1);
      if (typeof callback === 'function') return void process.nextTick(callback as (e: Error) => void, error);
      return Promise.reject(error);
    }
    return original.apply(this, args);
  } as never;
  return { reached: () => count >= n };
}
const heal = () => {
  pg.Client.prototype.query = original as never;
};

/** Everything that a use case may have written. */
async function state(): Promise<string> {
  const tables = ['entries', 'ideas', 'idea_transitions', 'votes', 'follows', 'comments', 'mentions', 'domain_events', 'idempotency_keys'];
  const counted = await Promise.all(
    tables.map((t) => api.db.rows(`SELECT count(*)::int AS n, coalesce(sum(hashtextextended(x::text, 0)), 0)::text AS sum FROM ${t} x`)),
  );
  const jobs = await api.db.rows(`SELECT count(*)::int AS n FROM pgboss.job`);
  return JSON.stringify([counted, jobs]);
}

describe('a fault at the n-th statement of N', () => {
  let w: World;
  beforeAll(async () => {
    w = await aWorld(api);
  }, 60_000);
  afterEach(heal);

  const useCases: Record<string, () => Promise<() => Promise<unknown>>> = {
    vote: async () => {
      const [idea, voter] = [await freshIdea(api, w), w.people.member];
      return () => api.as(voter).call(ideas.vote, { params: { id: String(idea.id) } });
    },
    submit: async () => {
      const idea = await freshIdea(api, w, 'draft');
      return () => api.as(w.people.author).call(ideas.transition, { params: { id: String(idea.id) }, body: { to: 'submitted' } });
    },
    transition: async () => {
      const idea = await freshIdea(api, w, 'submitted');
      return () => api.as(w.people.owner).call(ideas.transition, { params: { id: String(idea.id) }, body: { to: 'open' } });
    },
    comment: async () => {
      const idea = await freshIdea(api, w);
      const body = { body: { markdown: `Bravo @${w.people.author.handle}` } };
      return () => api.as(w.people.member).call(comments.create, { params: { id: String(idea.id) }, body });
    },
    'create with a key': async () => {
      const author = await aPerson(api, { in: w.space });
      const body = { spaceId: w.space.id, title: 'Une idée à ne pas perdre' };
      return () => api.as(author).call(ideas.create, { body, headers: { 'idempotency-key': `key-${author.id}` } });
    },
  };

  it.each(Object.keys(useCases))(
    '%s: all or nothing',
    async (name) => {
      const prepare = useCases[name];
      const act = await prepare?.();
      if (!act) throw new Error('no use case');
      const before = await state();
      let n = 1;
      for (; n <= MOST; n++) {
        const fault = failAt(n);
        const failed = await act().then(
          () => false,
          () => true,
        );
        heal();
        if (!fault.reached()) break;
        if (!failed) throw new Error(`the fault at ${n} was swallowed`);
        expect({ n, state: await state() }).toEqual({ n, state: before });
      }
      expect(n).toBeGreaterThan(4);
      expect(n).toBeLessThan(MOST);
      expect(await state()).not.toBe(before);
    },
    60_000,
  );
});
