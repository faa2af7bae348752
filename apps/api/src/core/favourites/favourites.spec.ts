import { describe, expect, it } from '@jest/globals';
import { type Favourite, favourites } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, type TestPerson, type TestSpace } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const idOf = (id: number) => ({ params: { id: String(id) } });
const list = async (who: TestPerson, limit = 100): Promise<Favourite[]> =>
  (await api.as(who).call(favourites.list, { query: { limit: String(limit) } })).items;
const shown = async (who: TestPerson) => (await list(who)).map((f) => f.entry?.id ?? f.space?.slug ?? f.person?.handle);
const star = (who: TestPerson, id: number) => api.as(who).call(favourites.addEntry, idOf(id));
const move = (who: TestPerson, id: number | undefined, after: number | null | undefined) =>
  api.as(who).call(favourites.move, { ...idOf(id ?? 0), body: { after: after ?? null } });
async function aPlace(visibility: 'open' | 'listed' | 'hidden' = 'open') {
  const space = await aSpace(api, { visibility });
  const author = await aPerson(api, { in: space });
  return { space, author, entry: await anEntry(api, { space, author }) };
}
const leave = (who: TestPerson, space: TestSpace) =>
  api.db.rows('DELETE FROM memberships WHERE person_id = $1 AND space_id = $2', [who.id, space.id]);

describe('favourites', () => {
  it('are entries, spaces and people, in the order they were starred; again changes nothing', async () => {
    const { space, author, entry } = await aPlace();
    const nora = await aPerson(api);
    const ours = { params: { slug: space.slug } };
    const theirs = { params: { handle: author.handle } };
    for (const _ of [1, 2]) {
      expect(await star(nora, entry.id)).toEqual({ favourite: true });
      expect(await api.as(nora).call(favourites.addSpace, ours)).toEqual({ favourite: true });
      expect(await api.as(nora).call(favourites.addPerson, theirs)).toEqual({ favourite: true });
    }
    expect(await shown(nora)).toEqual([entry.id, space.slug, author.handle]);
    const [first, second, third] = await list(nora);
    expect(first).toMatchObject({ url: expect.stringContaining(`/blog/${entry.id}`), entry: { kind: 'post' }, space: null, person: null });
    expect([second?.url, third?.url]).toEqual([`/spaces/${space.slug}`, `/people/${author.handle}`]);
    for (const _ of [1, 2]) expect(await api.as(nora).call(favourites.removeSpace, ours)).toEqual({ favourite: false });
    await api.as(nora).call(favourites.removePerson, theirs);
    expect(await shown(nora)).toEqual([entry.id]);
    expect(await shown(author)).toEqual([]);
  });

  it('are put in order by hand, and read page by page in it', async () => {
    const { space, author } = await aPlace();
    const nora = await aPerson(api);
    const ids = [];
    for (let i = 0; i < 4; i++) ids.push((await anEntry(api, { space, author })).id);
    for (const id of ids) await star(nora, id);
    const [a, b, c, d] = (await list(nora)).map((f) => f.id);
    await move(nora, d, null);
    await move(nora, a, b);
    await move(nora, a, b);
    expect((await list(nora)).map((f) => f.id)).toEqual([d, b, a, c]);
    const first = await api.as(nora).call(favourites.list, { query: { limit: '3' } });
    const rest = await api.as(nora).call(favourites.list, { query: { limit: '3', cursor: first.nextCursor ?? '' } });
    expect([...first.items, ...rest.items].map((f) => f.id)).toEqual([d, b, a, c]);
    expect(rest.nextCursor).toBeNull();
    const other = await aPerson(api);
    await expect(move(other, a, null)).toBeProblem(404);
    await star(other, ids[0] ?? 0);
    await expect(move(other, (await list(other))[0]?.id, b)).toBeProblem(404);
  });

  it('of many moves at once every one is made, and nothing is lost', async () => {
    const { space, author } = await aPlace();
    const nora = await aPerson(api);
    for (let i = 0; i < 5; i++) await star(nora, (await anEntry(api, { space, author })).id);
    const ids = (await list(nora)).map((f) => f.id);
    await Promise.all(ids.map((id, i) => move(nora, id, ids[(i + 2) % 5])));
    expect((await list(nora)).map((f) => f.id).sort((x, y) => x - y)).toEqual(ids);
  });

  it('that one may no longer read are not there, and are back once one may again', async () => {
    const hidden = await aPlace('hidden');
    const open = await aPlace();
    const nora = await aPerson(api, { in: [hidden.space, open.space] });
    await api.as(nora).call(favourites.addSpace, { params: { slug: hidden.space.slug } });
    for (const { entry } of [hidden, open]) await star(nora, entry.id);
    expect(await shown(nora)).toEqual([hidden.space.slug, hidden.entry.id, open.entry.id]);
    await leave(nora, hidden.space);
    expect(await shown(nora)).toEqual([open.entry.id]);
    await expect(star(nora, hidden.entry.id)).toBeProblem(404);
    await expect(api.as(nora).call(favourites.removeEntry, idOf(hidden.entry.id))).toBeProblem(404);
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [open.entry.id]);
    expect(await shown(nora)).toEqual([]);
    await api.db.rows(`INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, 'member')`, [hidden.space.id, nora.id]);
    expect(await shown(nora)).toEqual([hidden.space.slug, hidden.entry.id]);
  });

  it('of guests are what guests may know', async () => {
    const { space, author, entry } = await aPlace();
    const guest = await aPerson(api, { role: 'guest', in: space, as: 'guest' });
    const stranger = await aPerson(api);
    await expect(api.as(guest).call(favourites.addPerson, { params: { handle: stranger.handle } })).toBeProblem(404);
    await api.as(guest).call(favourites.addPerson, { params: { handle: author.handle } });
    await star(guest, entry.id);
    await leave(guest, space);
    expect(await shown(guest)).toEqual([]);
  });

  it('are a hundred at most', async () => {
    const { space, author, entry } = await aPlace();
    const nora = await aPerson(api);
    await api.db.rows(
      `WITH made AS (INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience)
         SELECT 'post', $1, $2, 'Un billet', '{"type":"doc","content":[]}', '', 'published', 'space' FROM generate_series(1, 100) RETURNING id)
       INSERT INTO favourites (person_id, entry_id, position) SELECT $3, id, row_number() OVER () FROM made`,
      [space.id, author.id, nora.id],
    );
    await expect(star(nora, entry.id)).toBeProblem(409, 'too_many_favourites');
    expect(await list(nora)).toHaveLength(100);
  });
});
