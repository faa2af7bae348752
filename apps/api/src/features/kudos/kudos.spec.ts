import { describe, expect, it } from '@jest/globals';
import { kudos, notifications } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, people, type TestPerson, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aPost } from '../posts/posts.factory';

const api = useApi();
const thanks = (to: TestPerson, more: object = {}) => ({
  body: { to: to.handle, value: 'care' as const, reason: 'Merci pour cette belle journée.', ...more },
});
const received = async (viewer: TestPerson, of: TestPerson) =>
  (await api.as(viewer).call(kudos.of, { params: { handle: of.handle } })).items.map(({ reason }) => reason);
const two = async () => (await people(api, 2, { in: await companySpace(api) })) as [TestPerson, TestPerson];

describe('kudos', () => {
  it('are three a week, also when many are sent at once, and go to somebody else who is here', async () => {
    const [giver, receiver] = await two();
    const sent = await Promise.allSettled(times(20, () => api.as(giver).call(kudos.give, thanks(receiver))));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await api.as(giver).call(kudos.left)).toEqual({ left: 0 });
    await expect(api.as(giver).call(kudos.give, thanks(receiver))).toBeProblem(409, 'kudos_spent');
    await expect(api.as(receiver).call(kudos.give, thanks(receiver))).toBeProblem(403, 'own_kudos');
    await expect(api.as(receiver).call(kudos.give, thanks(await aPerson(api, { role: 'guest' })))).toBeProblem(403, 'no_kudos');
    await expect(api.as(receiver).call(kudos.give, thanks({ ...giver, handle: 'nobody' }))).toBeProblem(404);
    await expect(api.as(receiver).call(kudos.give, thanks(giver, { reason: 'Trop court' }))).toBeProblem(400);
    // Next week there are three again, not six.
    await api.db.rows(`UPDATE kudos SET created_at = created_at - interval '7 days' WHERE giver_id = $1`, [giver.id]);
    expect(await api.as(giver).call(kudos.left)).toEqual({ left: 3 });
  });

  it('cite what the receiver wrote, and are read by whoever reads that', async () => {
    const [giver, outsider] = await two();
    const space = await aSpace(api, { visibility: 'hidden', owner: giver });
    const author = await aPerson(api, { in: space });
    const post = await aPost(api, { space, author });
    await expect(api.as(giver).call(kudos.give, thanks(outsider, { entryId: post.id }))).toBeProblem(400);
    await expect(api.as(outsider).call(kudos.give, thanks(author, { entryId: post.id }))).toBeProblem(404);
    const given = await api.as(giver).call(kudos.give, thanks(author, { entryId: post.id }));
    expect(given.cited).toMatchObject({ title: post.title });
    expect(await received(author, author)).toHaveLength(1);
    expect(await received(outsider, author)).toEqual([]);
  });

  it('are told to whoever is thanked, who may keep them to themselves', async () => {
    const [giver, receiver] = await two();
    const given = await api.as(giver).call(kudos.give, thanks(receiver));
    await drainJobs(api);
    const bell = await api.as(receiver).call(notifications.list);
    expect(bell.items).toMatchObject([{ type: 'kudos', reason: 'thanked', actors: [{ id: giver.id }], url: '/recognition' }]);
    expect(await received(giver, receiver)).toHaveLength(1);
    const params = { id: String(given.id) };
    await expect(api.as(giver).call(kudos.hide, { params, body: { hidden: true } })).toBeProblem(404);
    expect(await api.as(receiver).call(kudos.hide, { params, body: { hidden: true } })).toMatchObject({ hidden: true });
    expect(await received(giver, receiver)).toEqual([]);
    expect(await received(receiver, receiver)).toHaveLength(1);
    await api.as(receiver).call(kudos.hide, { params, body: { hidden: false } });
    expect(await received(giver, receiver)).toHaveLength(1);
  });
});
