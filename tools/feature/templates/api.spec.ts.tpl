import { describe, expect, it } from '@jest/globals';
import { __plural__ } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, times } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();

describe('__plural__', () => {
  it('are read by whoever reads their space, and do not exist for others', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [author, member, outsider] = [await aPerson(api, { in: space }), await aPerson(api, { in: space }), await aPerson(api)];
    const body = { spaceId: space.id, title: 'Un titre assez long', body: { markdown: 'Des **mots**.' } };
    const made = await api.as(author).call(__plural__.create, { body });
    const params = { id: String(made.id) };
    expect(await api.as(member).call(__plural__.get, { params })).toMatchObject({ title: body.title, author: { id: author.id } });
    await expect(api.as(outsider).call(__plural__.get, { params })).toBeProblem(404);
    await expect(api.as(outsider).call(__plural__.create, { body })).toBeProblem(404);
    expect((await api.as(outsider).call(__plural__.list)).items.map((i) => i.id)).not.toContain(made.id);
  });

  it('page latest first without a double or a gap', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const author = await aPerson(api, { in: space, role: 'guest', as: 'guest' });
    const made: number[] = [];
    for (const i of times(5, (n) => n)) {
      const body = { spaceId: space.id, title: `Numéro ${i} de la liste`, body: { markdown: 'x' } };
      made.unshift((await api.as(author).call(__plural__.create, { body })).id);
    }
    const first = await api.as(author).call(__plural__.list, { query: { limit: '3' } });
    const second = await api.as(author).call(__plural__.list, { query: { limit: '3', cursor: first.nextCursor ?? '' } });
    expect([...first.items, ...second.items].map((i) => i.id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
  });
});
