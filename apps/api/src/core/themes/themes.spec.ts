import { describe, expect, it } from '@jest/globals';
import { type Theme, type ThemeInput, themes } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, next, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { setThemes, themesJson } from './entry-themes';

const api = useApi();
const label = (fr = `Thème ${next()}`) => ({ fr, en: `${fr} (en)` });
const create = (who: TestPerson, body: Partial<ThemeInput> = {}) => api.as(who).call(themes.create, { body: { label: label(), ...body } });
const list = async (who: TestPerson) => (await api.as(who).call(themes.list)).items;
const move = (who: TestPerson, theme: Theme, parentId: number | null) =>
  api.as(who).call(themes.update, { params: { id: String(theme.id) }, body: { parentId } });
const remove = (who: TestPerson, id: number) => api.as(who).call(themes.remove, { params: { id: String(id) } });
const tree = async (who: TestPerson, n: number) => {
  const made: Theme[] = [];
  for (const _ of times(n, (i) => i)) made.push(await create(who, { parentId: made.at(-1)?.id ?? null }));
  return made as [Theme, Theme, Theme];
};

describe('the tree of themes', () => {
  it('is read by everybody, parents first, and changed by admins alone', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const [a, b, c] = await tree(admin, 3);
    expect([a.depth, b.depth, c.depth]).toEqual([1, 2, 3]);
    const ids = (await list(await aPerson(api, { role: 'guest' }))).map((t) => t.id);
    expect([ids.indexOf(a.id) < ids.indexOf(b.id), ids.indexOf(b.id) < ids.indexOf(c.id)]).toEqual([true, true]);
    for (const role of ['guest', 'member', 'facilitator'] as const) {
      const other = await aPerson(api, { role });
      await expect(create(other)).toBeProblem(403, 'not_allowed');
      await expect(move(other, a, null)).toBeProblem(403, 'not_allowed');
      await expect(remove(other, a.id)).toBeProblem(403, 'not_allowed');
    }
    await expect(api.as().call(themes.list)).toBeProblem(401);
  });

  it('is three levels deep, has no circle, and knows its parents', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const [a, b, c] = await tree(admin, 3);
    const [d, e] = await tree(admin, 2);
    await expect(create(admin, { parentId: c.id })).toBeProblem(409, 'too_deep');
    await expect(create(admin, { parentId: 2 ** 40 })).toBeProblem(400, 'invalid_input');
    await expect(move(admin, d, b.id)).toBeProblem(409, 'too_deep');
    for (const below of [a, b, c]) await expect(move(admin, a, below.id)).toBeProblem(409, 'cycle');
    expect(await move(admin, d, a.id)).toMatchObject({ parentId: a.id, depth: 2 });
    expect((await list(admin)).find((t) => t.id === e.id)?.depth).toBe(3);
    expect(await move(admin, d, null)).toMatchObject({ parentId: null, depth: 1 });
    expect((await list(admin)).find((t) => t.id === e.id)?.depth).toBe(2);
  });

  it('makes no circle of two moves at once', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const [[a], [b]] = [await tree(admin, 1), await tree(admin, 1)];
    const moves = await Promise.allSettled([move(admin, a, b.id), move(admin, b, a.id)]);
    expect(moves.filter((m) => m.status === 'fulfilled').length).toBe(1);
  });

  it('changes what is sent and nothing else; tells the audit log', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const [a, b] = await tree(admin, 2);
    await api.as(admin).call(themes.update, { params: { id: String(b.id) }, body: { synonyms: ['SEO', 'search'] } });
    expect(
      await api.as(admin).call(themes.update, { params: { id: String(b.id) }, body: { label: label('Référencement') } }),
    ).toMatchObject({
      parentId: a.id,
      label: { fr: 'Référencement' },
      synonyms: ['SEO', 'search'],
    });
    await expect(remove(admin, a.id)).toBeProblem(409, 'has_children');
    await remove(admin, b.id);
    await expect(remove(admin, b.id)).toBeProblem(404);
    await expect(move(admin, b, null)).toBeProblem(404);
    const actions = await api.db.rows<{ action: string }>('SELECT action FROM audit_log WHERE actor_id = $1 ORDER BY id', [admin.id]);
    expect(actions.map((x) => x.action)).toEqual(['theme.created', 'theme.created', 'theme.changed', 'theme.changed', 'theme.removed']);
  });

  it('counts only published entries that the viewer may read', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const theme = await create(admin);
    const [open, hidden] = [await aSpace(api), await aSpace(api, { visibility: 'hidden' })];
    const author = await aPerson(api, { in: [open, hidden] });
    const put = async (entry: { id: number }) => api.db.transaction((tx) => setThemes(tx, entry.id, [theme.id]));
    await put(await anEntry(api, { space: open, author }));
    await put(await anEntry(api, { space: open, author, audience: 'authors' }));
    await put(await anEntry(api, { space: hidden, author }));
    const count = async (who: TestPerson) => (await list(who)).find((t) => t.id === theme.id)?.entries;
    expect([
      await count(author),
      await count(await aPerson(api)),
      await count(admin),
      await count(await aPerson(api, { role: 'guest' })),
    ]).toEqual([2, 1, 1, 0]);
  });
});

describe('the themes of an entry', () => {
  it('are replaced as a whole, each once, all of them known', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const [a, b, c] = [await create(admin), await create(admin), await create(admin)];
    const entry = await anEntry(api, { space: await aSpace(api), author: admin });
    const put = (...ids: number[]) => api.db.transaction((tx) => setThemes(tx, entry.id, ids));
    const now = async () =>
      (await api.db.row<{ themes: { id: number }[] }>(`SELECT ${themesJson('e')} AS themes FROM entries e WHERE e.id = $1`, [entry.id]))
        ?.themes;
    await put(a.id, b.id, b.id);
    await put(b.id, c.id);
    expect(await now()).toEqual([
      { id: b.id, label: b.label },
      { id: c.id, label: c.label },
    ]);
    await expect(put(a.id, 2 ** 40)).rejects.toMatchObject({
      status: 400,
      extra: { errors: [{ path: 'themeIds', message: 'unknown_theme' }] },
    });
    expect((await now())?.length).toBe(2);
    await remove(admin, c.id);
    expect((await now())?.map((t) => t.id)).toEqual([b.id]);
    await put();
    expect(await now()).toEqual([]);
  });

  it('are refused, not broken, when a theme goes at the same moment', async () => {
    const admin = await aPerson(api, { role: 'admin' });
    const theme = await create(admin);
    const entry = await anEntry(api, { space: await aSpace(api), author: admin });
    const [put, gone] = await Promise.allSettled([
      api.db.transaction((tx) => setThemes(tx, entry.id, [theme.id])),
      remove(admin, theme.id),
    ]);
    expect(gone.status).toBe('fulfilled');
    if (put.status === 'rejected') expect(put.reason).toMatchObject({ status: 400 });
  });
});
