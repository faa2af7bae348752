import { describe, expect, it } from '@jest/globals';
import { comments, notifications, pages, pageTrust, search } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, join, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { aPage } from './pages.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

/** A page with one below it, read by its author and by one of the two others alone. */
async function aSecret() {
  const space = await aSpace(api);
  const [author, named, other] = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
  const top = await aPage(api, { space, author, title: 'Réorganisation' });
  const below = await aPage(api, { space, author: named, title: 'Calendrier', body: 'En avril.', parent: top });
  await api.as(author).call(pageTrust.restrict, { ...id(top), body: { personIds: [named.id] } });
  const tree = async (who: TestPerson) => (await api.as(who).call(pages.tree, { params: { slug: space.slug } })).items;
  const titles = async (who: TestPerson) => (await tree(who)).map((p) => p.title);
  const reads = async (who: TestPerson, page: { id: number }) => (await api.as(who).send('GET', `/api/pages/${page.id}`)).status === 200;
  return { space, author, named, other, top, below, tree, titles, reads };
}

describe('a page with readers of its own', () => {
  it('is there for them alone, with all below it', async () => {
    const { author, named, other, top, below, titles, reads } = await aSecret();
    expect([await titles(named), await titles(other)]).toEqual([['Réorganisation', 'Calendrier'], []]);
    expect([await reads(named, below), await reads(other, top), await reads(other, below)]).toEqual([true, false, false]);
    expect(await api.as(named).call(pageTrust.readers, id(below))).toMatchObject({
      restricted: true,
      from: { id: top.id, title: 'Réorganisation' },
      people: [{ id: named.id }],
    });
    expect(await api.as(author).call(pages.get, id(top))).toMatchObject({ restricted: true, can: { restrict: true, comment: true } });
    expect(await api.as(named).call(pages.get, id(top))).toMatchObject({ can: { restrict: false, edit: true, comment: true } });
  });

  it('is found by nobody else, and tells nobody else', async () => {
    const { author, named, other, below, space } = await aSecret();
    const hit = async (who: TestPerson, q: string) =>
      (await api.as(who).call(search.find, { query: { q } })).items.map((found) => found.id);
    const text = { body: { body: { markdown: `Le **glycol**, qu’en dites-vous @${other.handle} ?` } } };
    const { body } = await api.as(named).call(comments.create, { ...id(below), ...text });
    expect(JSON.stringify(body?.doc)).not.toContain('mention');
    await drainJobs(api);
    expect([await hit(named, 'Calendrier'), await hit(other, 'Calendrier')]).toEqual([[below.id], []]);
    expect([(await hit(named, 'glycol')).length, (await hit(other, 'glycol')).length]).toEqual([1, 0]);
    expect((await api.as(other).call(search.find, { query: { q: 'Calendrier', space: String(space.id) } })).total).toBe(0);
    expect((await api.as(other).call(notifications.list)).items).toEqual([]);
    expect((await api.as(author).call(notifications.list)).items).toEqual([]);
  });

  it('gives what is put below it the same readers, and what leaves it those of its new place', async () => {
    const { space, author, named, other, top, below, titles, reads } = await aSecret();
    const added = await aPage(api, { space, author: named, title: 'Budget', parent: top });
    const free = await aPage(api, { space, author: other, title: 'Cantine' });
    expect(await reads(other, added)).toBe(false);
    // Whoever reads the branch puts a page into it; out of it goes only what is one's own.
    await api.as(named).call(pages.move, { ...id(free), body: { parentId: top.id } });
    const stranger = await aPerson(api, { in: space });
    expect([await reads(stranger, free), await reads(other, free)]).toEqual([false, true]);
    await api.as(author).call(pageTrust.restrict, { ...id(top), body: { personIds: [named.id, stranger.id] } });
    await expect(api.as(stranger).call(pages.move, { ...id(added), body: { parentId: null } })).toBeProblem(403);
    await api.as(named).call(pages.move, { ...id(below), body: { parentId: null } });
    expect(await titles(await aPerson(api, { in: space }))).toEqual(['Calendrier']);
  });

  it('opens again, for the members of a space too, and for nobody by chance', async () => {
    const { author, other, top, below, reads } = await aSecret();
    const team = await aSpace(api, { visibility: 'hidden', owner: author });
    const open = await aSpace(api);
    const restrict = (who: TestPerson, body: object) => api.as(who).call(pageTrust.restrict, { ...id(top), body });
    await expect(restrict(author, { groupIds: [open.id] })).toBeProblem(400);
    await expect(restrict(author, {})).toBeProblem(400);
    await expect(restrict(author, { personIds: [(await aPerson(api, { role: 'guest' })).id] })).toBeProblem(400);
    await restrict(author, { groupIds: [team.id] });
    expect(await reads(other, below)).toBe(false);
    await join(api, team, other);
    expect(await reads(other, below)).toBe(true);
    await api.db.rows(`UPDATE spaces SET visibility = 'open' WHERE id = $1`, [team.id]);
    expect(await reads(other, below)).toBe(false);
    expect(await api.as(author).call(pageTrust.unrestrict, id(top))).toMatchObject({ restricted: false });
    expect(await reads(other, below)).toBe(true);
    await expect(api.as(other).call(pageTrust.restrict, { ...id(top), body: { personIds: [other.id] } })).toBeProblem(403);
  });

  it('keeps its own readers below others’, and out of the trash without them', async () => {
    const { space, author, named, other, top, below, reads } = await aSecret();
    await api.as(named).call(pageTrust.restrict, { ...id(below), body: { personIds: [author.id] } });
    await api.as(author).call(pageTrust.unrestrict, id(top));
    expect([await reads(other, top), await reads(other, below)]).toEqual([true, false]);
    const inside = await aPage(api, { space, author, title: 'Annexe', parent: below });
    await api.as(author).call(pages.remove, id(inside));
    await api
      .as(named)
      .call(pages.remove, id(below))
      .catch(() => undefined);
    await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [below.id]);
    await api.as(author).call(pages.restore, id(inside));
    await api.db.rows('DELETE FROM entries WHERE id = $1', [below.id]);
    expect([await reads(author, inside), await reads(other, inside)]).toEqual([true, false]);
  });
});
