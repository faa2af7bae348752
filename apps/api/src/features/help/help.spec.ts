import { describe, expect, it } from '@jest/globals';
import { type HelpRequest, helpRequests, me, notifications, questions } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, companySpace, next, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aQuestion } from '../questions/questions.factory';
import { aSkillOf } from './help.factory';
import { NextExpertJob } from './next-expert.job';
import { RouteQuestionsJob } from './route-questions.job';

const api = useApi();

/** A word of its own, long enough to be misspelt. */
const aName = () => `${[...`${process.pid}${next()}`].map((digit) => 'bagefipotu'[Number(digit)]).join('')}vitraillerie`;
async function aSkill(name = `Aide ${process.pid}x${next()}`): Promise<number> {
  const made = await api.db.row<{ id: number }>('INSERT INTO skills (label_fr, label_en) VALUES ($1, $1) RETURNING id', [name]);
  return made?.id ?? 0;
}
async function experts(skillId: number, ...levels: number[]): Promise<TestPerson[]> {
  const company = await companySpace(api);
  const made: TestPerson[] = [];
  for (const level of levels) {
    const person = await aPerson(api, { in: company });
    await aSkillOf(api, person, skillId, level);
    made.push(person);
  }
  return made;
}
const ask = (asker: TestPerson, skillId: number, more: object = {}): Promise<HelpRequest> =>
  api.as(asker).call(helpRequests.create, { body: { skillId, topic: 'Relire une page', minutes: 30, ...more } });
const answer = (person: TestPerson, id: number, body: { answer: 'accept' | 'decline'; note?: string; proposeId?: number }) =>
  api.as(person).call(helpRequests.answer, { params: { id: String(id) }, body });
const see = (person: TestPerson, id: number) => api.as(person).call(helpRequests.get, { params: { id: String(id) } });
const told = async (person: TestPerson) => {
  await drainJobs(api);
  return (await api.as(person).call(notifications.list)).items.map(({ type, url }) => [type, url]);
};
const keepToThemself = async (person: TestPerson) => {
  const { version } = await api.as(person).call(me.get);
  await api.as(person).call(me.update, { body: { readers: { skills: 'nobody' } }, headers: { 'if-match': `"${version}"` } });
};
const aMember = async () => aPerson(api, { in: await companySpace(api) });

