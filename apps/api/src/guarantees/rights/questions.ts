import type { Api } from '../../testing/api';
import { freshAnswer, freshQuestion, type World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent } from './expected';
import { inTrash } from './sent';

const onQuestion = (_: Api, w: World): Sent => ({ params: { id: w.question.id } });
const onFreshQuestion =
  (more: Sent = {}) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshQuestion(api, w)).id }, ...more });

export const questionsRights: Rights = {
  'GET /questions': { expected: reading() },
  'GET /questions/similar': { expected: reading(), send: () => ({ query: { title: 'Quel secret garder' } }) },
  'POST /questions': {
    expected: inside(201),
    send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Et maintenant ?', body: { markdown: 'Quoi donc ?' } } }),
  },
  'GET /questions/:id': { expected: insideReading(), send: onQuestion },
  'PATCH /questions/:id': { expected: inside(403, 403, 200), send: onFreshQuestion({ body: { title: 'Autrement dit ?' } }) },
  'DELETE /questions/:id': { expected: inside(403, 204, 204), send: onFreshQuestion() },
  'PUT /questions/:id/restoration': { expected: inside(404, 200, 200), send: trashedQuestion },
  'GET /questions/:id/answers': { expected: insideReading(), send: onQuestion },
  'POST /questions/:id/answers': {
    expected: inside(201),
    send: (_, w) => ({ params: { id: w.question.id }, body: { body: { markdown: 'Ceci.' } } }),
  },
  'PUT /questions/:id/publication': { expected: inside(403, 403, 200), send: onFreshQuestion() },
  'PUT /questions/:id/accepted-answer': { expected: inside(403, 200, 200), send: acceptable },
  'DELETE /questions/:id/accepted-answer': { expected: inside(403, 200, 200), send: onFreshQuestion() },
  'POST /questions/:id/close': { expected: inside(403, 200, 200), send: onFreshQuestion({ body: { reason: 'Réglé.' } }) },
  'POST /questions/:id/reopen': { expected: inside(403, 200, 200), send: onFreshQuestion() },
  'POST /questions/:id/duplicate': {
    expected: inside(403, 200, 200),
    send: async (api, w) => ({ params: { id: (await freshQuestion(api, w)).id }, body: { ofId: w.question.id } }),
  },
  'DELETE /questions/:id/duplicate': { expected: inside(403, 200, 200), send: onFreshQuestion() },
  'GET /answers': { expected: reading(), send: (_, w) => ({ query: { author: String(w.people.author.id) } }) },
  'GET /answers/:id': { expected: insideReading(), send: (_, w) => ({ params: { id: w.answerId } }) },
  'PATCH /answers/:id': {
    expected: inside(403, 403, 200),
    send: (_, w) => ({ params: { id: w.answerId }, body: { body: { markdown: 'Une autre réponse secrète.' } } }),
  },
  'DELETE /answers/:id': {
    expected: inside(403, 204, 204),
    send: async (api, w) => ({ params: { id: (await freshAnswer(api, w)).answer.id } }),
  },
  'PUT /answers/:id/restoration': { expected: inside(404, 200, 200), send: trashedAnswer },
};

async function acceptable(api: Api, w: World): Promise<Sent> {
  const { question, answer } = await freshAnswer(api, w);
  return { params: { id: question.id }, body: { answerId: answer.id } };
}

async function trashedQuestion(api: Api, w: World): Promise<Sent> {
  return inTrash(api, { params: { id: (await freshQuestion(api, w)).id } });
}

async function trashedAnswer(api: Api, w: World): Promise<Sent> {
  return inTrash(api, { params: { id: (await freshAnswer(api, w)).answer.id } });
}
