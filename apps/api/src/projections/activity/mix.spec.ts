import { describe, expect, it } from '@jest/globals';
import { comments, entries, home, topics } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, type TestPerson, type TestSpace, times } from '../../testing/factories';
import '../../testing/matchers';
import { PulseJob } from './pulse.job';

const api = useApi();
const aTopic = (author: TestPerson, space: TestSpace, title: string) =>
  api.as(author).call(topics.create, { body: { spaceId: space.id, title, body: { markdown: 'Parlons-en.' } } });
const mixOf = async (person: TestPerson, query: { limit?: string; cursor?: string } = {}) => api.as(person).call(home.mix, { query });

describe('the home mix', () => {
  it('shows at most three of a space in a page, and all of them page by page', async () => {
    const spaces = await Promise.all(times(2, () => aSpace(api, { visibility: 'hidden' })));
    const [author, reader] = [await aPerson(api, { in: spaces }), await aPerson(api, { in: spaces })];
    const made: number[] = [];
    for (const space of spaces) for (let i = 0; i < 5; i++) made.push((await aTopic(author, space, `Un sujet du lieu ${i}`)).id);
    const pages = [await mixOf(reader)];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) pages.push(await mixOf(reader, { cursor: next }));
    for (const { items } of pages)
      for (const space of spaces) expect(items.filter((item) => item.space.id === space.id).length).toBeLessThanOrEqual(3);
    const shown = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect([...shown].sort()).toEqual([...made].sort());
    expect(pages.map(({ items }) => items.length)).toEqual([6, 4]);
  });

  it('puts what the reader has not seen first, and their own last', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [author, reader] = [await aPerson(api, { in: space }), await aPerson(api, { in: space })];
    const [seen, fresh] = [await aTopic(author, space, 'Un sujet déjà lu'), await aTopic(author, space, 'Un sujet pas encore lu')];
    const own = await aTopic(reader, space, 'Le sujet de qui lit');
    for (const person of await Promise.all(times(2, () => aPerson(api, { in: space }))))
      await api.as(person).call(entries.vote, { params: { id: String(seen.id) } });
    await api.as(reader).call(entries.read, { params: { id: String(seen.id) } });
    const ids = async () => (await mixOf(reader)).items.map(({ id }) => id);
    expect((await ids())[0]).toBe(fresh.id);
    expect((await ids()).slice(1).sort()).toEqual([seen.id, own.id].sort());
    await api.as(author).call(comments.create, { params: { id: String(seen.id) }, body: { body: { markdown: 'Du neuf.' } } });
    expect((await ids())[0]).toBe(seen.id);
  });

  it('divides by how lively the space is, so that a busy one does not drown the others', async () => {
    const [busy, quiet] = [await aSpace(api, { visibility: 'hidden' }), await aSpace(api, { visibility: 'hidden' })];
    const [author, voter, reader] = await Promise.all(times(3, () => aPerson(api, { in: [busy, quiet] })));
    if (!author || !voter || !reader) throw new Error('three people');
    const [loud, soft] = [await aTopic(author, busy, 'Un sujet dans la foule'), await aTopic(author, quiet, 'Un sujet au calme')];
    for (const id of [loud.id, soft.id]) await api.as(voter).call(entries.vote, { params: { id: String(id) } });
    await api.db.rows('UPDATE spaces SET pulse = 998 WHERE id = $1', [busy.id]);
    expect((await mixOf(reader)).items.map(({ id }) => id)).toEqual([soft.id, loud.id]);
    await api.app.get(PulseJob).run();
    const counted = await api.db.rows<{ pulse: number }>('SELECT pulse FROM spaces WHERE id = ANY($1::bigint[]) ORDER BY id', [
      [busy.id, quiet.id],
    ]);
    expect(counted).toEqual([{ pulse: 2 }, { pulse: 2 }]);
  });

  it('knows nothing of spaces that one is not in, of drafts, of the trash', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [author, outsider] = [await aPerson(api, { in: space }), await aPerson(api)];
    const gone = await aTopic(author, space, 'Un sujet mis à la corbeille');
    const kept = await aTopic(author, space, 'Un sujet qui reste');
    await api.as(author).call(topics.remove, { params: { id: String(gone.id) } });
    const ids = async (person: TestPerson) => (await mixOf(person)).items.map(({ id }) => id);
    expect(await ids(author)).toEqual([kept.id]);
    expect(await ids(outsider)).toEqual([]);
  });
});
