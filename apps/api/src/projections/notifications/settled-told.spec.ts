import { describe, expect, it } from '@jest/globals';
import { answers, questions } from '@ruche/contracts';
import { anAnswer, aQuestion } from '../../features/questions/questions.factory';
import { useApi } from '../../testing/api';
import { aPerson, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { bellsOf } from './bells.factory';

const api = useApi();
const { bell } = bellsOf(api);
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const kinds = async (who: TestPerson) => (await bell(who)).map((n) => [n.type, n.reason, n.stage]);

describe('what becomes of a question', () => {
  it('is told to whoever asked and to who follows, and taken back with it', async () => {
    const question = await aQuestion(api);
    const [jules, facilitator] = (await people(api, 2)) as [TestPerson, TestPerson];
    await api.db.rows(
      `INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, 'facilitator') ON CONFLICT (space_id, person_id) DO UPDATE SET role = 'facilitator'`,
      [question.space.id, facilitator.id],
    );
    await anAnswer(api, question, jules);
    await drainJobs(api);
    await api.as(facilitator).call(questions.close, { ...id(question), body: { reason: 'Hors sujet pour cet espace.' } });
    await drainJobs(api);
    expect((await bell(question.author))[0]).toMatchObject({
      type: 'settled',
      reason: 'asker',
      class: 'direct',
      stage: 'closed',
      excerpt: 'Hors sujet pour cet espace.',
      actors: [{ id: facilitator.id }],
    });
    expect((await kinds(jules))[0]).toEqual(['settled', 'following', 'closed']);
    expect(await kinds(facilitator)).not.toContainEqual(expect.arrayContaining(['settled']));
    await api.as(facilitator).call(questions.reopen, id(question));
    await drainJobs(api);
    for (const who of [question.author, jules]) expect((await kinds(who)).map(([type]) => type)).not.toContain('settled');
  });

  it('says that it was asked before, tells nobody of their own doing, nor of what its answers did', async () => {
    const [question, original] = [await aQuestion(api), await aQuestion(api)];
    const nora = await aPerson(api);
    const answer = await anAnswer(api, question, nora);
    await drainJobs(api);
    await api.as(question.author).call(questions.markDuplicate, { ...id(question), body: { ofId: original.id } });
    await api.as(nora).call(answers.remove, id(answer));
    await drainJobs(api);
    expect((await kinds(nora))[0]).toEqual(['settled', 'following', 'duplicate']);
    expect((await kinds(question.author)).map(([type]) => type)).not.toContain('settled');
    await api.as(question.author).call(questions.unmarkDuplicate, id(question));
    await drainJobs(api);
    expect(await kinds(nora)).toEqual([]);
  });
});
