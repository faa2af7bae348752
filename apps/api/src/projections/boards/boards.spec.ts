import { beforeAll, describe, expect, it } from '@jest/globals';
import { leaderboard, people, points, search } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, type TestPerson, type TestSpace } from '../../testing/factories';
import '../../testing/matchers';
import { aLine } from '../points/line.factory';
import { ranked } from './board.queries';

const api = useApi();
const DAY = 86_400_000;
let company: TestSpace;
let cast: Record<'ada' | 'bea' | 'cleo' | 'dora' | 'eva' | 'fay', TestPerson>;
let viewer: TestPerson;

/** Something that was earned in the space of the company, unless it is said where. */
const earn = (person: TestPerson, points: number, more: Parameters<typeof aLine>[2] = {}) =>
  aLine(api, person, { points, spaceId: company.id, ...more });
const board = (query: Parameters<typeof read>[0] = {}) => read(query);
const read = (query: {
  period?: 'week' | 'month' | 'all';
  around?: 'me';
  scope?: string;
  view?: 'newcomers';
  limit?: string;
  cursor?: string;
  on?: string;
}) => api.as(viewer).call(leaderboard.board, { query: { period: 'all', ...query } });
const seen = (found: { items: { rank: number; points: number; person: { name: string } | null }[] }) =>
  found.items.map((r) => [r.rank, r.points, r.person?.name]);

beforeAll(async () => {
  company = await companySpace(api);
  viewer = await aPerson(api, { in: company, name: 'Zoé' });
  const named = async (name: string) => aPerson(api, { in: company, name });
  cast = {
    ada: await named('Ada'),
    bea: await named('Bea'),
    cleo: await named('Cleo'),
    dora: await named('Dora'),
    eva: await named('Eva'),
    fay: await named('Fay'),
  };
  await api.db.rows(`UPDATE people SET created_at = now() - interval '200 days' WHERE id <> $1`, [cast.fay.id]);
});