describe('asking for help', () => {
  it('first goes to whoever has time: a calendar full of meetings counts as hardly there', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [full, some, free] = (await experts(skill, 3, 3, 3)) as [TestPerson, TestPerson, TestPerson];
    for (const [{ id }, hours] of [
      [full, 96],
      [some, 1],
    ] as const) {
      await api.db.rows(`INSERT INTO calendars (person_id, address) VALUES ($1, 'https://agenda.spec.test/')`, [id]);
      await api.db.rows(
        `INSERT INTO calendar_spans (person_id, starts_at, ends_at, away) VALUES ($1, now() - interval '1 hour', now() + make_interval(hours => $2), false)`,
        [id, hours],
      );
    }
    const { items } = await api.as(asker).call(helpRequests.experts, { query: { skill: String(skill) } });
    expect(items.map(({ person, reasons }) => [person.id, reasons.some(({ code }) => code === 'limited')])).toEqual([
      [some.id, false],
      [free.id, false],
      [full.id, true],
    ]);
  });

  it('goes to the three best who can be asked, says why they, and tells them', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [low, high, middle, top] = await experts(skill, 1, 4, 3, 4);
    await api.db.rows(`UPDATE people SET site = 'Lyon' WHERE id IN ($1, $2)`, [asker.id, high?.id]);
    const offered = await api.as(asker).call(helpRequests.experts, { query: { skill: String(skill) } });
    expect(offered.items.map(({ person }) => person.id)).toEqual([high, top, middle, low].map((p) => p?.id));
    expect(offered.items[0]?.reasons).toEqual([
      { code: 'declared', level: 4 },
      { code: 'available' },
      { code: 'free' },
      { code: 'language' },
      { code: 'site' },
    ]);
    const request = await ask(asker, skill);
    expect(request).toMatchObject({ state: 'open', viewer: { side: 'asker' }, can: { close: true, rate: false, answer: false } });
    expect(request.invitations.map(({ person }) => person.id).sort()).toEqual([high, middle, top].map((p) => p?.id).sort());
    expect(await told(high as TestPerson)).toEqual([['help_asked', `/help/${request.id}`]]);
    expect(await told(low as TestPerson)).toEqual([]);
    await expect(see(low as TestPerson, request.id)).toBeProblem(404);
  });

  it('is helped by the first who accepts; the others are let go; what was useful is credited', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [ada, bob] = (await experts(skill, 4, 3)) as [TestPerson, TestPerson];
    const entry = await anEntry(api, { space: await companySpace(api), author: asker });
    const { id } = await ask(asker, skill, { entryId: entry.id });
    await told(bob);
    expect((await answer(ada, id, { answer: 'accept', note: 'Jeudi ?' })).state).toBe('accepted');
    await expect(answer(bob, id, { answer: 'accept' })).toBeProblem(404);
    expect(await told(bob)).toEqual([]);
    expect(await told(asker)).toEqual([['help_accepted', `/help/${id}`]]);
    const rate = (useful: boolean) =>
      api.as(asker).call(helpRequests.rate, { params: { id: String(id) }, body: { useful, thanks: 'Merci !' } });
    await expect(api.as(ada).call(helpRequests.rate, { params: { id: String(id) }, body: { useful: true } })).toBeProblem(403);
    expect(await rate(true)).toMatchObject({ state: 'rated', useful: true, helper: { id: ada.id } });
    expect(await told(ada)).toContainEqual(['help_useful', `/help/${id}`]);
    const credit = () => api.db.rows(`SELECT role FROM contributions WHERE entry_id = $1 AND person_id = $2`, [entry.id, ada.id]);
    expect(await credit()).toEqual([{ role: 'expert' }]);
    const proved = await api.db.row<{ proved: number; proofs: object }>('SELECT proved, proofs FROM person_skills WHERE person_id = $1', [
      ada.id,
    ]);
    expect(proved).toEqual({ proved: 4, proofs: { help: 1 } });
    await rate(false);
    expect(await credit()).toEqual([]);
  });

  it('goes to the next after a no, to a colleague who is proposed, and says when nobody is left', async () => {
    const [skill, asker, colleague] = [await aSkill(), await aMember(), await aMember()];
    const [a, b, c, d] = (await experts(skill, 4, 4, 4, 1)) as [TestPerson, TestPerson, TestPerson, TestPerson];
    const { id } = await ask(asker, skill);
    await answer(a, id, { answer: 'decline' });
    expect((await see(d, id)).viewer.state).toBe('asked');
    await answer(b, id, { answer: 'decline', proposeId: colleague.id });
    const proposed = await see(colleague, id);
    expect(proposed.invitations).toMatchObject([{ reasons: [{ code: 'proposed' }], proposedBy: { id: b.id } }]);
    for (const person of [c, d, colleague]) await answer(person, id, { answer: 'decline' });
    expect((await see(asker, id)).state).toBe('exhausted');
    expect(await told(asker)).toContainEqual(['help_exhausted', `/help/${id}`]);
    const gaps = await api.as(asker).call(helpRequests.gaps);
    expect(gaps.items).toContainEqual(expect.objectContaining({ skill: expect.objectContaining({ id: skill }), requests: 1 }));
  });

  it('goes to the next after two working days without a word', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [a, b] = (await experts(skill, 4, 1)) as [TestPerson, TestPerson];
    const { id } = await ask(asker, skill, { personIds: [a.id] });
    await expect(see(b, id)).toBeProblem(404);
    await api.db.rows(`UPDATE help_invitations SET asked_at = now() - interval '6 days' WHERE request_id = $1`, [id]);
    await api.app.get(NextExpertJob).run();
    await api.app.get(NextExpertJob).run();
    expect((await see(a, id)).viewer.state).toBe('passed');
    expect((await see(b, id)).viewer.state).toBe('asked');
    await expect(answer(a, id, { answer: 'accept' })).toBeProblem(403, 'settled');
  });

  it('respects absences, a load of three, what people keep to themselves, and who reads what it is for', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [away, back, busy, shy, limited] = (await experts(skill, 4, 4, 4, 4, 4)) as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    await api.db.rows(`UPDATE people SET availability = 'absent' WHERE id = ANY($1::bigint[])`, [[away.id, back.id]]);
    await api.db.rows(`UPDATE people SET absent_until = current_date WHERE id = $1`, [back.id]);
    await api.db.rows(`UPDATE people SET availability = 'limited' WHERE id = $1`, [limited.id]);
    for (let i = 0; i < 3; i++) await ask(await aMember(), skill, { personIds: [busy.id] });
    await keepToThemself(shy);
    const offered = async (query: object = {}) =>
      (await api.as(asker).call(helpRequests.experts, { query: { skill: String(skill), ...query } })).items.map(({ person }) => person.id);
    expect(await offered()).toEqual([back.id, limited.id]);
    const hidden = await aSpace(api, { visibility: 'hidden', owner: asker });
    const entry = await anEntry(api, { space: hidden, author: asker });
    expect(await offered({ entry: String(entry.id) })).toEqual([]);
    await expect(ask(asker, skill, { personIds: [busy.id] })).toBeProblem(409, 'not_available');
    await expect(ask(asker, await aSkill())).toBeProblem(409, 'no_expert');
    await expect(ask(back, skill, { entryId: entry.id })).toBeProblem(400, 'invalid_input');
  });

  it('gives the last place of somebody to one of two requests at once', async () => {
    const skill = await aSkill();
    const [expert] = (await experts(skill, 3)) as [TestPerson];
    for (let i = 0; i < 2; i++) await ask(await aMember(), skill);
    const both = await Promise.allSettled([ask(await aMember(), skill), ask(await aMember(), skill)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await api.as(expert).call(helpRequests.list, { query: { side: 'expert', open: '1', limit: '2' } })).nextCursor).not.toBeNull();
  });

  it('is taken back, and lets go of everybody', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [ada] = (await experts(skill, 3)) as [TestPerson];
    const { id } = await ask(asker, skill);
    await expect(api.as(ada).call(helpRequests.close, { params: { id: String(id) } })).toBeProblem(403);
    expect((await api.as(asker).call(helpRequests.close, { params: { id: String(id) } })).state).toBe('closed');
    await expect(see(ada, id)).toBeProblem(404);
    expect(await told(ada)).toEqual([]);
  });
});

