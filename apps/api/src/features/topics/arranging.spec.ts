import { describe, expect, it } from '@jest/globals';
import { comments, entries, notifications, topics } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aReply, aTopic } from './topics.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

async function aForum() {
  const space = await aSpace(api);
  const [author, other, third] = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
  const owner = await aPerson(api, { in: space, as: 'owner' });
  return { space, author, other, third, owner };
}
const conversation = async (who: TestPerson, topic: { id: number }) =>
  (await api.as(who).call(comments.list, { ...id(topic), query: { limit: '100' } })).items;

describe('a move', () => {
  it('takes a topic to another space that one facilitates, never from few readers to others', async () => {
    const { space, author, owner } = await aForum();
    const elsewhere = await aSpace(api);
    const hidden = await aSpace(api, { visibility: 'hidden' });
    const topic = await aTopic(api, { space, author });
    await aReply(api, author, topic);
    const move = (who: TestPerson, to: { id: number }, of = topic) =>
      api.as(who).call(topics.move, { ...id(of), body: { spaceId: to.id } });
    await expect(move(owner, elsewhere)).toBeProblem(403);
    await expect(move(owner, hidden)).toBeProblem(404);
    const facilitator = await aPerson(api, { role: 'facilitator', in: hidden, as: 'facilitator' });
    await expect(move(author, elsewhere)).toBeProblem(403);
    expect(await move(facilitator, elsewhere)).toMatchObject({ space: { id: elsewhere.id }, comments: 1 });
    expect((await move(facilitator, hidden)).space.id).toBe(hidden.id);
    await expect(api.as(author).call(topics.get, id(topic))).toBeProblem(404);
    await expect(move(facilitator, elsewhere)).toBeProblem(403, 'wider_audience');
  });
});

describe('closing a topic', () => {
  it('says why: in the topic, in its conversation, to its author and followers, until it opens again', async () => {
    const { space, author, other, third, owner } = await aForum();
    const topic = await aTopic(api, { space, author });
    await aReply(api, other, topic);
    await drainJobs(api);
    const reason = 'La décision est prise, merci à tous.';
    await api.as(owner).call(topics.lock, { ...id(topic), body: { reason } });
    expect(await api.as(third).call(topics.get, id(topic))).toMatchObject({ locked: true, closed: { by: { id: owner.id }, reason } });
    expect((await api.as(third).call(entries.notices, id(topic))).items).toMatchObject([{ kind: 'locked', reason }]);
    await drainJobs(api);
    const bell = async (who: TestPerson) => (await api.as(who).call(notifications.list, { query: {} })).items[0];
    const told = { type: 'settled', stage: 'locked', excerpt: reason, actors: [{ id: owner.id }] };
    expect(await bell(author)).toMatchObject({ ...told, reason: 'author', class: 'direct' });
    expect(await bell(other)).toMatchObject({ ...told, reason: 'following' });
    await api.as(owner).call(topics.unlock, id(topic));
    await drainJobs(api);
    expect(await api.as(third).call(topics.get, id(topic))).toMatchObject({ locked: false, closed: null });
    for (const who of [author, other]) expect((await bell(who))?.type).not.toBe('settled');
  });
});

describe('what is done to a topic', () => {
  it('is told in the conversation, without naming what the reader does not read', async () => {
    const { space, author, other, owner } = await aForum();
    const topic = await aTopic(api, { space, author });
    const reply = await aReply(api, other, topic, 'Au fait, et le café ?');
    await aReply(api, author, topic, 'Plus tard');
    for (const on of [true, true, false]) await api.as(owner).call(on ? topics.lock : topics.unlock, id(topic));
    const body = { commentIds: [reply.id], title: 'Le prix du café' };
    const made = await api.as(owner).call(topics.split, { ...id(topic), body });
    const told = async (who: TestPerson, of: { id: number }) => (await api.as(who).call(entries.notices, id(of))).items;
    expect((await told(author, topic)).map((n) => [n.kind, n.by.id, n.entry?.id])).toEqual([
      ['locked', owner.id, undefined],
      ['unlocked', owner.id, undefined],
      ['split', owner.id, made.id],
    ]);
    expect(await told(author, made)).toMatchObject([{ kind: 'begun', entry: { id: topic.id, title: topic.title } }]);
    await api.as(owner).call(topics.merge, { ...id(made), body: { intoId: topic.id } });
    await api.as(owner).call(topics.unmerge, id(made));
    expect((await told(author, topic)).slice(3).map((n) => [n.kind, n.entry?.id])).toEqual([
      ['merged', made.id],
      ['unmerged', made.id],
    ]);
    const [hidden, both] = [await aSpace(api, { visibility: 'hidden' }), await aPerson(api, { role: 'facilitator', in: space })];
    await api.db.rows(`INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, 'owner')`, [hidden.id, both.id]);
    await api.as(both).call(topics.move, { ...id(made), body: { spaceId: hidden.id } });
    expect((await told(both, made)).at(-1)).toMatchObject({ kind: 'moved', space: { id: space.id } });
    await expect(told(author, made)).rejects.toMatchObject({ status: 404 });
    expect((await told(author, topic)).slice(2).map((n) => n.entry)).toEqual([null, null, null]);
  });
});

