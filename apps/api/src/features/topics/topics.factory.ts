import { comments, type Topic, topics } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, companySpace, next, type TestPerson, type TestSpace } from '../../testing/factories';

export interface TestTopic {
  id: number;
  title: string;
  author: TestPerson;
  space: TestSpace;
}

/** A topic with its missing parents. */
export async function aTopic(
  api: Api,
  with_: { author?: TestPerson; space?: TestSpace; title?: string; body?: string; themeIds?: number[] } = {},
): Promise<TestTopic> {
  const space = with_.space ?? (await companySpace(api));
  const author = with_.author ?? (await aPerson(api, { in: space }));
  const title = with_.title ?? `Un sujet à débattre ${next()}`;
  const body = { markdown: with_.body ?? 'Qu’en **pensez**-vous ?' };
  const created: Topic = await api
    .as(author)
    .call(topics.create, { body: { spaceId: space.id, title, body, ...(with_.themeIds ? { themeIds: with_.themeIds } : {}) } });
  return { id: created.id, title, author, space };
}

/** A reply to it, or to a reply of it. */
export const aReply = (api: Api, by: TestPerson, topic: { id: number }, markdown = `Une réponse ${next()}`, parentId?: number) =>
  api.as(by).call(comments.create, { params: { id: String(topic.id) }, body: { body: { markdown }, ...(parentId ? { parentId } : {}) } });