describe('a question that nobody answers', () => {
  it('is taken to those who know after 24 working hours, once', async () => {
    const skill = await aSkill();
    const [ada] = (await experts(skill, 3)) as [TestPerson];
    const name = (await api.db.row<{ label_fr: string }>('SELECT label_fr FROM skills WHERE id = $1', [skill]))?.label_fr ?? '';
    const question = await aQuestion(api, { title: `Comment faire avec ${name.toUpperCase()} ?` });
    const fresh = await aQuestion(api, { title: `Et sinon avec ${name} ?` });
    await api.db.rows(`UPDATE entries SET created_at = now() - interval '5 days', published_at = now() - interval '5 days' WHERE id = $1`, [
      question.id,
    ]);
    const job = api.app.get(RouteQuestionsJob);
    await job.run();
    await job.run();
    const { items } = await api.as(ada).call(helpRequests.list, { query: { side: 'expert' } });
    expect(items).toMatchObject([{ routed: true, topic: question.title, entry: { id: question.id }, asker: { id: question.author.id } }]);
    expect(items.some(({ entry }) => entry?.id === fresh.id)).toBe(false);
    await api.as(question.author).call(questions.close, { params: { id: String(question.id) } });
    await drainJobs(api);
    expect((await api.as(ada).call(helpRequests.list, { query: { side: 'expert' } })).items).toEqual([]);
  });

  it('is about the skill that its title names, even misspelt; its own author is never asked', async () => {
    // Backwards, so that the two are not alike.
    const [first, second] = [aName(), [...aName()].reverse().join('')];
    const [skill, other] = [await aSkill(first), await aSkill(second)];
    const [ada, grace] = (await experts(skill, 4, 2)) as [TestPerson, TestPerson];
    const [bob] = (await experts(other, 3)) as [TestPerson];
    const misspelt = first.slice(0, 5) + first.slice(4);
    const question = await aQuestion(api, { title: `Qui connaît le ${misspelt} des vitrines ?`, author: grace });
    const asked = (query: object) => api.as(bob).call(helpRequests.experts, { query });
    const found = await asked({ entry: String(question.id) });
    expect([found.skill?.id, found.items.map(({ person }) => person.id)]).toEqual([skill, [ada.id]]);
    expect((await asked({ q: `${misspelt} urgent` })).items.map(({ person }) => person.id)).toEqual([ada.id, grace.id]);
    expect((await asked({ q: second })).skill?.id).toBe(other);
    expect(await asked({ q: 'rien de tout cela' })).toEqual({ skill: null, items: [] });
    for (const person of [ada, grace]) await keepToThemself(person);
    expect(await asked({ q: first })).toEqual({ skill: null, items: [] });
  });

  it('is helped by whoever was asked and answers it, and needs nobody else then', async () => {
    const [skill, asker] = [await aSkill(), await aMember()];
    const [ada, bob] = (await experts(skill, 4, 3)) as [TestPerson, TestPerson];
    const question = await aQuestion(api, { author: asker });
    const { id } = await ask(asker, skill, { entryId: question.id });
    const mine = () => api.as(asker).call(helpRequests.list, { query: { side: 'asker', entry: String(question.id) } });
    expect((await mine()).items.map((r) => r.id)).toEqual([id]);
    await api
      .as(await aMember())
      .call(questions.answer, { params: { id: String(question.id) }, body: { body: { markdown: 'Je passais.' } } });
    await drainJobs(api);
    expect((await see(bob, id)).viewer.state).toBe('asked');
    await api.as(ada).call(questions.answer, { params: { id: String(question.id) }, body: { body: { markdown: 'Voilà comment.' } } });
    expect(await told(asker)).toContainEqual(['help_accepted', `/help/${id}`]);
    expect(await see(asker, id)).toMatchObject({ state: 'accepted', helper: { id: ada.id }, can: { rate: true } });
    await expect(see(bob, id)).toBeProblem(404);
  });

  it('lets go of everybody once another answer is accepted', async () => {
    const [skill, asker, passer] = [await aSkill(), await aMember(), await aMember()];
    const [ada] = (await experts(skill, 4)) as [TestPerson];
    const question = await aQuestion(api, { author: asker });
    const { id } = await ask(asker, skill, { entryId: question.id });
    const given = await api
      .as(passer)
      .call(questions.answer, { params: { id: String(question.id) }, body: { body: { markdown: 'Ainsi.' } } });
    await api.as(asker).call(questions.accept, { params: { id: String(question.id) }, body: { answerId: given.id } });
    expect(await told(ada)).toEqual([]);
    expect((await see(asker, id)).state).toBe('closed');
  });
});
