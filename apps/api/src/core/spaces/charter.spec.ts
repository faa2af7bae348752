import { describe, expect, it } from '@jest/globals';
import { comments, ideas, spaces } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { type ProblemReply, useApi } from '../../testing/api';
import { aPerson, aSpace, type TestPerson, type TestSpace } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const CHARTER = 'On critique une idée, jamais une personne.';
const write = (who: TestPerson, space: TestSpace) =>
  api.as(who).call(ideas.create, { body: { spaceId: space.id, title: 'Une idée de campagne ici' } });
const setCharter = (who: TestPerson, space: TestSpace, charter: string) =>
  api.as(who).call(spaces.update, { params: { slug: space.slug }, body: { charter } });
const accept = (who: TestPerson, space: TestSpace, body?: { version: number }) =>
  api.as(who).call(spaces.acceptCharter, { params: { slug: space.slug }, ...(body ? { body } : {}) });
const get = (who: TestPerson, space: TestSpace) => api.as(who).call(spaces.get, { params: { slug: space.slug } });

async function aCharteredSpace() {
  const space = await aSpace(api);
  const [owner, member] = [await aPerson(api, { in: space, as: 'owner' }), await aPerson(api, { in: space })];
  const idea = await anIdea(api, { space, author: member });
  await setCharter(owner, space, CHARTER);
  return { space, owner, member, idea };
}

describe('the charter of a space', () => {
  it('is accepted once before the first thing that one writes, member or not', async () => {
    const { space, idea } = await aCharteredSpace();
    const reader = await aPerson(api);
    const comment = () =>
      api.as(reader).call(comments.create, { params: { id: String(idea.id) }, body: { body: { markdown: 'Un mot.' } } });
    expect((await get(reader, space)).viewer.charterDue).toBe(true);
    for (const attempt of [() => write(reader, space), comment]) await expect(attempt()).toBeProblem(409, 'charter_not_accepted');
    const refused = (await write(reader, space).catch((e: unknown) => e)) as ProblemReply;
    expect(refused.body).toMatchObject({ space: { slug: space.slug }, charter: CHARTER, version: 1 });
    expect((await accept(reader, space, { version: 1 })).viewer.charterDue).toBe(false);
    await accept(reader, space);
    await write(reader, space);
    await comment();
  });

  it('asks nobody to read before voting, and nobody where there is none', async () => {
    const { idea } = await aCharteredSpace();
    const reader = await aPerson(api);
    await api.as(reader).call(ideas.vote, { params: { id: String(idea.id) } });
    const bare = await aSpace(api);
    await write(reader, bare);
    await expect(accept(reader, bare)).toBeProblem(409, 'no_charter');
  });

  it('asks again when its words change, except whoever changed them, and not when anything else does', async () => {
    const { space, owner, member } = await aCharteredSpace();
    await write(owner, space);
    await accept(member, space);
    await api.as(owner).call(spaces.update, { params: { slug: space.slug }, body: { purpose: 'Mieux', charter: CHARTER } });
    await write(member, space);
    await setCharter(owner, space, `${CHARTER} Et on répond.`);
    await expect(write(member, space)).toBeProblem(409, 'charter_not_accepted');
    await expect(accept(member, space, { version: 1 })).toBeProblem(409, 'charter_changed');
    await accept(member, space, { version: 2 });
    await write(member, space);
    await write(owner, space);
    await setCharter(owner, space, '');
    await write(await aPerson(api), space);
  });

  it('comes after the right to write: who may not is told so, and a hidden space is missing', async () => {
    const listed = await aSpace(api, { visibility: 'listed' });
    const owner = await aPerson(api, { in: listed, as: 'owner' });
    await setCharter(owner, listed, CHARTER);
    const outsider = await aPerson(api);
    await expect(write(outsider, listed)).toBeProblem(403);
    await expect(accept(outsider, listed)).toBeProblem(403, 'not_member');
    await api.as(owner).call(spaces.update, { params: { slug: listed.slug }, body: { visibility: 'hidden' } });
    await expect(accept(outsider, listed)).toBeProblem(404);
    await expect(write(outsider, listed)).toBeProblem(404);
  });
});
