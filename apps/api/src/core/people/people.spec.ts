import { describe, expect, it } from '@jest/globals';
import { people } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, next, people as several, times } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
/** A department that only this test's people are in. */
const aDepartment = () => `Dept ${process.pid}-${next()}`;

async function place(ids: { id: number }[], fields: Record<string, string | boolean>): Promise<void> {
  const set = Object.keys(fields).map((column, i) => `${column} = $${i + 2}`);
  await api.db.rows(`UPDATE people SET ${set.join(', ')} WHERE id = ANY($1::bigint[])`, [ids.map((p) => p.id), ...Object.values(fields)]);
}

describe('the directory', () => {
  it('goes by name in pages that miss nobody and name nobody twice, while people come', async () => {
    const department = aDepartment();
    const viewer = await aPerson(api);
    const staff = [];
    for (const name of ['Zoé', 'Émile', 'Anna', 'eva', 'Bob', 'Anna', 'Yann']) staff.push(await aPerson(api, { name }));
    await place(staff, { department });
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.as(viewer).call(people.list, { query: { department, limit: '2', ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map((p) => p.id));
      cursor = page.nextCursor ?? undefined;
      await place([await aPerson(api, { name: 'Aaron' })], { department });
    } while (cursor);
    const [zoe, emile, anna, eva, bob, anna2, yann] = staff.map((p) => p.id);
    expect(seen.slice(0, 7)).toEqual([anna, anna2, bob, emile, eva, yann, zoe]);
    expect(seen).toHaveLength(7);
  });

  it('finds without accents, with a typo, by any word of name, handle, title, department or site', async () => {
    const department = `Référencement ${process.pid}x${next()}`;
    const viewer = await aPerson(api);
    const helene = await aPerson(api, { name: 'Hélène Garnier-Ősz' });
    await place([helene], { department, title: 'Cheffe de produit', site: 'Saint-Étienne' });
    for (const q of ['helene', 'HELENE GARNIER', 'Helenne', 'garnir', 'referencement cheffe', 'saint-etienne', helene.handle, 'osz'])
      expect((await api.as(viewer).call(people.list, { query: { q, department } })).items.map((p) => p.id)).toEqual([helene.id]);
    for (const q of ['100%', '_', 'helene bob', 'zzzz'])
      expect((await api.as(viewer).call(people.list, { query: { q, department } })).items).toEqual([]);
  });

  it('counts its facets over the same filter, and leaves the inactive out unless asked', async () => {
    const department = aDepartment();
    const viewer = await aPerson(api);
    const staff = await several(api, 5);
    await place(staff, { department, site: 'Lyon' });
    await place(staff.slice(0, 2), { site: 'Paris', locale: 'en' });
    await place(staff.slice(4), { active: false });
    const { items, facets } = await api.as(viewer).call(people.list, { query: { department, limit: '1' } });
    expect(items).toHaveLength(1);
    const bucket = (value: string, count: number) => ({ value, label: value, count });
    expect(facets).toEqual({
      department: [bucket(department, 4)],
      site: [bucket('Lyon', 2), bucket('Paris', 2)],
      language: [bucket('en', 2), bucket('fr', 2)],
      availability: [bucket('available', 4)],
      skill: [],
      level: [],
      sector: [],
    });
    expect((await api.as(viewer).call(people.list, { query: { department, inactive: '1' } })).items).toHaveLength(5);
    expect((await api.as(viewer).call(people.list, { query: { department, site: 'Paris', language: 'en' } })).items).toHaveLength(2);
  });

  it('shows a guest those who share a space with them, and nobody else', async () => {
    const [space, other] = [await aSpace(api), await aSpace(api)];
    const [guest, mate, stranger] = [
      await aPerson(api, { role: 'guest', in: space, as: 'guest' }),
      await aPerson(api, { in: space }),
      await aPerson(api, { in: other }),
    ];
    expect((await api.as(guest).call(people.list)).items.map((p) => p.id).sort()).toEqual([guest.id, mate.id].sort());
    expect((await api.as(guest).call(people.get, { params: { handle: mate.handle } })).name).toBe(mate.name);
    expect((await api.as(guest).call(people.list)).facets?.language).toEqual([{ value: 'fr', label: 'fr', count: 2 }]);
    const [hidden, missing] = await Promise.all(
      [stranger.handle, 'nobody-of-that-name'].map((handle) => api.as(guest).send('GET', `/api/people/${handle}`)),
    );
    expect(hidden?.status).toBe(404);
    expect({ ...hidden?.body, requestId: '' }).toEqual({ ...missing?.body, requestId: '' });
  });

  it('refuses a cursor of another filter, and whoever is not signed in', async () => {
    const viewer = await aPerson(api);
    await several(api, 3);
    const { nextCursor } = await api.as(viewer).call(people.list, { query: { limit: '1' } });
    await expect(api.as(viewer).call(people.list, { query: { limit: '1', q: 'x', cursor: nextCursor ?? '' } })).toBeProblem(
      400,
      'bad_cursor',
    );
    await expect(api.as().call(people.list)).toBeProblem(401);
    for (const limit of ['0', '101', '-1', '1e9']) await expect(api.as(viewer).call(people.list, { query: { limit } })).toBeProblem(400);
  });
});

describe('a person', () => {
  it('counts only what the viewer may read', async () => {
    const [open, hidden] = [await aSpace(api), await aSpace(api, { visibility: 'hidden' })];
    const author = await aPerson(api, { in: [open, hidden] });
    const [outside, inside] = [await aPerson(api), await aPerson(api, { in: hidden })];
    const entries = [
      await anEntry(api, { space: open, author }),
      await anEntry(api, { space: hidden, author }),
      await anEntry(api, { space: open, author, audience: 'authors' }),
    ];
    const ids = entries.map((e) => e.id);
    await api.db.rows(
      `UPDATE entries SET kind = 'idea', state = CASE WHEN audience = 'authors' THEN 'draft' ELSE 'open' END WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    await api.db.rows(`INSERT INTO comments (entry_id, author_id, body, text) SELECT unnest($1::bigint[]), $2, '{}', ''`, [
      ids.slice(0, 2),
      author.id,
    ]);
    const counts = async (viewer: { id: number }) => (await api.as(viewer).call(people.get, { params: { handle: author.handle } })).counts;
    expect(await counts(outside)).toMatchObject({ ideas: 1, comments: 1 });
    expect(await counts(inside)).toMatchObject({ ideas: 2, comments: 2 });
    expect(await counts(author)).toMatchObject({ ideas: 2, comments: 2 });
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [ids[0]]);
    expect(await counts(author)).toMatchObject({ ideas: 1, comments: 1 });
  });

  it('stays to be seen when inactive, never with an address, and is edited by nobody else', async () => {
    const [viewer, gone] = await several(api, 2);
    if (!viewer || !gone) throw new Error('two people');
    await place([gone], { active: false });
    const reply = await api.as(viewer).call(people.get, { params: { handle: gone.handle } });
    expect(reply).toMatchObject({ id: gone.id, active: false, can: { edit: false }, counts: { ideas: 0, comments: 0 } });
    expect(Object.keys(reply).sort()).toEqual([
      'active',
      'availability',
      'avatarUrl',
      'bio',
      'can',
      'counts',
      'department',
      'experience',
      'handle',
      'id',
      'joinedAt',
      'languages',
      'locale',
      'manager',
      'name',
      'role',
      'sector',
      'site',
      'skills',
      'team',
      'timeZone',
      'title',
    ]);
    expect(JSON.stringify(reply)).not.toContain(gone.email);
    expect((await api.as(viewer).call(people.get, { params: { handle: viewer.handle } })).can.edit).toBe(true);
    await Promise.all(times(3, () => expect(api.as().call(people.get, { params: { handle: gone.handle } })).toBeProblem(401)));
  });
});
