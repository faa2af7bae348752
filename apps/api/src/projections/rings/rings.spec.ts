import { describe, expect, it } from '@jest/globals';
import { admin, comments, entries, ideas, notifications, points, questions, type RingPair, rings } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, people, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { anAnswer, aQuestion } from '../../features/questions/questions.factory';
import { drift, ledgerOf, openIdea, otherWords, settle } from '../points/ledger.factory';
import { reckon } from '../points/reckoning';
import { FindRingsJob } from './find-rings.job';
import { aFinding } from './rings.factory';
import { findRings } from './rings.rules';

const api = useApi();
const pair = (from: number, to: number, votes: number): RingPair => ({ from, to, votes, reactions: 0, kudos: 0, favours: 0 });
/** Everybody of these gives so many votes to each of the others. */
const circle = (ids: number[], votes: number) => ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => pair(from, to, votes)));
/** What each gives, with so many more to others. */
const givenBy = (pairs: RingPair[], elsewhere = 0): Map<number, number> => {
  const sums = new Map<number, number>();
  for (const { from, votes } of pairs) sums.set(from, (sums.get(from) ?? elsewhere) + votes);
  return sums;
};
const groups = (pairs: RingPair[], elsewhere = 0) => findRings(pairs, givenBy(pairs, elsewhere)).map(({ people }) => people);

describe('a circle of favours', () => {
  it.each([
    ['two who give each other 30', circle([1, 2], 15), 0, [[1, 2]]],
    ['29 are too few', [pair(1, 2, 15), pair(2, 1, 14)], 0, []],
    ['60 % of all that they give is not more than 60 %', circle([1, 2], 15), 10, []],
    ['three', circle([1, 2, 3], 6), 5, [[1, 2, 3]]],
    ['four', circle([4, 3, 2, 1], 5), 9, [[1, 2, 3, 4]]],
    ['five are no small circle: the strongest four of them', circle([1, 2, 3, 4, 5], 5), 0, [[1, 2, 3, 4]]],
    ['one way is no circle', [pair(1, 2, 60), pair(1, 3, 60)], 0, []],
    ['who passes by is no part of it', [...circle([1, 2], 20), pair(2, 9, 1), pair(9, 2, 1)], 0, [[1, 2]]],
    [
      'two apart',
      [...circle([1, 2], 15), ...circle([7, 8, 9], 8)],
      0,
      [
        [7, 8, 9],
        [1, 2],
      ],
    ],
    ['a team that also helps others is none', circle([1, 2, 3], 10), 40, []],
  ])('%s', (_, pairs, elsewhere, expected) => {
    expect(groups(pairs, elsewhere)).toEqual(expected);
  });
});

/** Two people who vote for and find useful whatever the other does; and their facilitator. */
async function twoFriends(ideasEach: number) {
  const company = await companySpace(api);
  const facilitator = await aPerson(api, { role: 'facilitator', in: company });
  const friends = (await people(api, 2, { in: company })) as [TestPerson, TestPerson];
  for (const [me, other] of [friends, [...friends].reverse() as [TestPerson, TestPerson]])
    for (const _ of times(ideasEach, (i) => i)) {
      const idea = await openIdea(api, { author: me, facilitator, space: company });
      await api.as(other).call(ideas.vote, { params: { id: String(idea.id) } });
      await api.as(other).call(entries.react, { params: { id: String(idea.id), kind: 'like' }, body: {} });
    }
  await settle(api);
  return friends;
}
const look = () => api.app.get(FindRingsJob).run();
const queue = async (who: TestPerson, decided = false) =>
  (await api.as(who).call(rings.list, { query: { limit: '100', ...(decided ? { decided: 'true' } : {}) } })).items;
const decide = (who: TestPerson, id: number, decision: 'dismiss' | 'reverse') =>
  api.as(who).call(rings.decide, { params: { id: String(id) }, body: { decision, reason: 'Relu avec les personnes concernées.' } });
const P03 = async (...who: TestPerson[]) => Promise.all(who.map(async (person) => (await ledgerOf(api, person))['P03'] ?? 0));

