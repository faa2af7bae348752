import { expect, it } from '@jest/globals';
import { pages } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { statementsOf } from '../../testing/statements';
import { aPage } from './pages.factory';

const api = useApi();
const PAGES = 5_000;

it('a page of 3,000 words is read in two statements, session and rights included, whatever hangs on it', async () => {
  const author = await aPerson(api);
  const body = '## Une partie\n\nTrente mots, à peu près, qui disent ce que chacun doit savoir. '.repeat(220);
  const page = await aPage(api, { author, body });
  for (const title of ['Une page dessous', 'Une autre dessous']) await aPage(api, { author, title, parent: page });
  await drainJobs(api);
  const read = () => api.as(author).call(pages.get, { params: { id: String(page.id) } });
  await read();
  expect(await statementsOf(api, read)).toBe(2);
});

it('a tree of 5,000 pages comes in one statement beside session and space, and not again to whoever has it', async () => {
  const space = await aSpace(api);
  const author = await aPerson(api, { in: space });
  const top = await aPage(api, { author, space });
  await api.db.rows(
    `WITH page AS (
       INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, published_at)
       SELECT 'page', e.space_id, e.author_id, 'Page ' || n, e.body, e.text, 'published', 'space', now() FROM entries e, generate_series(1, ${PAGES - 1}) AS n
        WHERE e.id = $1 RETURNING id)
     INSERT INTO wiki_pages (entry_id, parent_id, position, edited_by_id) SELECT id, $1, id, $2 FROM page`,
    [top.id, author.id],
  );
  const path = `/api/spaces/${space.slug}/pages`;
  const first = await api.as(author).send('GET', path);
  expect(first.body.items).toHaveLength(PAGES);
  const headers = { 'if-none-match': String(first.headers['etag']) };
  let again = { status: 0, text: '' };
  const made = await statementsOf(api, async () => {
    again = await api.as(author).send('GET', path, { headers });
  });
  expect([again.status, again.text, made]).toEqual([304, '', 3]);
});
