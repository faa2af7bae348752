import { describe, expect, it } from '@jest/globals';
import { endorsements, me, type PersonSkill, people, questions } from '@ruche/contracts';
import { anAnswer, aQuestion } from '../../features/questions/questions.factory';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, next, type TestPerson, type TestSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { countAllDeeds } from './expertise';

const api = useApi();

/** A skill that a theme proves. */
async function aSkill(): Promise<{ id: number; themeId: number }> {
  const name = `Savoir ${process.pid}x${next()}`;
  const theme = await api.db.row<{ id: number }>('INSERT INTO themes (depth, label_fr, label_en) VALUES (1, $1, $1) RETURNING id', [name]);
  const skill = await api.db.row<{ id: number }>('INSERT INTO skills (label_fr, label_en, theme_id) VALUES ($1, $1, $2) RETURNING id', [
    name,
    theme?.id,
  ]);
  return { id: skill?.id ?? 0, themeId: theme?.id ?? 0 };
}
async function accepted(skill: { themeId: number }, by: TestPerson, where?: TestSpace): Promise<{ questionId: number; asker: TestPerson }> {
  const space = where ?? (await companySpace(api));
  const asker = await aPerson(api, { in: space });
  const question = await aQuestion(api, { space, author: asker });
  await api.db.rows('INSERT INTO entry_themes (entry_id, theme_id) VALUES ($1, $2)', [question.id, skill.themeId]);
  const answer = await anAnswer(api, question, by);
  await api.as(asker).call(questions.accept, { params: { id: String(question.id) }, body: { answerId: answer.id } });
  await drainJobs(api);
  return { questionId: question.id, asker };
}
const skillOf = async (viewer: TestPerson, person: TestPerson, id: number): Promise<PersonSkill | undefined> =>
  (await api.as(viewer).call(people.get, { params: { handle: person.handle } })).skills.find((skill) => skill.id === id);
const strength = async (person: TestPerson, id: number) =>
  (await api.db.row<{ strength: number }>('SELECT strength FROM person_skills WHERE person_id = $1 AND skill_id = $2', [person.id, id]))
    ?.strength;

describe('what deeds prove', () => {
  it('stands beside what is declared, says which deeds, and goes when they go', async () => {
    const company = await companySpace(api);
    const [expert, viewer, skill] = [await aPerson(api, { in: company }), await aPerson(api, { in: company }), await aSkill()];
    const { questionId, asker } = await accepted(skill, expert);
    expect(await skillOf(viewer, expert, skill.id)).toMatchObject({
      declared: null,
      proved: 4,
      proofs: [{ kind: 'accepted_answer', count: 1 }],
    });
    await api.as(asker).call(questions.unaccept, { params: { id: String(questionId) } });
    await drainJobs(api);
    expect(await skillOf(viewer, expert, skill.id)).toBeUndefined();
  });

  it('fades by half each year and is level by quartile (ranking 3.1, Experts)', async () => {
    const company = await companySpace(api);
    const [skill, viewer] = [await aSkill(), await aPerson(api, { in: company })];
    const experts: TestPerson[] = [];
    for (const years of [0, 1, 2, 3]) {
      const expert = await aPerson(api, { in: company });
      const { questionId } = await accepted(skill, expert);
      await api.db.rows(`UPDATE entries SET published_at = timestamptz '2026-01-01' - $2 * interval '365 days' WHERE parent_id = $1`, [
        questionId,
        years,
      ]);
      experts.push(expert);
    }
    await countAllDeeds(api.db);
    const sums = await Promise.all(experts.map((expert) => strength(expert, skill.id)));
    [3, 1.5, 0.75, 0.375].forEach((sum, i) => {
      expect(sums[i]).toBeCloseTo(sum, 9);
    });
    const levels = await Promise.all(experts.map(async (expert) => (await skillOf(viewer, expert, skill.id))?.proved));
    expect(levels).toEqual([4, 3, 2, 1]);
  });

  it('counts an upvote a half, at most three for one answer, and nothing from a closed space', async () => {
    const company = await companySpace(api);
    const [skill, expert] = [await aSkill(), await aPerson(api, { in: company })];
    const { questionId } = await accepted(skill, expert);
    const answer = await api.db.row<{ id: number }>(`SELECT id FROM entries WHERE parent_id = $1`, [questionId]);
    await api.db.rows(`UPDATE entries SET published_at = timestamptz '2026-01-01' WHERE parent_id = $1`, [questionId]);
    for (let i = 0; i < 8; i++) {
      const voter = await aPerson(api);
      await api.db.rows(`INSERT INTO votes (entry_id, person_id, created_at) VALUES ($1, $2, timestamptz '2026-01-01')`, [
        answer?.id,
        voter.id,
      ]);
    }
    const hidden = await aSpace(api, { visibility: 'hidden' });
    await api.db.rows(`INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, 'member')`, [hidden.id, expert.id]);
    await accepted(skill, expert, hidden);
    await countAllDeeds(api.db);
    expect(await strength(expert, skill.id)).toBeCloseTo(3 + 3, 9);
    expect((await skillOf(expert, expert, skill.id))?.proofs).toEqual([
      { kind: 'accepted_answer', count: 1 },
      { kind: 'upvote', count: 6 },
    ]);
  });

  it('shows a guest what is declared only', async () => {
    const [space, skill] = [await aSpace(api), await aSkill()];
    const expert = await aPerson(api, { in: [space, await companySpace(api)] });
    const guest = await aPerson(api, { role: 'guest', in: space, as: 'guest' });
    await accepted(skill, expert);
    expect(await skillOf(guest, expert, skill.id)).toBeUndefined();
  });
});

