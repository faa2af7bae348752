import { describe, expect, it } from '@jest/globals';
import { announcements, answers, comments, notificationPreferences, posts, questions, topics } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, aSpace, type TestPerson, type TestSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { bellsOf } from '../notifications/bells.factory';
import { anEntry } from '../story.factory';
import { useLetterbox } from './letterbox.factory';

const { api, post, setClock } = useLetterbox();
const on = ({ id }: { id: number }) => ({ params: { id: String(id) } });
type Place = { author: TestPerson; space: TestSpace; input: { spaceId: number; title: string; body: { markdown: string } } };
type As = ReturnType<Api['as']>;

/** Makes one of each kind that mentions somebody; answers how it is taken away again. */
const kinds: Record<string, (as: As, place: Place) => Promise<() => Promise<unknown>>> = {
  topic: async (as, { input: body }) => {
    const made = await as.call(topics.create, { body });
    return () => as.call(topics.remove, on(made));
  },
  question: async (as, { input: body }) => {
    const made = await as.call(questions.create, { body });
    return () => as.call(questions.remove, on(made));
  },
  answer: async (as, { author, space, input }) => {
    const question = await as.call(questions.create, {
      body: { spaceId: space.id, title: 'Qui sait comment faire ?', body: { markdown: 'Oui.' } },
    });
    const made = await api.as(author).call(questions.answer, { ...on(question), body: { body: input.body } });
    return () => as.call(answers.remove, on(made));
  },
  post: async (as, { input: body }) => {
    const made = await as.call(posts.create, { body });
    await as.call(posts.publish, on(made));
    return () => as.call(posts.remove, on(made));
  },
  announcement: async (as, { input: body }) => {
    const made = await as.call(announcements.create, { body });
    return () => as.call(announcements.remove, on(made));
  },
  comment: async (as, { author, space, input }) => {
    const idea = await anEntry(api, { author, space });
    const made = await as.call(comments.create, { ...on(idea), body: { body: input.body } });
    return () => as.call(comments.remove, on(made));
  },
};

/** Somebody who wants everything at once, told of one of that kind, on a Tuesday morning. */
async function told(kind: string) {
  setClock('2027-03-02T09:00:00Z');
  const author = await aPerson(api);
  const space = await aSpace(api, { owner: author, visibility: 'hidden' });
  const reader = await aPerson(api, { in: space });
  await api.as(reader).call(notificationPreferences.update, { body: { events: [{ event: 'announcement', mail: 'instant' }] } });
  const input = { spaceId: space.id, title: `Pour ${kind}`, body: { markdown: `Bonjour @${reader.handle}.` } };
  const remove = await kinds[kind]?.(api.as(author), { author, space, input });
  await drainJobs(api, ['notifications']);
  expect(await bellsOf(api).bell(reader)).toHaveLength(1);
  return { space, reader, remove };
}

describe.each(Object.keys(kinds))('the mail that tells of a new %s', (kind) => {
  it('leaves for whoever is mentioned', async () => {
    const { reader } = await told(kind);
    expect((await post()).map((mail) => mail.to)).toEqual([[reader.email]]);
  });

  it('does not leave when it is deleted while the mail waits, and the bell is empty again', async () => {
    const { reader, remove } = await told(kind);
    await remove?.();
    expect(await post()).toEqual([]);
    expect(await bellsOf(api).bell(reader)).toEqual([]);
  });

  it('does not leave for whoever may not read it any more', async () => {
    const { reader, space } = await told(kind);
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1 AND space_id = $2', [reader.id, space.id]);
    expect(await post()).toEqual([]);
    expect(await bellsOf(api).bell(reader)).toEqual([]);
  });
});
