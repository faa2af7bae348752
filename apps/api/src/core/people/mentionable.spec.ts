import { describe, expect, it } from '@jest/globals';
import { people, type Role } from '@ruche/contracts';
import { Params } from '../../platform/database/params';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, aSpace, join, people as several } from '../../testing/factories';
import '../../testing/matchers';
import { type Actor, visibleTo } from '../access';
import { Sessions } from '../accounts/sessions';
import { readsEntry } from './entry-readers';
import { mentionablePersons } from './mentionable.queries';

const api = useApi();
const ids = (reply: { items: { id: number }[] }) => reply.items.map((p) => p.id);
const actorOf = async (person: { id: number }): Promise<Actor> =>
  api.app.get(Sessions).principal({ kind: 'cookie', value: (await api.cookieOf(person)).slice(4), address: '' });

describe('whom one may mention', () => {
  it('are the readers of the space, active, the best match first, at most 8', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const writer = await aPerson(api, { in: space, name: 'Writer' });
    const zoe = await aPerson(api, { in: space, name: 'Zoé Marchand' });
    const marcel = await aPerson(api, { in: space, name: 'Marcel Zoete' });
    const gone = await aPerson(api, { in: space, name: 'Zoé Partie' });
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [gone.id]);
    const outside = await aPerson(api, { name: 'Zoé Dehors' });
    const ask = (q: string) => api.as(writer).call(people.mentionable, { query: { q, space: String(space.id) } });
    expect(ids(await ask('zoe'))).toEqual([zoe.id, marcel.id]);
    expect(ids(await ask('@zoe'))).toEqual([zoe.id, marcel.id]);
    expect(ids(await ask(zoe.handle))[0]).toBe(zoe.id);
    expect(ids(await ask(''))).toEqual([marcel.id, writer.id, zoe.id]);
    expect(ids(await ask(''))).not.toContain(outside.id);
    await Promise.all((await several(api, 9)).map((p) => join(api, space, p)));
    expect((await ask('')).items).toHaveLength(8);
  });

  it('follow the audience of the entry', async () => {
    const space = await aSpace(api);
    const author = await aPerson(api, { in: space });
    const owner = await aPerson(api, { in: space, as: 'owner', name: 'Owner Alpha' });
    await aPerson(api, { in: space, name: 'Member Alpha' });
    const find = async (audience: 'space' | 'facilitators' | 'authors') => {
      const entry = await anEntry(api, { space, author, audience });
      return ids(await api.as(author).call(people.mentionable, { query: { q: 'alpha', entry: String(entry.id) } }));
    };
    expect(await find('space')).toHaveLength(2);
    expect(await find('facilitators')).toEqual([owner.id]);
    expect(await find('authors')).toEqual([]);
  });

  it('are nobody to those who may not read it: hidden like missing', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const entry = await anEntry(api, { space, author: await aPerson(api, { in: space }) });
    const outside = await aPerson(api);
    const replies = await Promise.all(
      [`entry=${entry.id}`, 'entry=999999999', `space=${space.id}`, 'space=999999999'].map((query) =>
        api.as(outside).send('GET', `/api/people/mentionable?${query}`),
      ),
    );
    expect(new Set(replies.map((r) => JSON.stringify({ ...r.body, requestId: '' }))).size).toBe(1);
    expect(replies[0]?.status).toBe(404);
    await expect(api.as(outside).call(people.mentionable, { query: { entry: '1', space: '1' } })).toBeProblem(400);
    await expect(api.as().call(people.mentionable)).toBeProblem(401);
  });

  it('are for a guest only those who share a space with them, though others read it too', async () => {
    const space = await aSpace(api);
    const guest = await aPerson(api, { role: 'guest', in: space, as: 'guest' });
    const mate = await aPerson(api, { in: space, name: 'Beta Mate' });
    const reader = await aPerson(api, { name: 'Beta Reader' });
    expect(ids(await api.as(guest).call(people.mentionable, { query: { q: 'beta', space: String(space.id) } }))).toEqual([mate.id]);
    const among = { handles: [mate.handle, reader.handle], ids: [reader.id, guest.id] };
    const found = await mentionablePersons(api.db, await actorOf(guest), { spaceId: space.id }, among);
    expect(found.map((p) => p.id).sort()).toEqual([guest.id, mate.id].sort());
    expect(await mentionablePersons(api.db, await actorOf(mate), { spaceId: space.id }, among)).toHaveLength(3);
    expect(await mentionablePersons(api.db, await actorOf(mate), { spaceId: space.id }, {})).toEqual([]);
    await expect(api.as(guest).call(people.mentionable)).toBeProblem(404);
    expect((await api.as(mate).call(people.mentionable, { query: { q: mate.handle } })).items).toHaveLength(1);
  });
});

describe('readsEntry', () => {
  it('says of every person and entry what visibleTo says to that person', async () => {
    const spaces = await Promise.all((['open', 'listed', 'hidden'] as const).map((visibility) => aSpace(api, { visibility })));
    const everybody = [];
    for (const role of ['guest', 'member', 'facilitator', 'admin'] satisfies Role[]) everybody.push(await aPerson(api, { role }));
    for (const space of spaces)
      for (const as of ['guest', 'member', 'facilitator', 'owner'] as const)
        everybody.push(await aPerson(api, { in: space, as, role: as === 'guest' ? 'guest' : 'member' }));
    const group = await aSpace(api, { visibility: 'listed' });
    const named = await aPerson(api, { in: spaces });
    everybody.push(named, await aPerson(api, { in: [group, ...spaces] }));
    const entries = [];
    for (const space of spaces)
      for (const audience of ['space', 'named', 'facilitators', 'authors'] as const)
        for (const deleted of [false, true]) {
          const author = await aPerson(api, { in: space });
          const [entry, co] = [await anEntry(api, { space, author, audience }), await aPerson(api, { in: space })];
          await api.db.rows(`INSERT INTO contributions (entry_id, person_id, role) VALUES ($1, $2, 'co_author')`, [entry.id, co.id]);
          if (audience === 'named')
            await api.db.rows(
              `WITH own AS (UPDATE entries SET named_by_id = id WHERE id = $1)
               INSERT INTO named_readers (entry_id, person_id, group_id) VALUES ($1, $2, NULL), ($1, NULL, $3)`,
              [entry.id, named.id, group.id],
            );
          if (deleted) await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [entry.id]);
          entries.push(entry.id);
          everybody.push(author, co);
        }
    let yes = 0;
    for (const person of everybody) {
      const params = new Params();
      const condition = visibleTo(await actorOf(person), params);
      const found = await api.db.rows<{ id: number; one: boolean; other: boolean }>(
        `SELECT e.id, (${condition}) AS one, (${readsEntry('p', 'e')}) AS other FROM entries e JOIN people p ON p.id = ${params.add(person.id)} WHERE e.id = ANY(${params.add(entries)}::bigint[])`,
        params.values,
      );
      expect(found).toHaveLength(entries.length);
      for (const { id, one, other } of found) expect({ id, person, reads: other }).toEqual({ id, person, reads: one });
      yes += found.filter((f) => f.one).length;
    }
    expect(yes).toBeGreaterThan(100);
  });
});
