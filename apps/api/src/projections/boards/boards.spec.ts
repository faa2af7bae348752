import { beforeAll, describe, expect, it } from '@jest/globals';
import { admin as adminRoutes, leaderboard, people, points, search } from '@ruche/contracts';
import { addressed } from '../../core/live/live-message';
import { BootChecks } from '../../platform/http/boot-checks';
import { useApi } from '../../testing/api';
import {
  anEntry,
  aPerson,
  aSpace,
  companySpace,
  join,
  people as somePeople,
  type TestPerson,
  type TestSpace,
} from '../../testing/factories';
import '../../testing/matchers';
import { aLine, takeBack } from '../points/line.factory';
import { ranked, rankedWithin } from './board.queries';
import { FoldCountsJob } from './fold-counts.job';
import { NewcomersJob } from './newcomers.job';

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
  view?: 'newcomers' | 'bridges';
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

  it('of rows next to each other follow from how many have as many points', () => {
    const rows = [
      { points: 9, same: 3 },
      { points: 9, same: 3 },
      { points: 4, same: 200 },
      { points: 4, same: 200 },
      { points: 1, same: 1 },
    ];
    expect(rankedWithin(rows, 10).map(({ rank }) => rank)).toEqual([11, 11, 14, 14, 214]);
    expect(rankedWithin([], 0)).toEqual([]);
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
    expect(await api.as(cast.ada).call(leaderboard.me, { query: { period: 'all' } })).toMatchObject({ points: 510, onBoards: 10 });
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
    const [last] = fresh;
    const around = await api.as(last as TestPerson).call(leaderboard.board, { query: { around: 'me', period: 'all', view: 'newcomers' } });
    expect(around.items.at(-1)).toMatchObject({ rank: 5, person: { name: 'Gil' } });
    await api.db.rows(`UPDATE people SET created_at = now() - interval '91 days' WHERE id = $1`, [last?.id]);
    await api.app.get(NewcomersJob).run();
    expect(await board({ view: 'newcomers' })).toMatchObject({ state: 'few' });
  });

  it('bridges by how many other departments they helped; whoever helps only their own stands nowhere', async () => {
    const helpers = await somePeople(api, 6, { in: company });
    const helped = await somePeople(api, 4, { in: company });
    await api.db.rows(`UPDATE people SET department = 'Fonderie' WHERE id = ANY($1::bigint[])`, [helpers.map(({ id }) => id)]);
    for (const [i, { id }] of helped.entries())
      await api.db.rows('UPDATE people SET department = $2 WHERE id = $1', [id, i === 3 ? 'Fonderie' : `Service ${i}`]);
    const help = (from: number, to: number) =>
      earn(helpers[from] as TestPerson, 15, { rule: 'P13', actorId: (helped[to] as TestPerson).id });
    for (const to of [0, 1, 2, 3]) await help(0, to);
    for (const from of [1, 2, 3, 4]) await help(from, 0);
    const undone = await help(4, 1);
    await help(5, 3);
    const bridges = async () => (await board({ view: 'bridges' })).items.map(({ rank, points: n, person }) => [rank, n, person?.id]);
    const ids = helpers.map(({ id }) => id);
    expect(await bridges()).toEqual([
      [1, 3, ids[0]],
      [2, 2, ids[4]],
      [3, 1, ids[1]],
      [3, 1, ids[2]],
      [3, 1, ids[3]],
    ]);
    const around = await api
      .as(helpers[3] as TestPerson)
      .call(leaderboard.board, { query: { around: 'me', period: 'all', view: 'bridges' } });
    expect(around.items.map(({ rank }) => rank)).toEqual([2, 3, 3, 3]);
    await takeBack(api, undone);
    expect((await bridges()).map(([rank, n]) => [rank, n])).toEqual([
      [1, 3],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
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

describe('a fair board', () => {
  it('a theme counts what was said under it and below it, where everybody sees it', async () => {
    const theme = async (parent: number | null, label: string) =>
      (
        await api.db.rows<{ id: number }>(
          `INSERT INTO themes (parent_id, depth, label_fr, label_en) VALUES ($1, $2, $3, $3) RETURNING id`,
          [parent, parent ? 2 : 1, label],
        )
      )[0]?.id ?? 0;
    const top = await theme(null, 'Cire');
    const below = await theme(top, 'Bougies');
    const said = async (person: TestPerson, themeId: number, points: number, open = true) => {
      const entry = await anEntry(api, { space: company, author: person });
      await api.db.rows('INSERT INTO entry_themes (entry_id, theme_id) VALUES ($1, $2)', [entry.id, themeId]);
      return earn(person, points, { entryId: entry.id, open, daysAgo: 300 });
    };
    const [first, ...rest] = [cast.ada, cast.bea, cast.cleo, cast.dora, cast.eva];
    const lines = [await said(first as TestPerson, below, 9), await said(cast.fay, top, 99, false)];
    for (const [i, person] of rest.entries()) await said(person, top, 8 - i);
    expect(seen(await board({ scope: `theme:${top}` })).map(([rank, n]) => [rank, n])).toEqual([9, 8, 7, 6, 5].map((n, i) => [i + 1, n]));
    expect(await board({ scope: `theme:${below}` })).toMatchObject({ state: 'few' });
    await expect(board({ scope: 'theme:999999' })).toBeProblem(404);
    // What is taken back is taken back where it counted, whatever the entry's themes are by then.
    await api.db.rows('DELETE FROM entry_themes WHERE theme_id = $1', [below]);
    await takeBack(api, lines[0] as (typeof lines)[number]);
    expect((await board({ scope: `theme:${top}` })).state).toBe('few');
    const sums = await api.db.rows(`SELECT sum(points)::int AS n FROM point_totals WHERE scope = $1 AND period = 'all'`, [
      `theme:${below}`,
    ]);
    expect(sums).toEqual([{ n: 0 }]);
    await api.db.rows(`DELETE FROM point_totals WHERE period = 'year'`);
  });

  it('who works part time counts as such in the average of their department, when the company wants it', async () => {
    const admin = await aPerson(api, { role: 'admin', in: company });
    const team = await Promise.all([1, 2, 3, 4, 5].map(() => aPerson(api, { in: company })));
    await api.db.rows(`UPDATE people SET department = 'Atelier', working_time = 50 WHERE id = ANY($1::bigint[])`, [
      team.map(({ id }) => id),
    ]);
    await api.as(admin).call(adminRoutes.updatePerson, { params: { id: String(team[0]?.id) }, body: { workingTime: 100 } });
    await earn(team[1] as TestPerson, 30);
    const average = async () => (await board({ scope: 'department' })).items.find(({ department }) => department === 'Atelier');
    expect(await average()).toMatchObject({ points: 6, people: 5 });
    await api.as(admin).call(points.setSwitches, { body: { partTime: true } });
    expect(await average()).toMatchObject({ points: 10, people: 5 });
    await api.as(admin).call(points.setSwitches, { body: { partTime: false } });
    await takeBack(api, await earn(team[1] as TestPerson, 0));
  });

  it('ranks around anybody are those of the whole board, folded or not', async () => {
    const all = (await board({ limit: '100' })).items;
    expect(all.length).toBeGreaterThan(5);
    for (const fold of [false, true, true]) {
      if (fold) await api.app.get(FoldCountsJob).run();
      for (const { person } of all) {
        const who = { id: person?.id ?? 0, name: person?.name ?? '', handle: person?.handle ?? '' };
        const around = await api.as(who).call(leaderboard.board, { query: { around: 'me', period: 'all' } });
        for (const row of around.items) expect(row).toEqual(all.find((one) => one.person?.id === row.person?.id));
      }
    }
    const rows = await api.db.rows(`SELECT 1 FROM board_counts GROUP BY scope, period, starts_on, view, points HAVING count(*) > 1`);
    expect(rows).toEqual([]);
  });
});

describe('departments', () => {
  /** What is kept, and what it should be. */
  const KEPT = `SELECT department, period, starts_on::text AS day, sum(points)::int AS points FROM team_points GROUP BY 1, 2, 3 HAVING sum(points) <> 0 ORDER BY 1, 2, 3`;
  const RIGHT = `SELECT p.department, t.period, t.starts_on::text AS day, sum(t.points)::int AS points FROM point_totals t JOIN people p ON p.id = t.person_id
    WHERE t.scope = 'company' AND p.active AND p.role <> 'guest' AND p.department <> '' GROUP BY 1, 2, 3 HAVING sum(t.points) <> 0 ORDER BY 1, 2, 3`;
  const SIZES = `SELECT department, sum(people)::int AS people, sum(working_time)::int AS time FROM team_sizes GROUP BY 1 HAVING sum(people) <> 0 ORDER BY 1`;
  const PEOPLE = `SELECT department, count(*)::int AS people, sum(working_time)::int AS time FROM people WHERE active AND role <> 'guest' AND department <> '' GROUP BY 1 ORDER BY 1`;

  it('are kept as their people earn, move, leave, come back and are erased', async () => {
    const [ada, bob] = (await somePeople(api, 2, { in: company })) as [TestPerson, TestPerson];
    const set = (what: string, id = ada.id) => api.db.rows(`UPDATE people SET ${what} WHERE id = $1`, [id]);
    const steps = [
      () => set(`department = 'Ruche'`),
      () => earn(ada, 12),
      () => earn(bob, 5),
      () => set(`department = 'Ruche'`, bob.id),
      () => set(`department = 'Miel', working_time = 40`),
      () => set('active = false'),
      async () => takeBack(api, await earn(ada, 3)),
      () => set('active = true'),
      () => api.app.get(FoldCountsJob).run(),
      () => set(`role = 'guest'`),
      () => set(`role = 'member'`),
      () => api.db.rows('DELETE FROM people WHERE id = $1', [bob.id]),
    ];
    for (const step of steps) {
      await step();
      expect(await api.db.rows(KEPT)).toEqual(await api.db.rows(RIGHT));
      expect(await api.db.rows(SIZES)).toEqual(await api.db.rows(PEOPLE));
    }
  });
});

describe('who left every board, or whose company wants none', () => {
  const TOTAL = 43_211;
  let hidden: TestPerson;
  let onlookers: TestPerson[];

  beforeAll(async () => {
    hidden = await aPerson(api, { in: company, name: 'Ulysse Nulpart' });
    await api.db.rows(`UPDATE people SET department = 'Marketing' WHERE id = $1`, [hidden.id]);
    await earn(hidden, TOTAL);
    onlookers = await Promise.all([
      aPerson(api, { role: 'admin', in: company }),
      aPerson(api, { role: 'facilitator', in: company }),
      aPerson(api, { role: 'guest', in: company, as: 'guest' }),
    ]);
    onlookers.push(viewer);
  });

  /** Of all GET routes, asked by these people about that person, those whose answer tells of their points or of a rank. */
  async function telling(...words: RegExp[]): Promise<string[]> {
    const known: Record<string, string> = { handle: hidden.handle, slug: company.slug, id: '1', skillId: '1', token: 'x'.repeat(43) };
    const boards = ['week', 'month', 'quarter', 'year', 'all'].flatMap((period) =>
      ['', '&around=me', '&view=newcomers', '&view=bridges', `&scope=space:${company.slug}`].map(
        (more) => `/leaderboard?limit=100&period=${period}${more}`,
      ),
    );
    const urls = api.app
      .get(BootChecks)
      .routes.map(({ route }) => route)
      .filter(({ method, transport, path }) => method === 'GET' && (transport ?? 'json') === 'json' && !/^\/(health|metrics)/.test(path))
      .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? '1'))
      .concat(boards, '/search?q=Ulysse', '/people?q=Ulysse', '/search/suggest?q=Ulysse');
    const found: string[] = [];
    for (const who of onlookers)
      for (const url of urls) {
        const { body, status } = await api.as(who).send('GET', `/api${url}`);
        expect(status).toBeLessThan(500);
        const text = JSON.stringify(body);
        if (words.some((word) => word.test(text)) || (url.startsWith('/leaderboard') && text.includes('Ulysse'))) found.push(url);
      }
    return found;
  }

  it('stands on it before, and after that no route, search or export tells their points', async () => {
    expect((await board({ limit: '100' })).items[0]).toMatchObject({ points: TOTAL, person: { name: 'Ulysse Nulpart' } });
    expect((await telling(new RegExp(String(TOTAL)))).length).toBeGreaterThan(5);
    await api.as(hidden).call(points.choose, { body: { onBoards: false } });
    const total = new RegExp(String(TOTAL));
    expect(await telling(total)).toEqual([]);
    await api.as(hidden).call(points.choose, { body: { onBoards: true } });
    const [root] = onlookers as [TestPerson];
    await api.as(root).call(points.setSwitches, { body: { boards: false } });
    const told = await telling(total, /"rank":\d/);
    await api.as(root).call(points.setSwitches, { body: { boards: true } });
    expect(told).toEqual([]);
    await api.as(hidden).call(points.choose, { body: { onBoards: false } });
  }, 60_000);

  it('and no live message either: it says to that person alone that something changed', () => {
    for (const event of ['recognition', 'badge'] as const)
      expect(addressed({ event, personIds: [hidden.id] })).toEqual({ message: { type: event }, to: { personIds: [hidden.id] } });
  });
});
