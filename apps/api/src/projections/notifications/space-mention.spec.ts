import { describe, expect, it } from '@jest/globals';
import { comments } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { anEntry, type TestEntry } from '../story.factory';
import { bellsOf } from './bells.factory';

const api = useApi();
const { bell } = bellsOf(api);
const sends = (who: TestPerson, entry: TestEntry, markdown: string, headers: Record<string, string> = {}) =>
  api.as(who).call(comments.create, { params: { id: String(entry.id) }, body: { body: { markdown } }, headers });

async function aPlace(members: number) {
  const owner = await aPerson(api);
  const space = await aSpace(api, { owner });
  const crowd = await people(api, members, { in: space });
  return { owner, space, crowd, entry: await anEntry(api, { author: owner, space }) };
}

describe('@espace', () => {
  it('tells the members of the space, each once, whatever else names them, and nobody outside', async () => {
    const { crowd, entry } = await aPlace(4);
    const [writer, named, off] = crowd as [TestPerson, TestPerson, TestPerson, TestPerson];
    const outsider = await aPerson(api);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [off.id]);
    const comment = await sends(writer, entry, `Bonjour @espace et @${named.handle}, on se voit jeudi.`);
    await drainJobs(api, ['notifications']);
    expect(await bell(named)).toMatchObject([{ type: 'mention', reason: 'mentioned', excerpt: expect.stringContaining('@espace') }]);
    for (const who of [writer, outsider]) expect(await bell(who)).toEqual([]);
    const edited = { params: { id: String(comment.id) }, body: { body: { markdown: 'Bonjour @espace, plutôt vendredi.' } } };
    await api.as(writer).call(comments.update, edited);
    await drainJobs(api, ['notifications']);
    expect(await bell(named)).toMatchObject([{ actorCount: 1, excerpt: 'Bonjour @espace, plutôt vendredi.' }]);
    await api.as(writer).call(comments.update, { ...edited, body: { body: { markdown: 'Bonjour, plutôt vendredi.' } } });
    await drainJobs(api, ['notifications']);
    expect(await bell(named)).toEqual([]);
  });

  it('asks first above fifty people, says how many, and then does as told; in code it is only a word', async () => {
    const { crowd, entry } = await aPlace(52);
    const [writer, reader] = crowd as [TestPerson, TestPerson];
    await sends(writer, entry, 'On écrit `@espace` pour tous.');
    await expect(sends(writer, entry, 'À @space !')).toBeProblem(409, 'confirm_needed');
    await expect(sends(writer, entry, 'À @space !')).rejects.toMatchObject({ body: { people: 52 } });
    await drainJobs(api, ['notifications']);
    expect(await bell(reader)).toEqual([]);
    await sends(writer, entry, 'À @space !', { 'x-confirm': '1' });
    await drainJobs(api, ['notifications']);
    expect(await bell(reader)).toHaveLength(1);
  });

  it('is for facilitators above two hundred', async () => {
    const { owner, space, crowd, entry } = await aPlace(1);
    await api.db.rows(
      `WITH more AS (INSERT INTO people (handle, email, name) SELECT $2 || i, $2 || i || '@spec.test', 'Hall' FROM generate_series(1, 205) AS i RETURNING id)
       INSERT INTO memberships (space_id, person_id, role) SELECT $1, id, 'member' FROM more`,
      [space.id, `hall-${space.id}-`],
    );
    await expect(sends(crowd[0] as TestPerson, entry, '@espace', { 'x-confirm': '1' })).toBeProblem(403, 'facilitators_only');
    expect((await sends(owner, entry, '@espace', { 'x-confirm': '1' })).id).toBeGreaterThan(0);
  });
});
