import { describe, expect, it } from '@jest/globals';
import { answers, comments, questions } from '@ruche/contracts';
import { anAnswer, aQuestion } from '../../features/questions/questions.factory';
import { useApi } from '../../testing/api';
import { aPerson, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { bellsOf } from './bells.factory';

const api = useApi();
const { bell, unreadOf } = bellsOf(api);
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

describe('who is told of answers', () => {
  it('tells whoever asked and who follows, once each, with the answer’s place', async () => {
    const question = await aQuestion(api);
    const [nora, jules] = (await people(api, 2)) as [TestPerson, TestPerson];
    await anAnswer(api, question, jules);
    await drainJobs(api);
    const answer = await anAnswer(api, question, nora, `Oui, @${question.author.handle}.`);
    await drainJobs(api);
    expect(await bell(question.author)).toMatchObject([
      { type: 'mention', reason: 'mentioned', url: answer.url, entry: { id: answer.id, title: question.title } },
      { type: 'answer', reason: 'asker', class: 'direct', actors: [{ id: jules.id }], excerpt: 'Voici la réponse.' },
    ]);
    expect(await bell(jules)).toMatchObject([{ type: 'answer', reason: 'following', class: 'followed', actors: [{ id: nora.id }] }]);
    expect(await bell(nora)).toEqual([]);
    await api.as(nora).call(answers.remove, id(answer));
    await drainJobs(api);
    expect(await unreadOf(question.author)).toBe(1);
  });

  it('tells the author of the accepted answer once, and takes it back', async () => {
    const question = await aQuestion(api);
    const nora = await aPerson(api);
    const answer = await anAnswer(api, question, nora);
    const accept = { ...id(question), body: { answerId: answer.id } };
    await api.as(question.author).call(questions.accept, accept);
    await api.as(question.author).call(questions.accept, accept);
    await drainJobs(api);
    expect(await bell(nora)).toMatchObject([
      { type: 'accepted', reason: 'author', class: 'direct', actors: [{ id: question.author.id }], url: answer.url },
    ]);
    await api.as(question.author).call(questions.unaccept, id(question));
    await drainJobs(api);
    expect(await bell(nora)).toEqual([]);
  });

  it('leads to a comment below its answer', async () => {
    const question = await aQuestion(api);
    const [nora, jules] = (await people(api, 2)) as [TestPerson, TestPerson];
    const answer = await anAnswer(api, question, nora);
    const comment = await api.as(jules).call(comments.create, { ...id(answer), body: { body: { markdown: 'Et en juin ?' } } });
    await drainJobs(api);
    expect((await bell(nora))[0]?.url).toMatch(new RegExp(`^/q/${question.id}-[^#]*\\?answer=${answer.id}#comment-${comment.id}$`));
  });
});
