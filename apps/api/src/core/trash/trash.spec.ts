import { describe, expect, it } from '@jest/globals';
import { comments, ideas, trash } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';
import { PurgeTrash } from './purge-trash.job';

const api = useApi();
const on = (id: number) => ({ params: { id: String(id) } });
const list = async (who: TestPerson, query = {}) => (await api.as(who).call(trash.list, { query: { limit: '100', ...query } })).items;

async function aTrashedIdea() {
  const space = await aSpace(api);
  const [owner, author, reader] = [
    await aPerson(api, { in: space, as: 'owner' }),
    await aPerson(api, { in: space }),
    await aPerson(api, { in: space }),
  ];
  const idea = await anIdea(api, { space, author });
  const first = await api.as(reader).call(comments.create, { ...on(idea.id), body: { body: { markdown: 'Oui.' } } });
  await api.as(author).call(comments.create, { ...on(idea.id), body: { body: { markdown: 'Merci.' }, parentId: first.id } });
  await api.as(owner).call(ideas.remove, on(idea.id));
  return { space, owner, author, reader, idea };
}

describe('the trash', () => {
  it('shows one’s own and those of spaces that one runs, and gives them back', async () => {
    const t = await aTrashedIdea();
    for (const who of [t.owner, t.author]) expect((await list(who)).map((e) => e.id)).toContain(t.idea.id);
    for (const who of [t.reader, await aPerson(api)]) {
      expect(await list(who)).toEqual([]);
      await expect(api.as(who).call(trash.restore, on(t.idea.id))).toBeProblem(404);
      await expect(api.as(who).call(trash.purge, on(t.idea.id))).toBeProblem(404);
    }
    expect(await list(t.owner, { mine: 'true' })).toEqual([]);
    const [kept] = await list(t.owner, { space: String(t.space.id) });
    expect(kept).toMatchObject({ id: t.idea.id, can: { restore: true, purge: true } });
    const days = (new Date(kept?.purgeAt ?? 0).getTime() - new Date(kept?.deletedAt ?? 0).getTime()) / 86_400_000;
    expect(days).toBe(30);
    expect((await api.as(t.author).call(trash.restore, on(t.idea.id))).url).toContain('/ideas/');
    expect((await api.as(t.reader).call(ideas.get, on(t.idea.id))).stage).toBe('open');
    await expect(api.as(t.author).call(trash.restore, on(t.idea.id))).toBeProblem(404);
  });

  it('is emptied by those who run the space; authors empty what nobody has read', async () => {
    const t = await aTrashedIdea();
    await expect(api.as(t.author).call(trash.purge, on(t.idea.id))).toBeProblem(403);
    await api.as(t.owner).call(trash.purge, on(t.idea.id));
    await expect(api.as(t.author).call(ideas.get, on(t.idea.id))).toBeProblem(404);
    const draft = await anIdea(api, { space: t.space, author: t.author, stage: 'draft' });
    await api.as(t.author).call(ideas.remove, on(draft.id));
    expect((await list(t.owner)).map((e) => e.id)).not.toContain(draft.id);
    await api.as(t.author).call(trash.purge, on(draft.id));
    expect(await list(t.author)).toEqual([]);
    const left = await api.db.rows('SELECT 1 FROM comments WHERE entry_id = $1', [t.idea.id]);
    expect(left).toEqual([]);
  });

  it('lets go for good after 30 days, not before, and of what was merged into it', async () => {
    const [t, young] = [await aTrashedIdea(), await aTrashedIdea()];
    const merged = await anIdea(api, { space: t.space, author: t.author });
    const target = await anIdea(api, { space: t.space, author: t.author });
    await api.as(t.owner).call(ideas.merge, { ...on(merged.id), body: { intoId: target.id } });
    await api.as(t.owner).call(ideas.remove, on(target.id));
    const age = (id: number, days: number) =>
      api.db.rows('UPDATE entries SET deleted_at = now() - make_interval(days => $2) WHERE id = $1', [id, days]);
    await age(t.idea.id, 31);
    await age(target.id, 31);
    await age(young.idea.id, 29);
    for (let i = 0; i < 2; i++) await api.app.get(PurgeTrash).run();
    const left = await api.db.rows<{ id: number }>('SELECT id FROM entries WHERE id = ANY($1::bigint[])', [
      [t.idea.id, target.id, young.idea.id],
    ]);
    expect(left.map((e) => e.id)).toEqual([young.idea.id]);
    expect((await api.as(t.author).call(ideas.get, on(merged.id))).stage).toBe('open');
  });
});
