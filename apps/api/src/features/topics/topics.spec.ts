import { describe, expect, it } from '@jest/globals';
import { comments, entries, ideas, questions, search, type TopicFilterInput, topics } from '@ruche/contracts';
import { Publishing } from '../../core/entries';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { AgeRanksJob } from './age-ranks.job';
import { aReply, aTopic } from './topics.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const HOUR = 3_600_000;

/** A space of its own, so that its lists hold what the spec puts there. */
async function aForum(n = 3) {
  const space = await aSpace(api);
  const members = await people(api, n, { in: space });
  const list = async (who: TestPerson, query: TopicFilterInput = {}) =>
    (await api.as(who).call(topics.list, { query: { space: String(space.id), ...query } })).items;
  const ids = async (who: TestPerson, query: TopicFilterInput = {}) => (await list(who, query)).map((t) => t.id);
  return { space, members: members as [TestPerson, TestPerson, TestPerson], list, ids };
}
const date = (topic: { id: number }, hoursAgo: number) =>
  api.db.rows(
    `UPDATE entries SET created_at = now() - make_interval(hours => $2), published_at = now() - make_interval(hours => $2), active_at = now() - make_interval(hours => $2) WHERE id = $1`,
    [topic.id, hoursAgo],
  );

describe('a topic', () => {
  it('is read by those who read its space as soon as it is written, and changed by its author alone', async () => {
    const { space, members } = await aForum();
    const [author, other] = members;
    const topic = await aTopic(api, { space, author, title: 'Qui vient au salon de printemps ?' });
    expect(await api.as(other).call(topics.get, id(topic))).toMatchObject({
      kind: 'topic',
      state: 'published',
      url: `/t/${topic.id}-qui-vient-au-salon-de-printemps`,
      body: { text: 'Qu’en pensez-vous ?' },
      viewer: { author: false, unread: 0 },
      can: { comment: true, vote: true, edit: false, moderate: false, merge: false, turnInto: true },
    });
    await expect(api.as(other).call(topics.update, { ...id(topic), body: { title: 'Autre chose' } })).toBeProblem(403);
    expect(await api.as(author).call(topics.update, { ...id(topic), body: { body: { markdown: 'Et vous ?' } } })).toMatchObject({
      edited: true,
      body: { text: 'Et vous ?' },
    });
  });

  it('goes to the trash and comes back', async () => {
    const { space, members, ids } = await aForum();
    const [author, other] = members;
    const topic = await aTopic(api, { space, author });
    await api.as(author).call(topics.remove, id(topic));
    await expect(api.as(other).call(topics.get, id(topic))).toBeProblem(404);
    expect(await ids(other)).toEqual([]);
    expect(await api.as(author).call(topics.restore, id(topic))).toMatchObject({ state: 'published' });
    expect(await ids(other)).toEqual([topic.id]);
  });

  it('closes to replies and votes, and opens again', async () => {
    const { space, members } = await aForum();
    const owner = await aPerson(api, { in: space, as: 'owner' });
    const topic = await aTopic(api, { space, author: members[0] });
    await expect(api.as(members[1]).call(topics.lock, id(topic))).toBeProblem(403);
    for (const _ of [1, 2]) expect(await api.as(owner).call(topics.lock, id(topic))).toMatchObject({ locked: true });
    await expect(aReply(api, members[1], topic)).toBeProblem(403, 'locked');
    await expect(api.as(members[1]).call(entries.vote, id(topic))).toBeProblem(403, 'locked');
    expect(await api.as(owner).call(topics.unlock, id(topic))).toMatchObject({ locked: false });
    await aReply(api, members[1], topic);
  });

  it('becomes an idea of whoever takes it up, its author credited', async () => {
    const { space, members } = await aForum();
    const [author, other] = members;
    const topic = await aTopic(api, { space, author, title: 'Un stand commun au salon', body: 'Avec **tous**.' });
    const draft = await api.as(other).call(entries.turnInto, { ...id(topic), body: { kind: 'idea' } });
    expect(draft).toMatchObject({ kind: 'idea', title: 'Un stand commun au salon', state: 'draft' });
    const idea = await api.as(author).call(ideas.get, { params: { id: String(draft.id) } });
    expect(idea).toMatchObject({ derivedFrom: { id: topic.id }, body: { text: 'Avec tous.' }, can: { edit: true } });
    const roleOf = new Map(idea.credit.map((c) => [c.person.id, `${c.role} ${c.share} %`]));
    expect([roleOf.get(other.id), roleOf.get(author.id)]).toEqual(['author 50 %', 'co_author 50 %']);
    await expect(api.as(other).call(entries.turnInto, { ...id(topic), body: { kind: 'case' } })).toBeProblem(400);
  });

  it('becomes a question, and so does a reply to it, once whoever takes it up asks it', async () => {
    const { space, members } = await aForum();
    const [author, other, third] = members;
    expect((await api.as(other).call(entries.turnable)).items).toEqual(expect.arrayContaining(['idea', 'question']));
    const topic = await aTopic(api, { space, author, title: 'Combien coûte un stand ?', body: 'Avec **tout**.' });
    const draft = await api.as(other).call(entries.turnInto, { ...id(topic), body: { kind: 'question' } });
    expect(draft).toMatchObject({ kind: 'question', title: 'Combien coûte un stand ?', state: 'draft' });
    await expect(api.as(third).call(questions.get, id(draft))).toBeProblem(404);
    for (const who of [other, author]) {
      const mine = await api.as(who).call(entries.drafts, { query: { kind: 'question' } });
      expect(mine.items.map((d) => d.id)).toEqual([draft.id]);
    }
    const asked = await api.as(other).call(questions.publish, id(draft));
    expect(asked).toMatchObject({ state: 'open', can: { publish: false }, links: [{ type: 'derived_from', entry: { id: topic.id } }] });
    expect((await api.as(third).call(questions.get, id(draft))).can.answer).toBe(true);
    const reply = await aReply(api, author, topic, 'Et qui le monte ?\n\nLa veille au soir.');
    const other_ = await api.as(third).call(comments.turnInto, { ...id(reply), body: { kind: 'question' } });
    expect(other_.title).toBe('Et qui le monte ?');
    const credit = await api.db.rows('SELECT person_id, role FROM contributions WHERE entry_id = $1 ORDER BY role', [other_.id]);
    expect(credit).toEqual([
      { person_id: third.id, role: 'author' },
      { person_id: author.id, role: 'co_author' },
    ]);
    await api.as(author).call(comments.remove, id(reply));
    await expect(api.as(third).call(comments.turnInto, { ...id(reply), body: { kind: 'question' } })).toBeProblem(403, 'deleted');
  });

  it('waits for its date, its author’s alone, and is out once', async () => {
    const { space, members, ids } = await aForum();
    const [author, other] = members;
    const at = new Date(Date.now() + 3 * HOUR).toISOString();
    const words = { spaceId: space.id, title: 'Le glycinier de demain', body: { markdown: 'À l’heure.' } };
    const topic = await api.as(author).call(topics.create, { body: { ...words, publishAt: at } });
    expect(topic).toMatchObject({
      state: 'scheduled',
      publishAt: at,
      can: { publish: true, unpublish: true, comment: false, merge: false },
    });
    await expect(api.as(other).call(topics.get, id(topic))).toBeProblem(404);
    expect((await api.as(author).call(entries.drafts, { query: {} })).items).toMatchObject([{ id: topic.id, publishAt: at }]);
    expect(await api.as(author).call(topics.unpublish, id(topic))).toMatchObject({ state: 'draft', publishAt: null });
    await api.as(author).call(topics.publish, { ...id(topic), body: { publishAt: at } });
    await api.db.rows(`UPDATE entries SET publish_at = now() - interval '1 second' WHERE id = $1`, [topic.id]);
    const due = () => api.app.get(Publishing).publishDue();
    await Promise.all([due(), due()]);
    await drainJobs(api);
    expect(await api.as(other).call(topics.get, id(topic))).toMatchObject({ state: 'published', publishAt: null });
    for (const sort of ['latest', 'hot', 'top'] as const) expect(await ids(other, { sort })).toEqual([topic.id]);
    const told = await api.db.rows(`SELECT 1 FROM domain_events WHERE type = 'entry.published' AND entry_id = $1`, [topic.id]);
    expect(told).toHaveLength(1);
    expect((await api.as(other).call(search.find, { query: { q: 'glycinier' } })).items.map((h) => h.id)).toEqual([topic.id]);
    await expect(api.as(author).call(topics.unpublish, id(topic))).toBeProblem(403, 'already_published');
    await expect(api.as(author).call(topics.publish, { ...id(topic), body: { publishAt: at } })).toBeProblem(409, 'already_published');
    const past = { ...words, publishAt: new Date(Date.now() - HOUR).toISOString() };
    await expect(api.as(author).call(topics.create, { body: past })).toBeProblem(400);
  });
});