describe('ranks', () => {
  it.each([
    [[9, 7, 7, 5], 0, 0, [1, 2, 2, 4]],
    [[7, 7, 5], 3, 1, [3, 3, 6]],
    [[4], 10, 0, [11]],
    [[], 0, 0, []],
  ])('of %j after %i', (list, before, same, expected) => {
    expect(
      ranked(
        list.map((n) => ({ points: n })),
        before,
        same,
      ).map(({ rank }) => rank),
    ).toEqual(expected);
  });

  it('are nobody’s before five people have points', async () => {
    for (const person of [cast.ada, cast.bea, cast.cleo, cast.dora]) await earn(person, 10);
    expect(await board()).toMatchObject({ state: 'few', items: [] });
    await earn(cast.eva, 30);
    expect(await board()).toMatchObject({ state: 'shown' });
  });

  it('are shared 1-2-2-4, and equals stand by outcomes, then people, then time', async () => {
    await earn(cast.dora, 5, { daysAgo: 1 });
    await earn(cast.cleo, 5, { rule: 'P13', actorId: cast.ada.id, daysAgo: 1 });
    await earn(cast.bea, 5, { actorId: cast.ada.id, daysAgo: 1 });
    expect(seen(await board())).toEqual([
      [1, 30, 'Eva'],
      [2, 15, 'Cleo'],
      [2, 15, 'Bea'],
      [2, 15, 'Dora'],
      [5, 10, 'Ada'],
    ]);
  });

  it('go on over pages', async () => {
    const pages: unknown[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await board({ limit: '2', ...(cursor ? { cursor } : {}) });
      pages.push(...seen(page));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(seen(await board()));
  });

  it('around me: three above and three below', async () => {
    await earn(viewer, 12, { daysAgo: 2 });
    expect(seen(await board({ around: 'me' }))).toEqual([
      [2, 15, 'Cleo'],
      [2, 15, 'Bea'],
      [2, 15, 'Dora'],
      [5, 12, 'Zoé'],
      [6, 10, 'Ada'],
    ]);
  });
});

describe('who stands on a board', () => {
  it('only what everybody may see counts for the company; a hidden space has its own', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    await earn(cast.ada, 500, { open: false, spaceId: space.id });
    expect(seen(await board())[0]).toEqual([1, 30, 'Eva']);
    await expect(board({ scope: `space:${space.slug}` })).rejects.toMatchObject({ status: 404 });
    await expect(board({ scope: 'space:nowhere' })).rejects.toMatchObject({ status: 404 });
    await join(api, space, viewer);
    expect(await board({ scope: `space:${space.slug}` })).toMatchObject({ state: 'few' });
    expect((await api.as(cast.ada).call(leaderboard.me, { query: { period: 'all' } })).points).toBe(510);
  });

  it('leaving boards is one switch, everywhere; coming back too; the department’s average stays', async () => {
    await api.db.rows(`UPDATE people SET department = 'Marketing' WHERE id = ANY($1::bigint[])`, [Object.values(cast).map((p) => p.id)]);
    const teams = await board({ scope: 'department' });
    expect(teams.items).toMatchObject([{ rank: 1, department: 'Marketing', people: 6, points: 14.2, person: null }]);
    await api.as(cast.eva).call(points.choose, { body: { onBoards: false } });
    await api.as(cast.fay).call(points.choose, { body: { onBoards: false } });
    await earn(cast.fay, 40);
    for (const query of [
      {},
      { period: 'week' as const },
      { period: 'month' as const },
      { around: 'me' as const },
      { view: 'newcomers' as const },
    ]) {
      const names = seen(await board(query)).map(([, , name]) => name);
      expect(names).not.toContain('Eva');
      expect(names).not.toContain('Fay');
    }
    expect(seen(await api.as(cast.eva).call(leaderboard.board, { query: { around: 'me', period: 'all' } }))).toEqual([]);
    expect((await api.as(cast.eva).call(leaderboard.me, { query: { period: 'all' } })).points).toBe(30);
    expect((await board({ scope: 'department' })).items[0]?.points).toBeGreaterThan(14.2);
    await api.as(cast.eva).call(points.choose, { body: { onBoards: true } });
    expect(seen(await board())[0]).toEqual([1, 30, 'Eva']);
  });

  it('those who moderate only when the company wants it, inactive people never', async () => {
    const admin = await aPerson(api, { role: 'admin', in: company, name: 'Admin' });
    await earn(admin, 900);
    expect(seen(await board())[0]).toEqual([1, 30, 'Eva']);
    await api.as(admin).call(points.setSwitches, { body: { staffOnBoards: true } });
    expect((await board()).items[0]).toMatchObject({ rank: 1, points: 900, staff: true });
    await api.as(admin).call(points.setSwitches, { body: { staffOnBoards: false } });
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [cast.eva.id]);
    expect(seen(await board())[0]).toEqual([1, 15, 'Cleo']);
    await api.db.rows('UPDATE people SET active = true WHERE id = $1', [cast.eva.id]);
  });

  it('newcomers of the last 90 days among themselves', async () => {
    const fresh = await Promise.all(['Gil', 'Hal', 'Ivo', 'Jo', 'Kim'].map((name) => aPerson(api, { in: company, name })));
    for (const [i, person] of fresh.entries()) await earn(person, 3 + i);
    expect(seen(await board({ view: 'newcomers' })).map(([rank]) => rank)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a board of another month, and one that is closed', async () => {
    for (const person of Object.values(cast)) await earn(person, 7, { daysAgo: 70 });
    const day = new Date(Date.now() - 70 * DAY).toISOString().slice(0, 10);
    const found = await board({ period: 'month', on: day });
    expect(found).toMatchObject({ state: 'shown', period: { kind: 'month', startsOn: `${day.slice(0, 7)}-01`, closed: true } });
    expect(found.items.map((r) => [r.rank, r.points])).toEqual([
      [1, 7],
      [1, 7],
      [1, 7],
      [1, 7],
      [1, 7],
    ]);
  });

  it('with boards off nobody stands anywhere, with points off nobody sees theirs', async () => {
    const admin = await aPerson(api, { role: 'admin', in: company });
    await api.as(admin).call(points.setSwitches, { body: { boards: false } });
    for (const query of [{}, { around: 'me' as const }, { scope: 'department' }])
      expect(await board(query)).toMatchObject({ state: 'off', items: [] });
    const profile = JSON.stringify(await api.as(viewer).call(people.get, { params: { handle: cast.eva.handle } }));
    const hits = JSON.stringify(await api.as(viewer).call(search.find, { query: { q: 'Eva' } }));
    expect(profile + hits).not.toMatch(/points|rank/);
    await api.as(admin).call(points.setSwitches, { body: { points: false, boards: true } });
    expect(await board()).toMatchObject({ state: 'off' });
    await expect(api.as(viewer).call(points.mine)).toBeProblem(403, 'points_off');
    await expect(api.as(viewer).call(leaderboard.me)).toBeProblem(403, 'points_off');
    await api.as(admin).call(points.setSwitches, { body: { points: true } });
  });
});
