import { describe, expect, it } from '@jest/globals';
import { comments, entries, ideas } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, people, times } from '../../testing/factories';
import '../../testing/matchers';
import { anIdea, place } from './ideas.factory';
import { support } from './ideas.rules';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

describe('writing an idea', () => {
  it('is the author’s alone until it is submitted, then the facilitators’, then everybody’s', async () => {
    const space = await companySpace(api);
    const [author, other, facilitator] = [
      await aPerson(api, { in: space }),
      await aPerson(api, { in: space }),
      await aPerson(api, { role: 'facilitator' }),
    ];
    const idea = await api
      .as(author)
      .call(ideas.create, { body: { spaceId: space.id, title: 'Un parrainage pour l’école', body: { markdown: 'Voici.' } } });
    expect(idea).toMatchObject({
      stage: 'draft',
      number: null,
      version: 1,
      can: { edit: true, vote: false },
      missing: ['problem', 'audience', 'goal', 'kpi', 'channels', 'cost'],
    });
    for (const who of [other, facilitator]) await expect(api.as(who).call(ideas.get, id(idea))).toBeProblem(404);
    const sent = await api.as(author).call(ideas.transition, { ...id(idea), body: { to: 'submitted' } });
    expect(sent.number).toBeGreaterThan(0);
    await expect(api.as(other).call(ideas.get, id(idea))).toBeProblem(404);
    expect((await api.as(facilitator).call(ideas.get, id(idea))).moves.map((m) => m.to)).toEqual(['open', 'needs_work']);
    await api.as(facilitator).call(ideas.transition, { ...id(idea), body: { to: 'open' } });
    expect(await api.as(other).call(ideas.get, id(idea))).toMatchObject({
      stage: 'open',
      can: { vote: true, edit: false },
      timeline: [{ to: 'submitted' }, { to: 'open', by: { id: facilitator.id } }],
    });
  });

  it('keeps two tabs from overwriting each other', async () => {
    const idea = await anIdea(api, { stage: 'draft' });
    const save = (version: number, title: string) =>
      api.as(idea.author).call(ideas.update, { ...id(idea), body: { title }, headers: { 'if-match': `"${version}"` } });
    const reply = await api.as(idea.author).send('GET', `/api/ideas/${idea.id}`);
    expect(reply.headers['etag']).toBe('"1"');
    expect(await save(1, 'Un titre bien assez long')).toMatchObject({ version: 2, title: 'Un titre bien assez long' });
    await expect(save(1, 'Un autre titre aussi long')).toBeProblem(412, 'stale');
    await expect(api.as(idea.author).call(ideas.update, { ...id(idea), body: { title: 'x' } })).toBeProblem(428);
  });

  it('refuses what it does not know, with the place', async () => {
    const author = await aPerson(api);
    const space = await companySpace(api);
    const bad = await api.as(author).send('POST', '/api/ideas', {
      body: { spaceId: space.id, title: 'Un titre assez long', body: { markdown: 'x' }, votes: 100, stage: 'funded' },
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map((e: { path: string }) => e.path)).toEqual(['votes', 'stage']);
    await expect(api.as(author).call(ideas.create, { body: { spaceId: space.id, title: 'x'.repeat(10_000) } })).toBeProblem(400);
    const naughty = 'Ça ñ 漢字 🐝 العربية O’Neill <script>';
    expect((await api.as(author).call(ideas.create, { body: { spaceId: space.id, title: naughty } })).title).toBe(naughty);
  });

  it('asks for a long enough title and some text before it is submitted', async () => {
    const author = await aPerson(api);
    const space = await companySpace(api);
    const draft = await api.as(author).call(ideas.create, { body: { spaceId: space.id, title: 'Court' } });
    await expect(api.as(author).call(ideas.transition, { ...id(draft), body: { to: 'submitted' } })).toBeProblem(409, 'condition_not_met');
  });

  it('makes one idea of a creation that is sent twice', async () => {
    const author = await aPerson(api);
    const space = await companySpace(api);
    const send = (title: string) =>
      api.as(author).send('POST', '/api/ideas', { body: { spaceId: space.id, title }, headers: { 'idempotency-key': 'the same key' } });
    const sendKey = (title: string) =>
      api.as(author).send('POST', '/api/ideas', { body: { spaceId: space.id, title }, headers: { 'idempotency-key': 'one-key-1' } });
    expect((await send('Un titre assez long')).status).toBe(400);
    const [first, second] = await Promise.all([sendKey('Un titre assez long'), sendKey('Un titre assez long')]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect((await sendKey('Un tout autre titre')).status).toBe(422);
  });
});

describe('votes', () => {
  it('count once however often they are cast, and never the author’s', async () => {
    const idea = await anIdea(api);
    const nora = await aPerson(api);
    await Promise.all(times(200, () => api.as(nora).call(ideas.vote, id(idea))));
    expect(await api.as(nora).call(ideas.get, id(idea))).toMatchObject({ votes: 1, viewer: { voted: true } });
    await expect(api.as(idea.author).call(ideas.vote, id(idea))).toBeProblem(403, 'own_entry');
  });

  it('equal the rows after a storm of on and off by many', async () => {
    const idea = await anIdea(api);
    const voters = await people(api, 10);
    await Promise.all(times(100, (i) => api.as(voters[i % 10]).call(i % 3 ? ideas.vote : ideas.unvote, id(idea))));
    const [rows] = await api.db.rows<{ n: number; vote_count: number; drift: number }>(
      `SELECT (SELECT count(*)::int FROM votes WHERE entry_id = e.id) AS n, vote_count, abs(trend - entry_trend(e.id)) AS drift FROM entries e WHERE id = $1`,
      [idea.id],
    );
    expect(rows?.vote_count).toBe(rows?.n);
    expect(rows?.drift).toBeLessThan(1e-6);
  });

  it('are closed before opening and after parking', async () => {
    const voter = await aPerson(api);
    const parked = await anIdea(api, { stage: 'parked' });
    await expect(api.as(voter).call(ideas.vote, id(parked))).toBeProblem(403, 'voting_closed');
    await expect(api.as(voter).call(entries.vote, id(parked))).toBeProblem(403, 'voting_closed');
    await expect(api.as(voter).call(ideas.vote, id(await anIdea(api, { stage: 'draft' })))).toBeProblem(404);
  });

  it('rise in support with votes and fall with exposure', async () => {
    const idea = await anIdea(api);
    const seen = await people(api, 6);
    for (const p of seen) await api.as(p).call(ideas.expose, { body: { ideaIds: [idea.id] } });
    for (const p of seen) await api.as(p).call(ideas.expose, { body: { ideaIds: [idea.id, 999_999_999] } });
    await api.as(seen[0]).call(ideas.vote, id(idea));
    const view = await api.as(seen[1]).call(ideas.get, id(idea));
    expect(view.exposures).toBe(6);
    expect(view.support).toBeCloseTo(support(1, 6), 9);
  });
});

describe('moves', () => {
  it('answer in the order: hidden, impossible, not allowed, not yet', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const idea = await anIdea(api, { space, stage: 'open' });
    const [outsider, member, owner] = [
      await aPerson(api),
      await aPerson(api, { in: space }),
      await aPerson(api, { in: space, as: 'owner' }),
    ];
    const move = (who: typeof member, to: 'funded' | 'parked' | 'shortlisted', reason?: string) =>
      api.as(who).call(ideas.transition, { ...id(idea), body: { to, reason } });
    await expect(move(outsider, 'funded')).toBeProblem(404);
    await expect(move(member, 'funded', 'x'.repeat(60))).toBeProblem(409, 'illegal_transition');
    await expect(move(member, 'parked', 'x'.repeat(30))).toBeProblem(403);
    await expect(move(owner, 'shortlisted')).toBeProblem(409, 'condition_not_met');
    await expect(move(owner, 'parked')).toBeProblem(400, 'invalid_input');
    expect((await move(owner, 'parked', 'Rien ne bouge depuis le printemps.')).stage).toBe('parked');
  });

  it('send it back with a reason, and want a change before it comes again', async () => {
    const idea = await anIdea(api, { stage: 'submitted' });
    const facilitator = await aPerson(api, { role: 'facilitator' });
    await expect(api.as(facilitator).call(ideas.transition, { ...id(idea), body: { to: 'needs_work', reason: 'trop court' } })).toBeProblem(
      400,
    );
    await api
      .as(facilitator)
      .call(ideas.transition, { ...id(idea), body: { to: 'needs_work', reason: 'Chiffrez le coût, même à peu près.' } });
    await expect(api.as(idea.author).call(ideas.transition, { ...id(idea), body: { to: 'submitted' } })).toBeProblem(
      409,
      'condition_not_met',
    );
    const { version } = await api.as(idea.author).call(ideas.get, id(idea));
    await api
      .as(idea.author)
      .call(ideas.update, { ...id(idea), body: { cost: { amount: 850_000, currency: 'EUR' } }, headers: { 'if-match': `"${version}"` } });
    expect((await api.as(idea.author).call(ideas.transition, { ...id(idea), body: { to: 'submitted' } })).stage).toBe('submitted');
  });

  it('make a new version of what was declined, linked to the old one', async () => {
    const idea = await anIdea(api, { stage: 'declined' });
    const next = await api.as(idea.author).call(ideas.transition, { ...id(idea), body: { to: 'draft' } });
    expect(next).toMatchObject({ stage: 'draft', derivedFrom: { id: idea.id } });
    expect(next.id).not.toBe(idea.id);
    expect((await api.as(idea.author).call(ideas.get, id(idea))).stage).toBe('declined');
    await expect(api.as(idea.author).call(ideas.transition, { ...id(next), body: { to: 'submitted' } })).toBeProblem(
      409,
      'condition_not_met',
    );
  });

  it('reopen what was parked once in ninety days', async () => {
    const idea = await anIdea(api, { stage: 'parked' });
    const reopen = () => api.as(idea.author).call(ideas.transition, { ...id(idea), body: { to: 'open' } });
    await reopen();
    await place(api, idea.id, 'parked');
    await expect(reopen()).toBeProblem(409, 'condition_not_met');
  });
});

describe('merging', () => {
  it('moves each voter once, credits the merged author, and can be undone', async () => {
    const facilitator = await aPerson(api, { role: 'facilitator' });
    const [a, b] = [await anIdea(api), await anIdea(api)];
    const [both, onlyB] = await people(api, 2);
    for (const idea of [a, b]) await api.as(both).call(ideas.vote, id(idea));
    await api.as(onlyB).call(ideas.vote, id(b));
    await api.as(a.author).call(ideas.vote, id(b));
    const merged = await api.as(facilitator).call(ideas.merge, { ...id(b), body: { intoId: a.id } });
    expect(merged).toMatchObject({ stage: 'merged', mergedInto: { id: a.id }, can: { unmerge: true } });
    const target = await api.as(facilitator).call(ideas.get, id(a));
    expect(target).toMatchObject({ votes: 2, merged: [{ id: b.id }] });
    expect(target.credit).toContainEqual(
      expect.objectContaining({ role: 'merged_author', person: expect.objectContaining({ id: b.author.id }) }),
    );
    await api.as(facilitator).call(ideas.unmerge, id(b));
    expect(await api.as(facilitator).call(ideas.get, id(a))).toMatchObject({ votes: 1, merged: [], credit: [{ role: 'author' }] });
    expect(await api.as(onlyB).call(ideas.get, id(b))).toMatchObject({ stage: 'open', votes: 3 });
  });

  it('is for facilitators, into something that stands', async () => {
    const facilitator = await aPerson(api, { role: 'facilitator' });
    const [a, b] = [await anIdea(api), await anIdea(api)];
    await expect(api.as(a.author).call(ideas.merge, { ...id(a), body: { intoId: b.id } })).toBeProblem(403);
    await expect(api.as(facilitator).call(ideas.merge, { ...id(a), body: { intoId: a.id } })).toBeProblem(409, 'condition_not_met');
    await expect(api.as(facilitator).call(ideas.merge, { ...id(a), body: { intoId: 999_999_999 } })).toBeProblem(404);
    await expect(api.as(facilitator).call(ideas.transition, { ...id(a), body: { to: 'merged' } })).toBeProblem(400);
  });
});

describe('the board', () => {
  it.each(['trending', 'new', 'support', 'shuffle', 'comments'] as const)('pages by %s without a double or a gap', async (sort) => {
    const space = await aSpace(api);
    const reader = await aPerson(api, { in: space });
    const made = [];
    for (const _ of times(11, () => 0)) made.push((await anIdea(api, { space })).id);
    for (const i of made.slice(0, 4)) await api.as(reader).call(ideas.vote, { params: { id: String(i) } });
    const seen: number[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await api.as(reader).call(ideas.list, { query: { space: String(space.id), sort, limit: '3', cursor } });
      seen.push(...page.items.map((i) => i.id));
      cursor = page.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    expect([...seen].sort()).toEqual([...made].sort());
    if (sort !== 'shuffle' && sort !== 'new' && sort !== 'comments') expect(new Set(seen.slice(0, 4))).toEqual(new Set(made.slice(0, 4)));
  });

  it('filters, and counts by stage what it shows', async () => {
    const space = await aSpace(api);
    const reader = await aPerson(api, { in: space });
    const mine = await anIdea(api, { space, author: reader });
    const other = await anIdea(api, { space });
    const draft = await anIdea(api, { space, author: reader, stage: 'draft' });
    await anIdea(api, { space, stage: 'draft' });
    const list = async (query: object) =>
      (await api.as(reader).call(ideas.list, { query: { space: String(space.id), ...query } })).items.map((i) => i.id).sort();
    expect(await list({})).toEqual([mine.id, other.id].sort());
    expect(await list({ mine: 'true' })).toEqual([mine.id, draft.id].sort());
    expect(await list({ needsVotes: 'true' })).toEqual([other.id]);
    await api.as(reader).call(ideas.vote, id(other));
    expect(await list({ needsVotes: 'true' })).toEqual([]);
    expect(await list({ voted: 'true' })).toEqual([other.id]);
    expect(await list({ author: String(other.author.id) })).toEqual([other.id]);
    expect((await api.as(reader).call(ideas.stages, { query: { space: String(space.id) } })).items).toEqual([{ stage: 'open', count: 2 }]);
  });

  it('refuses silly pages and cursors of another list', async () => {
    const reader = await aPerson(api);
    for (const limit of ['0', '-1', '101', 'x', '1e9', '5.5'])
      expect((await api.as(reader).send('GET', `/api/ideas?limit=${limit}`)).status).toBe(400);
    expect((await api.as(reader).send('GET', '/api/ideas?limit=5&limit=6')).status).toBe(400);
    const space = await aSpace(api);
    for (const _ of times(3, () => 0)) await anIdea(api, { space });
    const { nextCursor } = await api.as(reader).call(ideas.list, { query: { limit: '2', sort: 'new' } });
    await expect(api.as(reader).call(ideas.list, { query: { limit: '2', sort: 'support', cursor: nextCursor ?? '' } })).toBeProblem(
      400,
      'bad_cursor',
    );
  });
});

describe('a hidden space', () => {
  it('gives outsiders the same answer as nothing at all', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const member = await aPerson(api, { in: space });
    const idea = await anIdea(api, { space, author: member });
    const [outsider, facilitator, admin] = [
      await aPerson(api),
      await aPerson(api, { role: 'facilitator' }),
      await aPerson(api, { role: 'admin' }),
    ];
    const strip = (body: object) => JSON.stringify({ ...body, requestId: '' });
    for (const who of [outsider, facilitator, admin]) {
      const [hidden, missing] = [
        await api.as(who).send('GET', `/api/ideas/${idea.id}`),
        await api.as(who).send('GET', '/api/ideas/999999999'),
      ];
      expect(hidden.status).toBe(404);
      expect(strip(hidden.body)).toBe(strip(missing.body));
      await expect(api.as(who).call(comments.list, id(idea))).toBeProblem(404);
      await expect(api.as(who).call(ideas.vote, id(idea))).toBeProblem(404);
      expect((await api.as(who).call(ideas.list, { query: { limit: '100', sort: 'new' } })).items.map((i) => i.id)).not.toContain(idea.id);
    }
    await join(api, space, outsider);
    expect((await api.as(outsider).call(ideas.get, id(idea))).id).toBe(idea.id);
  });
});

describe('comments', () => {
  it('make a thread that keeps its place when one is deleted, and can come back', async () => {
    const idea = await anIdea(api);
    const [nora, tom] = await people(api, 2);
    const first = await api.as(nora).call(comments.create, { ...id(idea), body: { body: { markdown: `Bravo @${idea.author.handle} !` } } });
    expect(first.body?.doc).toMatchObject({
      content: [{ content: expect.arrayContaining([expect.objectContaining({ type: 'mention' })]) }],
    });
    const reply = await api.as(tom).call(comments.create, { ...id(idea), body: { body: { markdown: 'Pourquoi ?' }, parentId: first.id } });
    await expect(api.as(tom).call(comments.remove, id(first))).toBeProblem(403);
    await api.as(nora).call(comments.remove, id(first));
    const { items } = await api.as(tom).call(comments.list, id(idea));
    expect(items).toMatchObject([
      { id: first.id, deleted: true, author: null, body: null },
      { id: reply.id, parentId: first.id },
    ]);
    expect((await api.as(tom).call(ideas.get, id(idea))).comments).toBe(1);
    expect((await api.as(nora).call(comments.restore, id(first))).body?.text).toContain('Bravo');
    expect((await api.as(tom).call(ideas.get, id(idea))).comments).toBe(2);
  });

  it('show that they were edited after a quarter of an hour, with what they said', async () => {
    const idea = await anIdea(api);
    const nora = await aPerson(api);
    const made = await api.as(nora).call(comments.create, { ...id(idea), body: { body: { markdown: 'Un' } } });
    const edit = (markdown: string) => api.as(nora).call(comments.update, { ...id(made), body: { body: { markdown } } });
    expect((await edit('Deux')).editedAt).toBeNull();
    api.clock.forward(16 * 60_000);
    expect((await edit('Trois')).editedAt).not.toBeNull();
    api.clock.reset();
    expect((await api.as(nora).call(comments.revisions, id(made))).items.map((r) => r.body.text)).toEqual(['Deux']);
    await expect(api.as(idea.author).call(comments.update, { ...id(made), body: { body: { markdown: 'Moi' } } })).toBeProblem(403);
  });

  it('come back inert', async () => {
    const idea = await anIdea(api);
    const made = await api
      .as(await aPerson(api))
      .call(comments.create, { ...id(idea), body: { body: { markdown: '<img src=x onerror=alert(1)> [x](javascript:alert(1))' } } });
    expect(JSON.stringify(made)).not.toMatch(/"href":"javascript:|"src":"x"/);
    await expect(api.as(idea.author).call(comments.create, { ...id(idea), body: { body: { markdown: '   ' } } })).toBeProblem(400);
  });
});

describe('reactions', () => {
  it('are one of a kind per person, never to one’s own, and a concern says why', async () => {
    const idea = await anIdea(api);
    const [nora, tom] = await people(api, 2);
    const react = (kind: 'useful' | 'concern', body?: { reason?: string }) =>
      api.as(nora).call(entries.react, { params: { id: String(idea.id), kind }, body });
    await Promise.all(times(20, () => react('useful')));
    expect(await react('useful')).toMatchObject({ useful: 1, mine: ['useful'] });
    await expect(react('concern')).toBeProblem(400);
    await expect(react('useful', { reason: 'parce que' })).toBeProblem(400);
    expect(await react('concern', { reason: 'Nos livreurs n’ont pas signé pour cela.' })).toMatchObject({ concern: 1 });
    expect((await api.as(idea.author).call(entries.concerns, id(idea))).items).toMatchObject([
      { reason: 'Nos livreurs n’ont pas signé pour cela.' },
    ]);
    await expect(api.as(tom).call(entries.concerns, id(idea))).toBeProblem(403);
    await expect(api.as(idea.author).call(entries.react, { params: { id: String(idea.id), kind: 'like' } })).toBeProblem(403, 'own_entry');
  });
});
