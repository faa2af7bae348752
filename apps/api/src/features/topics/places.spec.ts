import { describe, expect, it } from '@jest/globals';
import { moderation, spaces, type TopicFilterInput, themes, topics } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { AgeRanksJob } from './age-ranks.job';
import { aReply, aTopic } from './topics.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const idsOf = async (who: TestPerson, query: TopicFilterInput) => (await api.as(who).call(topics.list, { query })).items.map((t) => t.id);
const DAY = 86_400_000;

/** Places that are there and should not be, and the other way round. */
const strayPlaces = () =>
  api.db.rows(
    `WITH wanted AS (SELECT p.topic_id, p.list, p.theme_id, p.space_id, p.rank FROM topics t CROSS JOIN LATERAL topic_places_of(t.entry_id) AS p),
          there AS (SELECT topic_id, list, theme_id, space_id, rank FROM topic_places WHERE ends_at IS NULL OR ends_at > now())
     (SELECT 'missing' AS what, * FROM (SELECT * FROM wanted EXCEPT SELECT * FROM there) AS m)
     UNION ALL (SELECT 'stray', * FROM (SELECT * FROM there EXCEPT SELECT * FROM wanted) AS s)`,
  );

async function aForum() {
  const space = await aSpace(api);
  const owner = await aPerson(api, { in: space, as: 'owner' });
  const [author, other] = (await people(api, 2, { in: space })) as [TestPerson, TestPerson];
  return { space, owner, author, other };
}

describe('the places of topics in lists', () => {
  it('follow whatever is done to a topic', async () => {
    const { space, owner, author, other } = await aForum();
    const elsewhere = await aSpace(api);
    const facilitator = await aPerson(api, { role: 'facilitator' });
    const admin = await aPerson(api, { role: 'admin' });
    const theme = (label: string, parentId: number | null = null) =>
      api.as(admin).call(themes.create, { body: { label: { fr: label, en: label }, parentId, synonyms: [] } });
    const above = await theme('Événements');
    const below = await theme('Salons', above.id);
    const apart = await theme('Presse');
    const topic = await aTopic(api, { space, author, themeIds: [below.id] });
    const twin = await aTopic(api, { space, author });
    const steps: [string, () => Promise<unknown>][] = [
      ['written', () => drainJobs(api)],
      ['replied to', () => aReply(api, other, topic)],
      ['ranked', () => drainJobs(api)],
      ['under another theme', () => api.as(author).call(topics.update, { ...id(topic), body: { themeIds: [below.id, apart.id] } })],
      ['its theme moved', () => api.as(admin).call(themes.update, { ...id(below), body: { parentId: apart.id } })],
      ['a theme gone', () => api.as(admin).call(themes.remove, id(below))],
      ['merged', () => api.as(owner).call(topics.merge, { ...id(twin), body: { intoId: topic.id } })],
      ['merged for good', () => drainJobs(api)],
      ['unmerged', () => api.as(owner).call(topics.unmerge, id(twin))],
      ['hidden', () => api.as(owner).call(moderation.hideEntry, { ...id(twin), body: { note: 'Hors sujet, et de loin.' } })],
      ['moved', () => api.as(facilitator).call(topics.move, { ...id(topic), body: { spaceId: elsewhere.id } })],
      ['in the trash', () => api.as(author).call(topics.remove, id(topic))],
      ['back', () => api.as(author).call(topics.restore, id(topic))],
      ['aged', () => api.app.get(AgeRanksJob).run()],
    ];
    for (const [step, run] of steps) {
      await run();
      expect({ step, stray: await strayPlaces() }).toEqual({ step, stray: [] });
    }
    expect(await idsOf(other, { theme: String(apart.id) })).toEqual([topic.id]);
    expect(await idsOf(other, { theme: String(above.id) })).toEqual([]);
  });

  it('show a theme with those below it, and leave a period when it is over', async () => {
    const { space, author, other } = await aForum();
    const topic = await aTopic(api, { space, author });
    const week: TopicFilterInput = { space: String(space.id), sort: 'top', period: 'week' };
    expect(await idsOf(other, week)).toEqual([topic.id]);
    await api.db.rows(`UPDATE topic_places SET ends_at = now() - interval '1 second' WHERE topic_id = $1 AND list = 'top:week'`, [
      topic.id,
    ]);
    expect(await idsOf(other, week)).toEqual([]);
    expect(await idsOf(other, { ...week, period: 'month' })).toEqual([topic.id]);
  });

  it('are nothing to who does not read the space', async () => {
    const hidden = await aSpace(api, { visibility: 'hidden' });
    const inside = await aPerson(api, { in: hidden });
    const topic = await aTopic(api, { space: hidden, author: inside });
    const stranger = await aPerson(api);
    for (const sort of ['latest', 'hot', 'top', 'unanswered', 'unread'] as const) {
      for (const space of [undefined, String(hidden.id)])
        expect(await idsOf(stranger, { sort, ...(space ? { space } : {}) })).not.toContain(topic.id);
      expect(await idsOf(inside, { sort, space: String(hidden.id) })).toEqual(sort === 'unread' ? [] : [topic.id]);
    }
  });
});

describe('pinned topics', () => {
  it('come first in their space until the pin ends, and page by key with the others', async () => {
    const { space, owner, author, other } = await aForum();
    const made: number[] = [];
    for (let n = 0; n < 6; n++) made.push((await aTopic(api, { space, author })).id);
    const [first, second] = made as [number, number];
    const pin = (entryId: number, expiresAt: string | null) =>
      api.as(owner).call(spaces.pin, { params: { slug: space.slug, entryId: String(entryId) }, body: { expiresAt } });
    await pin(first, new Date(Date.now() + DAY).toISOString());
    await pin(second, null);
    await aReply(api, other, { id: made[2] ?? 0 });
    const expected = [second, first, made[2], ...made.slice(3).reverse()];
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const query = { space: String(space.id), limit: '1', ...(cursor ? { cursor } : {}) };
      const page = await api.as(other).call(topics.list, { query });
      seen.push(...page.items.map((topic) => topic.id));
      for (const topic of page.items) expect(topic.pinned).toBe([first, second].includes(topic.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(expected);
    expect((await idsOf(other, { space: String(space.id), sort: 'hot' })).slice(0, 2)).toEqual([second, first]);
    expect(await idsOf(other, { space: String(space.id), sort: 'unanswered' })).not.toEqual(expect.arrayContaining([made[2]]));
    await api.db.rows(`UPDATE space_pins SET expires_at = now() - interval '1 second' WHERE entry_id = $1`, [first]);
    expect(await idsOf(other, { space: String(space.id) })).toEqual([second, made[2], ...made.slice(3).reverse(), first]);
  });
});
