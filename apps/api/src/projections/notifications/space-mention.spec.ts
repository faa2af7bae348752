import { describe, expect, it } from '@jest/globals';
import { comments, type IdeaStage, ideas, posts } from '@ruche/contracts';
import { Publishing } from '../../core/entries';
import { anIdea } from '../../features/ideas/ideas.factory';
import { aPost, bringForward } from '../../features/posts/posts.factory';
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

type TestPost = Awaited<ReturnType<typeof aPost>>;
const on = ({ id }: { id: number }) => ({ params: { id: String(id) } });

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

  it('in a draft calls nobody until it is published: then those who are members, by hand or by its date', async () => {
    const { owner, space, crowd } = await aPlace(2);
    const reader = crowd[0] as TestPerson;
    const drafts = [0, 1].map(() => aPost(api, { author: owner, space, draft: true, body: 'Bonjour @espace.' }));
    const [now, later] = (await Promise.all(drafts)) as [TestPost, TestPost];
    await drainJobs(api, ['notifications']);
    expect(await bell(reader)).toEqual([]);
    const late = await aPerson(api, { in: space });
    await api.as(owner).call(posts.publish, on(now));
    await api.as(owner).call(posts.publish, { ...on(later), body: { publishAt: new Date(Date.now() + 3_600_000).toISOString() } });
    await bringForward(api, later.id);
    await api.app.get(Publishing).publishDue();
    await drainJobs(api, ['notifications']);
    for (const who of [reader, late])
      expect((await bell(who)).map((n) => [n.reason, n.entry?.id]).sort()).toEqual(
        [now, later].map((post) => ['mentioned', post.id]).sort(),
      );
    expect(await bell(owner)).toEqual([]);
  });

  it('in a draft asks whoever publishes it or sets its date, and whoever writes it in later', async () => {
    const { owner, space } = await aPlace(52);
    const at = { publishAt: new Date(Date.now() + 3_600_000).toISOString() };
    const headers = { 'x-confirm': '1' };
    const calling = await aPost(api, { author: owner, space, draft: true, body: 'Bonjour @espace.' });
    await expect(api.as(owner).call(posts.publish, on(calling))).toBeProblem(409, 'confirm_needed');
    await expect(api.as(owner).call(posts.publish, { ...on(calling), body: at })).toBeProblem(409, 'confirm_needed');
    expect((await api.as(owner).call(posts.get, on(calling))).state).toBe('draft');
    expect((await api.as(owner).call(posts.publish, { ...on(calling), body: at, headers })).state).toBe('scheduled');
    const quiet = await aPost(api, { author: owner, space, draft: true });
    await api.as(owner).call(posts.publish, { ...on(quiet), body: at });
    const louder = { ...on(quiet), body: { body: { markdown: 'Bonjour @espace.' } } };
    await expect(api.as(owner).call(posts.update, louder)).toBeProblem(409, 'confirm_needed');
    await api.as(owner).call(posts.update, { ...louder, headers });
  });

  it('in an idea asks whoever submits it, and tells the members once it is open', async () => {
    const { owner, space, crowd } = await aPlace(52);
    const [author, reader] = crowd as [TestPerson, TestPerson];
    const idea = await anIdea(api, { space, author, stage: 'draft', body: 'Bonjour @espace.' });
    const move = (who: TestPerson, to: IdeaStage, headers: Record<string, string> = {}) =>
      api.as(who).call(ideas.transition, { ...on(idea), body: { to }, headers });
    await expect(move(author, 'submitted')).toBeProblem(409, 'confirm_needed');
    await move(author, 'submitted', { 'x-confirm': '1' });
    await drainJobs(api, ['notifications']);
    expect(await bell(reader)).toEqual([]);
    await move(owner, 'open');
    await drainJobs(api, ['notifications']);
    expect(await bell(reader)).toMatchObject([{ type: 'mention', reason: 'mentioned', entry: { id: idea.id } }]);
    expect((await bell(author)).map(({ type }) => type)).not.toContain('mention');
  });
});
