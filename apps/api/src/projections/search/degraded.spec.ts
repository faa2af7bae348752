import { beforeAll, describe, expect, it } from '@jest/globals';
import { ideas } from '@ruche/contracts';
import { Registry } from '../../platform/events/registry';
import { prepareQueues } from '../../platform/jobs/job-queue';
import { useApi } from '../../testing/api';
import { aPerson, companySpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aWord } from './search.factory';

/** Nothing listens there. */
const api = useApi({ MEILI_URL: 'http://127.0.0.1:9', MEILI_KEY: 'of the spec' });

describe('a search engine that is down', () => {
  beforeAll(() => prepareQueues(api.db, api.app.get(Registry).queues));

  it('keeps nobody from writing; PostgreSQL answers instead, and says so', async () => {
    const word = aWord();
    const [space, author] = [await companySpace(api), await aPerson(api)];
    const idea = await api
      .as(author)
      .call(ideas.create, { body: { spaceId: space.id, title: `Une idée ${word}`, body: { markdown: 'Texte.' } } });
    await api.as(author).call(ideas.transition, { params: { id: String(idea.id) }, body: { to: 'submitted' } });
    await drainJobs(api, ['search']);
    for (const path of ['/api/search', '/api/search/suggest']) {
      const reply = await api.as(author).send('GET', path, { query: { q: word } });
      expect([reply.status, reply.headers['x-search-degraded'], reply.body.items.map((hit: { id: number }) => hit.id)]).toEqual([
        200,
        '1',
        [idea.id],
      ]);
    }
    const waiting = await api.db.row<{ n: number }>(
      `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'search_meili' AND state = 'created'`,
    );
    expect(waiting?.n).toBeGreaterThan(0);
  });
});
