import { type Answer, type Question, questions } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, companySpace, next, type TestPerson, type TestSpace } from '../../testing/factories';

export interface TestQuestion {
  id: number;
  title: string;
  author: TestPerson;
  space: TestSpace;
}

/** An open question, with its missing parents. */
export async function aQuestion(
  api: Api,
  with_: { author?: TestPerson; space?: TestSpace; title?: string; body?: string; themeIds?: number[] } = {},
): Promise<TestQuestion> {
  const space = with_.space ?? (await companySpace(api));
  const author = with_.author ?? (await aPerson(api, { in: space }));
  const title = with_.title ?? `Qui sait répondre à la question ${next()} ?`;
  const body = { spaceId: space.id, title, body: { markdown: with_.body ?? 'Je **cherche**.' }, themeIds: with_.themeIds ?? [] };
  const created: Question = await api.as(author).call(questions.create, { body });
  return { id: created.id, title, author, space };
}

/** An answer by this person, or by somebody. */
export async function anAnswer(api: Api, question: TestQuestion, author?: TestPerson, text = 'Voici la **réponse**.'): Promise<Answer> {
  return api
    .as(author ?? (await aPerson(api, { in: question.space })))
    .call(questions.answer, { params: { id: String(question.id) }, body: { body: { markdown: text } } });
}