describe('an endorsement', () => {
  it('cites something both had a part in, counts once, and is taken back', async () => {
    const company = await companySpace(api);
    const [skill, expert] = [await aSkill(), await aPerson(api, { in: company })];
    const { questionId, asker } = await accepted(skill, expert);
    const params = { handle: expert.handle, skillId: String(skill.id) };
    const shared = await api.as(asker).call(endorsements.shared, { params: { handle: expert.handle } });
    expect(shared.items.map(({ id }) => id)).toEqual([questionId]);
    const stranger = await aPerson(api, { in: company });
    await expect(api.as(stranger).call(endorsements.set, { params, body: { entryId: questionId } })).toBeProblem(400, 'invalid_input');
    await expect(api.as(expert).call(endorsements.set, { params, body: { entryId: questionId } })).toBeProblem(403);
    await api.as(asker).call(endorsements.set, { params, body: { entryId: questionId } });
    await api.as(asker).call(endorsements.set, { params, body: { entryId: questionId } });
    await drainJobs(api);
    expect(await skillOf(asker, expert, skill.id)).toMatchObject({
      endorsements: 1,
      viewer: { endorsed: true },
      proofs: [
        { kind: 'accepted_answer', count: 1 },
        { kind: 'endorsement', count: 1 },
      ],
    });
    const { items } = await api.as(stranger).call(endorsements.list, { params });
    expect(items).toMatchObject([{ by: { id: asker.id }, entry: { id: questionId } }]);
    await api.as(asker).call(endorsements.remove, { params });
    await drainJobs(api);
    expect((await skillOf(asker, expert, skill.id))?.endorsements).toBe(0);
  });

  it('is not found where the skill is kept to its person', async () => {
    const company = await companySpace(api);
    const [skill, expert] = [await aSkill(), await aPerson(api, { in: company })];
    const { questionId, asker } = await accepted(skill, expert);
    const { version } = await api.as(expert).call(me.get);
    await api.as(expert).call(me.update, { body: { readers: { skills: 'nobody' } }, headers: { 'if-match': `"${version}"` } });
    const params = { handle: expert.handle, skillId: String(skill.id) };
    await expect(api.as(asker).call(endorsements.list, { params })).toBeProblem(404);
    await expect(api.as(asker).call(endorsements.set, { params, body: { entryId: questionId } })).toBeProblem(404);
  });
});
