import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { points } from '@ruche/contracts';
import { importIdeas } from '../../features/ideas';
import { useApi } from '../../testing/api';
import { aPerson, companySpace, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { reckonImported } from './imported';
import { colleagues, drift, ledgerOf, openIdea, otherWords, settle } from './ledger.factory';

const api = useApi();
const DAY_MS = 86_400_000;
const reason = 'Cette ligne ne correspond à rien que j’aie fait.';
let admin: TestPerson;
let facilitator: TestPerson;
beforeAll(async () => {
  admin = await aPerson(api, { role: 'admin', in: await companySpace(api) });
  facilitator = await aPerson(api, { role: 'facilitator', in: await companySpace(api) });
});
const change = (body: object) => api.as(admin).call(points.changeRule, { params: { code: 'P02' }, body });
const of = { params: { code: 'P02' } } as const;
const since = new Date(Date.now() - DAY_MS).toISOString();
const asked = (apply: boolean, from = since) => api.as(admin).call(points.recalculate, { ...of, body: { since: from, apply } });
const recalculate = async (apply: boolean) => {
  await asked(apply);
  await drainJobs(api, ['points.recalculate']);
  return (await api.as(admin).call(points.recalculation, of)).latest;
};

describe('a rule that changes', () => {
  it('counts for what happens from then on; counting again is asked for, shown first, and noted', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    await openIdea(api, { author, facilitator });
    await settle(api);
    const changed = await change({ points: 30, capTimes: 5 });
    expect(changed).toMatchObject({ code: 'P02', version: 2, points: 30, capTimes: 5, changedBy: { id: admin.id } });
    await openIdea(api, { author, facilitator });
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 40 });
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });

    expect(await recalculate(false)).toMatchObject({ state: 'done', entries: 2, people: 1, points: 20, applied: false });
    expect(await ledgerOf(api, author)).toEqual({ P02: 40 });
    expect(await recalculate(true)).toMatchObject({ state: 'done', points: 20, applied: true });
    expect(await ledgerOf(api, author)).toEqual({ P02: 60 });
    expect(await recalculate(false)).toMatchObject({ entries: 0 });
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
    const noted = await api.db.rows(`SELECT action FROM audit_log WHERE target = 'rule:P02' ORDER BY id`);
    expect(noted).toEqual([{ action: 'points.rule' }, { action: 'points.recalculate' }]);
  });

  it('is counted again once at a time: asked for again it is the same, and anything else waits', async () => {
    const first = await asked(true);
    expect(first).toMatchObject({ state: 'running', done: 0, endedAt: null });
    expect(await asked(true)).toEqual(first);
    await expect(asked(false)).toBeProblem(409, 'recalculation_running');
    await drainJobs(api, ['points.recalculate']);
    const { latest } = await api.as(admin).call(points.recalculation, of);
    expect(latest).toMatchObject({ id: first.id, state: 'done', done: first.total });
    expect((await asked(false)).id).not.toBe(first.id);
    await drainJobs(api, ['points.recalculate']);
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('counts for what was imported as for anything else', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const folder = await mkdtemp(join(tmpdir(), 'ruche-points-'));
    const file = join(folder, 'ideas.csv');
    const rows = [11, 12, 13].map((day) => `Une idée importée du ${day} octobre;${otherWords()};${author.email};${day}/10/2025`);
    await writeFile(file, ['title;body;author;date', ...rows].join('\n'));
    const written = (ids: number[]) => reckonImported(api.app, ids);
    await importIdeas(api.db, { file, space: 'company', stage: 'open', progress: () => undefined, written });
    await rm(folder, { recursive: true, force: true });
    const counted = await api.db.rows<{ day: string }>(
      `SELECT counted_on::text AS day FROM point_entries WHERE person_id = $1 AND rule = 'P02' AND points > 0 ORDER BY 1`,
      [author.id],
    );
    expect(counted.map(({ day }) => day)).toEqual(['2025-10-11', '2025-10-12', '2025-10-13']);
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('gives nothing while it is switched off, and takes nothing that was earned', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    await openIdea(api, { author, facilitator });
    await settle(api);
    const before = await ledgerOf(api, author);
    await change({ enabled: false });
    await openIdea(api, { author, facilitator });
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual(before);
    await change({ enabled: true });
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('are all there, those without a cause marked', async () => {
    const { items } = await api.as(facilitator).call(points.rules);
    expect(items).toHaveLength(30);
    expect(items.find(({ code }) => code === 'P06')).toMatchObject({ points: 200, later: true });
    expect(items.find(({ code }) => code === 'P03')).toMatchObject({ points: 1, capPoints: 20, delayHours: 24, peer: true, later: false });
  });
});

describe('a line that somebody contests', () => {
  it('is answered once, by another, and a correction is a line of its own', async () => {
    const [author, other] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    await openIdea(api, { author, facilitator });
    await settle(api);
    const [line] = (await api.as(author).call(points.mine)).items;
    const params = { id: String(line?.id) };
    await expect(api.as(other).call(points.contest, { params, body: { reason } })).toBeProblem(404);
    expect(await api.as(author).call(points.contest, { params, body: { reason } })).toMatchObject({
      contest: { open: true },
      can: { contest: false },
    });
    await expect(api.as(author).call(points.contest, { params, body: { reason } })).toBeProblem(409, 'already_contested');
    const { items } = await api.as(admin).call(points.contests);
    expect(items).toMatchObject([{ person: { id: author.id }, rule: 'P02', reason }]);
    const on = { params: { id: String(items[0]?.id) } };
    const answer = 'Vous avez raison : voici le complément.';
    await expect(api.as(admin).call(points.answer, { ...on, body: { answer, points: 51 } })).toBeProblem(400);
    expect(await api.as(admin).call(points.answer, { ...on, body: { answer, points: 7 } })).toMatchObject({ correction: 7, answer });
    await expect(api.as(admin).call(points.answer, { ...on, body: { answer } })).toBeProblem(409, 'contest_answered');
    const mine = await api.as(author).call(points.mine);
    expect(mine.items[0]).toMatchObject({ rule: 'manual', points: 7 });
    expect(mine.total).toBe(mine.items.reduce((sum, { points: n }) => sum + n, 0));
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
    expect((await api.as(admin).call(points.contests)).items).toEqual([]);
  });
});
