import { describe, expect, it } from '@jest/globals';
import { comments, entries, ideas, search, spaces } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, join, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';

const api = useApi();
const text = (markdown: string) => ({ body: { markdown } });

async function anArchive() {
  const space = await aSpace(api);
  const [owner, author, member] = [
    await aPerson(api, { in: space, as: 'owner' }),
    await aPerson(api, { in: space }),
    await aPerson(api, { in: space }),
  ];
  const word = `campanule${Math.random().toString(36).slice(2, 8)}`;
  const idea = await anIdea(api, { space, author, title: `Une ${word} devant chaque magasin` });
  const params = { id: String(idea.id) };
  const comment = await api.as(author).call(comments.create, { params, body: text('Qui arrose ?') });
  const archive = (archived: boolean) => api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { archived } });
  await archive(true);
  return { space, owner, author, member, idea, params, comment: { params: { id: String(comment.id) } }, word, archive };
}

describe('an archived space', () => {
  it('is in the audit log, as is everything that changes who reads a space', async () => {
    const { space, owner, archive } = await anArchive();
    await archive(false);
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { visibility: 'listed' } });
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { purpose: 'Fleurir' } });
    const found = await api.db.rows<{ details: { after: object } }>(
      `SELECT details FROM audit_log WHERE actor_id = $1 AND action = 'space.readers' ORDER BY id`,
      [owner.id],
    );
    const visibility = 'open';
    expect(found.map(({ details }) => details.after)).toEqual([
      { visibility, archived: true },
      { visibility, archived: false },
      { visibility: 'listed', archived: false },
    ]);
  });

  it('is read, and every write in it is a conflict', async () => {
    const a = await anArchive();
    const as = (who: TestPerson) => api.as(who);
    expect((await as(a.member).call(ideas.get, { params: a.params })).can).toMatchObject({ vote: false, comment: false });
    const target = await anIdea(api);
    const other = await aPerson(api);
    const writes: [string, () => Promise<unknown>][] = [
      ['propose', () => as(a.member).call(ideas.create, { body: { spaceId: a.space.id, title: 'Une idée de trop ici' } })],
      ['comment', () => as(a.member).call(comments.create, { params: a.params, body: text('Encore ?') })],
      ['edit a comment', () => as(a.author).call(comments.update, { ...a.comment, body: text('Non.') })],
      ['delete a comment', () => as(a.author).call(comments.remove, a.comment)],
      ['react to a comment', () => as(a.member).call(comments.vote, a.comment)],
      ['vote', () => as(a.member).call(ideas.vote, { params: a.params })],
      ['vote on the entry', () => as(a.member).call(entries.vote, { params: a.params })],
      ['react', () => as(a.member).call(entries.react, { params: { ...a.params, kind: 'like' } })],
      ['edit', () => as(a.author).call(ideas.update, { params: a.params, body: { goal: 'x' }, headers: { 'if-match': '"3"' } })],
      [
        'move',
        () =>
          as(a.owner).call(ideas.transition, { params: a.params, body: { to: 'parked', reason: 'Rien ne bouge depuis le printemps.' } }),
      ],
      ['remove', () => as(a.owner).call(ideas.remove, { params: a.params })],
      ['merge', () => as(a.owner).call(ideas.merge, { params: a.params, body: { intoId: target.id } })],
      ['pin', () => as(a.owner).call(spaces.pin, { params: { slug: a.space.slug, entryId: a.params.id } })],
      ['rename', () => as(a.owner).call(spaces.update, { params: { slug: a.space.slug }, body: { name: 'Autrement' } })],
      ['join', () => as(other).call(spaces.join, { params: { slug: a.space.slug } })],
    ];
    for (const [, write] of writes) await expect(write()).toBeProblem(409, 'archived');
  });

  it('takes neither an idea out of the trash nor one from another space', async () => {
    const a = await anArchive();
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [a.idea.id]);
    await expect(api.as(a.owner).call(ideas.restore, { params: a.params })).toBeProblem(409, 'archived');
    const draft = await anIdea(api, { author: a.member, stage: 'draft' });
    const move = api
      .as(a.member)
      .call(ideas.update, { params: { id: String(draft.id) }, body: { spaceId: a.space.id }, headers: { 'if-match': '"1"' } });
    await expect(move).toBeProblem(409, 'archived');
  });

  it('still lets people leave, be let in and keep their place in what they read', async () => {
    const a = await anArchive();
    await api.as(a.member).call(entries.read, { params: a.params });
    await api.as(a.member).call(entries.follow, { params: a.params });
    const guest = await aPerson(api);
    await api.as(a.owner).call(spaces.setMember, { params: { slug: a.space.slug, personId: String(guest.id) }, body: { role: 'member' } });
    await api.as(a.member).call(spaces.leave, { params: { slug: a.space.slug } });
  });

  it('is out of lists and search, is found with a filter, and comes back', async () => {
    const a = await anArchive();
    await drainJobs(api);
    const listed = async (query: object) => (await api.as(a.member).call(ideas.list, { query })).items.map((i) => i.id);
    const found = async (query: object) =>
      (await api.as(a.member).call(search.find, { query: { q: a.word, ...query } })).items.map((h) => h.id);
    expect(await listed({ q: a.word })).toEqual([]);
    expect(await listed({ author: String(a.author.id) })).toEqual([]);
    expect(await listed({ space: String(a.space.id) })).toEqual([a.idea.id]);
    expect(await found({})).toEqual([]);
    expect(await found({ archived: 'true' })).toEqual([a.idea.id]);
    expect(await found({ space: String(a.space.id) })).toEqual([a.idea.id]);
    expect((await api.as(a.member).call(search.suggest, { query: { q: a.word } })).items).toEqual([]);
    const similar = async () => (await api.as(a.member).call(ideas.similar, { query: { title: a.idea.title } })).items.map((i) => i.id);
    expect(await similar()).not.toContain(a.idea.id);
    await a.archive(false);
    expect(await similar()).toContain(a.idea.id);
    expect(await listed({ author: String(a.author.id) })).toEqual([a.idea.id]);
    expect(await found({})).toEqual([a.idea.id]);
    expect(await found({ archived: 'true' })).toEqual([]);
    await api.as(a.member).call(ideas.vote, { params: a.params });
  });

  it('shows nothing of a hidden one to outsiders who search archives', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [owner, outsider] = [await aPerson(api, { in: space, as: 'owner' }), await aPerson(api)];
    const { title } = await anIdea(api, { space, author: owner, title: 'Un tournesol dans chaque vitrine' });
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { archived: true } });
    await drainJobs(api);
    const find = async (who: TestPerson) => (await api.as(who).call(search.find, { query: { q: title, archived: 'true' } })).items.length;
    expect(await find(outsider)).toBe(0);
    await join(api, space, outsider);
    expect(await find(outsider)).toBe(1);
  });
});