describe('a split', () => {
  it('makes a topic of replies and what answers them, with authors, dates and order', async () => {
    const { space, author, other, third, owner } = await aForum();
    const topic = await aTopic(api, { space, author });
    const stays = await aReply(api, other, topic, 'Ici');
    const opens = await aReply(api, other, topic, 'Au fait, et le café ?');
    const answer = await aReply(api, third, topic, 'Trop cher', opens.id);
    const apart = await aReply(api, author, topic, 'Du café !', stays.id);
    await api.as(third).call(comments.react, { params: { id: String(opens.id), kind: 'useful' } });
    const split = (who: TestPerson, commentIds: number[]) =>
      api.as(who).call(topics.split, { ...id(topic), body: { commentIds, title: 'Le prix du café' } });
    await expect(split(author, [opens.id])).toBeProblem(403);
    await expect(split(owner, [opens.id, 999_999])).toBeProblem(400);
    const made = await split(owner, [apart.id, opens.id]);
    expect(made).toMatchObject({
      title: 'Le prix du café',
      author: { id: other.id },
      body: { text: 'Au fait, et le café ?' },
      createdAt: opens.createdAt,
      comments: 2,
      reactions: { useful: 1 },
      links: [{ type: 'derived_from', direction: 'to', entry: { id: topic.id } }],
    });
    const moved = await conversation(author, made);
    expect(moved.map((c) => [c.id, c.author?.id, c.createdAt, c.parentId])).toEqual([
      [answer.id, third.id, answer.createdAt, null],
      [apart.id, author.id, apart.createdAt, null],
    ]);
    const left = await conversation(author, topic);
    expect(left.map((c) => [c.id, c.replies])).toEqual([[stays.id, 0]]);
    expect(await api.as(author).call(topics.get, id(topic))).toMatchObject({
      comments: 1,
      links: [{ type: 'derived_from', direction: 'from' }],
    });
  });
});

describe('a merge', () => {
  it('lines up text and replies by date, tells both authors, and can be undone', async () => {
    const { space, author, other, third, owner } = await aForum();
    const into = await aTopic(api, { space, author });
    const early = await aReply(api, third, into, 'Premier');
    const from = await aTopic(api, { space, author: other, body: 'La même question' });
    const moved = await aReply(api, third, from, 'Déjà dit');
    const late = await aReply(api, author, into, 'Dernier');
    const merge = (who: TestPerson, intoId: number) =>
      api.as(who).call(topics.merge, { ...id(from), body: { intoId, reason: 'Le même sujet' } });
    await expect(merge(author, into.id)).toBeProblem(403);
    await expect(merge(owner, from.id)).toBeProblem(409, 'condition_not_met');
    expect(await merge(owner, into.id)).toMatchObject({
      state: 'merged',
      mergedInto: { id: into.id },
      comments: 0,
      can: { comment: true, merge: false, unmerge: true },
    });
    const together = await conversation(third, into);
    expect(together.map((c) => c.body?.text)).toEqual(['Premier', 'La même question', 'Déjà dit', 'Dernier']);
    expect(together[1]).toMatchObject({ author: { id: other.id } });
    expect(await api.as(other).call(entries.get, id(into))).toMatchObject({ comments: 4, viewer: { following: true } });
    await expect(aReply(api, third, from)).toBeProblem(403, 'locked');
    const { items } = await api.as(third).call(topics.list, { query: { space: String(space.id) } });
    expect(items.map((t) => t.id)).toEqual([into.id]);
    const since = await aReply(api, author, into, 'Réponse depuis', moved.id);
    await drainJobs(api);
    const told = async (who: TestPerson) =>
      (await api.as(who).call(notifications.list, { query: {} })).items.filter((n) => n.type === 'merge').map((n) => n.entry?.id);
    expect([await told(other), await told(author)]).toEqual([[from.id], [into.id]]);
    expect(await api.as(owner).call(topics.unmerge, id(from))).toMatchObject({
      state: 'published',
      locked: false,
      mergedInto: null,
      comments: 2,
    });
    expect((await conversation(third, from)).map((c) => [c.id, c.parentId])).toEqual([
      [moved.id, null],
      [since.id, moved.id],
    ]);
    expect((await conversation(third, into)).map((c) => c.id)).toEqual([early.id, late.id]);
    expect(await api.as(other).call(entries.get, id(into))).toMatchObject({ comments: 2, viewer: { following: false } });
    await drainJobs(api);
    expect([await told(other), await told(author)]).toEqual([[], []]);
    await expect(api.as(owner).call(topics.unmerge, id(from))).toBeProblem(403);
  });

  it('is past undoing after a week', async () => {
    const { space, author, owner } = await aForum();
    const [from, into] = [await aTopic(api, { space, author }), await aTopic(api, { space, author })];
    await api.as(owner).call(topics.merge, { ...id(from), body: { intoId: into.id } });
    await api.db.rows(`UPDATE topic_merges SET created_at = now() - interval '8 days' WHERE from_id = $1`, [from.id]);
    await expect(api.as(owner).call(topics.unmerge, id(from))).toBeProblem(409, 'condition_not_met');
  });
});