describe('the forum’s lists', () => {
  it('put first what somebody last replied to, whatever was edited since', async () => {
    const { space, members, list, ids } = await aForum();
    const [author, other] = members;
    const [a, b] = [await aTopic(api, { space, author }), await aTopic(api, { space, author })];
    expect(await ids(other)).toEqual([b.id, a.id]);
    const reply = await aReply(api, other, a);
    await api.as(author).call(topics.update, { ...id(b), body: { title: 'Un autre titre' } });
    expect(await ids(other)).toEqual([a.id, b.id]);
    expect((await list(author))[0]).toMatchObject({
      comments: 1,
      lastReply: { id: reply.id, by: { id: other.id } },
      viewer: { unread: 1 },
    });
    await api.as(other).call(comments.remove, id(reply));
    expect(await ids(other)).toEqual([b.id, a.id]);
    expect((await list(author))[1]).toMatchObject({ comments: 0, lastReply: null });
  });

  it('page by key without doubles or gaps, in every order', async () => {
    const { space, members, ids } = await aForum();
    const all = await Promise.all(times(7, () => aTopic(api, { space, author: members[0] })));
    await drainJobs(api);
    for (const sort of ['latest', 'hot', 'top', 'unanswered', 'unread'] as const) {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const query = { space: String(space.id), sort, limit: '3', ...(cursor ? { cursor } : {}) };
        const page = await api.as(members[1]).call(topics.list, { query });
        seen.push(...page.items.map((t) => t.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect([...seen].sort()).toEqual(all.map((t) => t.id).sort());
      expect(seen).toEqual(await ids(members[1], { sort }));
    }
  });

  it('know what nobody answered, and narrow by author and theme', async () => {
    const { space, members, ids } = await aForum();
    const [author, other] = members;
    const theme = await api.db.row<{ id: number }>(
      `INSERT INTO themes (depth, label_fr, label_en) VALUES (1, 'Salons', 'Fairs') RETURNING id`,
    );
    const a = await aTopic(api, { space, author, themeIds: [theme?.id ?? 0] });
    const b = await aTopic(api, { space, author: other });
    await aReply(api, other, a);
    expect(await ids(author, { sort: 'unanswered' })).toEqual([b.id]);
    expect(await ids(author, { author: String(author.id) })).toEqual([a.id]);
    expect(await ids(author, { theme: String(theme?.id) })).toEqual([a.id]);
  });

  it('count what is unread from the last reply that was read', async () => {
    const { space, members, list, ids } = await aForum();
    const [author, other, reader] = members;
    const topic = await aTopic(api, { space, author });
    const first = await aReply(api, other, topic);
    await aReply(api, author, topic);
    expect((await list(reader))[0]?.viewer).toMatchObject({ unread: 2, readAt: null });
    await api.as(reader).call(entries.read, { ...id(topic), body: { lastCommentId: first.id } });
    expect((await list(reader))[0]?.viewer.unread).toBe(1);
    expect(await api.as(reader).call(topics.get, id(topic))).toMatchObject({
      views: 1,
      viewer: { unread: 1, lastReadCommentId: first.id },
    });
    const last = await aReply(api, reader, topic);
    await api.as(reader).call(entries.read, { ...id(topic), body: { lastCommentId: last.id } });
    expect((await list(reader))[0]?.viewer.unread).toBe(0);
    expect(await ids(reader, { sort: 'unread' })).toEqual([]);
    expect(await ids(author, { sort: 'unread' })).toEqual([topic.id]);
    await aReply(api, other, topic);
    expect(await ids(reader, { sort: 'unread' })).toEqual([topic.id]);
    expect(await ids(await aPerson(api), { sort: 'unread' })).toEqual([]);
  });

  it('rank what is hot by signs of the last days, and forget what was silent for a month', async () => {
    const { space, members, ids } = await aForum();
    const [author, ...others] = members;
    const [quiet, liked, revived, old] = await Promise.all(times(4, () => aTopic(api, { space, author })));
    if (!quiet || !liked || !revived || !old) throw new Error('no topics');
    await date(quiet, 2);
    await date(liked, 300);
    await date(revived, 800);
    await date(old, 24 * 40);
    for (const who of others) await api.as(who).call(entries.vote, id(liked));
    for (const who of others) await aReply(api, who, revived);
    await api.as(others[0]).call(entries.vote, id(old));
    await drainJobs(api);
    await api.app.get(AgeRanksJob).run();
    expect(await ids(author, { sort: 'hot' })).toEqual([liked.id, revived.id, quiet.id]);
    api.clock.forward(31 * 24 * HOUR);
    await api.app.get(AgeRanksJob).run();
    api.clock.reset();
    expect(await ids(author, { sort: 'hot' })).toEqual([]);
    await api.app.get(AgeRanksJob).run();
  });

  it('rank the top of a period by views, votes and replies', async () => {
    const { space, members, ids } = await aForum();
    const [author, ...others] = members;
    const [plain, good, older] = await Promise.all(times(3, () => aTopic(api, { space, author })));
    if (!plain || !good || !older) throw new Error('no topics');
    await date(older, 24 * 60);
    for (const who of others) for (const topic of [good, older]) await api.as(who).call(entries.vote, id(topic));
    await aReply(api, others[0], older);
    await drainJobs(api);
    expect(await ids(author, { sort: 'top', period: 'all' })).toEqual([good.id, older.id, plain.id]);
    expect(await ids(author, { sort: 'top', period: 'week' })).toEqual([good.id, plain.id]);
  });

  it('find by words, and show what is like a title', async () => {
    const { space, members, ids } = await aForum();
    const topic = await aTopic(api, { space, author: members[0], title: 'Comment nommer la tournée des boutiques' });
    await drainJobs(api);
    expect(await ids(members[1], { q: 'tournée' })).toEqual([topic.id]);
    const { items } = await api.as(members[1]).call(topics.similar, { query: { title: 'nommer une tournée' } });
    expect(items.map((t) => t.id)).toContain(topic.id);
    const related = await api.as(members[1]).call(topics.similarTo, { ...id(topic), query: {} });
    expect(related.items.map((t) => t.id)).not.toContain(topic.id);
  });
});