describe('what is found', () => {
  it('waits for somebody to decide, with what shows it; reversed it gives no points, and undoing and counting again agree', async () => {
    const friends = await twoFriends(8);
    const root = await aPerson(api, { role: 'admin' });
    const before = await P03(...friends);
    expect(Math.min(...before)).toBeGreaterThan(0);
    await Promise.all(times(3, look));
    const [finding] = (await queue(root)).filter((f) => f.people.some(({ id }) => id === friends[0].id));
    expect(finding).toMatchObject({ inside: 32, given: 32, state: 'open', points: before.reduce((a, b) => a + b) });
    expect(finding?.pairs).toEqual(
      expect.arrayContaining([{ from: friends[0].id, to: friends[1].id, votes: 8, reactions: 8, kudos: 0, favours: 0 }]),
    );
    // Nothing happened to them yet, and nobody tells them.
    expect(await P03(...friends)).toEqual(before);
    const decided = await decide(root, finding?.id ?? 0, 'reverse');
    expect(decided).toMatchObject({ state: 'reversed', points: 0, decidedBy: { id: root.id } });
    await settle(api);
    expect(await P03(...friends)).toEqual([0, 0]);
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
    const mine = (await api.as(friends[0]).call(points.mine, { query: { limit: '100' } })).items;
    expect(mine.filter(({ note }) => note === 'ring').length).toBeGreaterThan(0);
    for (const friend of friends)
      expect((await api.as(friend).call(notifications.list)).items.map(({ excerpt }) => excerpt).join()).not.toContain('Relu avec');
    await expect(decide(root, finding?.id ?? 0, 'dismiss')).toBeProblem(409, 'ring_decided');
    const log = await api.as(root).call(admin.audit);
    expect(log.items.find(({ action }) => action === 'ring.reverse')).toMatchObject({
      target: `ring:${finding?.id}`,
      details: { reason: 'Relu avec les personnes concernées.' },
    });
    // The same reactions are not raised twice.
    await look();
    expect((await queue(root)).some((f) => f.people.some(({ id }) => id === friends[0].id))).toBe(false);
    expect((await queue(root, true)).map(({ id }) => id)).toContain(finding?.id);
  });

  it('that is dismissed changes nothing, and who is part of it neither sees it nor decides', async () => {
    const [member, other] = (await people(api, 2)) as [TestPerson, TestPerson];
    const [root, second] = [await aPerson(api, { role: 'admin' }), await aPerson(api, { role: 'admin' })];
    const id = await aFinding(api, [root, member, other]);
    expect((await queue(root)).map((f) => f.id)).not.toContain(id);
    await expect(decide(root, id, 'dismiss')).toBeProblem(404);
    for (const who of [member, await aPerson(api, { role: 'facilitator' })]) await expect(queue(who)).toBeProblem(403);
    expect(await decide(second, id, 'dismiss')).toMatchObject({ state: 'dismissed', reason: 'Relu avec les personnes concernées.' });
  });

  it('may also be of two who accept each other’s answers: decided, those points are gone as well', async () => {
    const company = await companySpace(api);
    const root = await aPerson(api, { role: 'admin', in: company });
    const friends = (await people(api, 2, { in: company })) as [TestPerson, TestPerson];
    for (const [asker, helper] of [friends, [...friends].reverse() as [TestPerson, TestPerson]])
      for (const _ of times(15, (i) => i)) {
        const question = await aQuestion(api, { author: asker });
        const answer = await anAnswer(api, question, helper, otherWords());
        await api.as(asker).call(questions.accept, { params: { id: String(question.id) }, body: { answerId: answer.id } });
      }
    const skill = await api.db.row<{ id: number }>(`INSERT INTO skills (label_fr, label_en) VALUES ('Tenue', 'Tenue') RETURNING id`);
    const helped = await api.db.row<{ id: number }>(
      `INSERT INTO help_requests (asker_id, skill_id, topic, details, minutes, state, helper_id, useful, settled_at) VALUES ($1, $2, 'x', '', 15, 'rated', $3, true, now()) RETURNING id`,
      [friends[0].id, skill?.id, friends[1].id],
    );
    await api.db.transaction((tx) => reckon(tx, [helped?.id ?? 0], { subject: 'help', now: new Date(), zone: 'Europe/Paris' }));
    expect((await ledgerOf(api, friends[1]))['P22']).toBe(12);
    await settle(api);
    const P13 = async () => Promise.all(friends.map(async (person) => (await ledgerOf(api, person))['P13'] ?? 0));
    expect(await P13()).toEqual([225, 225]);
    await look();
    const [found] = (await queue(root)).filter(({ people: some }) => some.some(({ id }) => id === friends[0].id));
    expect(found).toMatchObject({ inside: 31 });
    expect(found?.pairs.map(({ favours }) => favours).sort()).toEqual([15, 16]);
    await decide(root, found?.id ?? 0, 'reverse');
    expect(await P13()).toEqual([0, 0]);
    expect((await ledgerOf(api, friends[1]))['P22'] ?? 0).toBe(0);
    await settle(api);
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('counts nothing of hidden places', async () => {
    const friends = (await people(api, 2)) as [TestPerson, TestPerson];
    const space = await aSpace(api, { visibility: 'hidden', owner: friends[0] });
    await api.db.rows(`INSERT INTO memberships (space_id, person_id) VALUES ($1, $2)`, [space.id, friends[1].id]);
    const facilitator = friends[0];
    for (const _ of times(4, (i) => i)) {
      const idea = await openIdea(api, { author: friends[1], facilitator, space });
      const { id } = await api
        .as(friends[1])
        .call(comments.create, { params: { id: String(idea.id) }, body: { body: { markdown: 'Entre nous seulement, bien sûr.' } } });
      await api.as(friends[0]).call(comments.react, { params: { id: String(id), kind: 'useful' } });
      await api.as(friends[0]).call(ideas.vote, { params: { id: String(idea.id) } });
    }
    await look();
    expect(await api.db.rows('SELECT id FROM ring_findings WHERE $1::bigint = ANY(person_ids)', [friends[1].id])).toEqual([]);
  });
});
