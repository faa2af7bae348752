import { describe, expect, it } from '@jest/globals';
import { type Activity, home } from '@ruche/contracts';
import { commentCreated } from '../../core/comments';
import { membershipChanged } from '../../core/spaces';
import { ideaMoved } from '../../features/ideas';
import { type Named, useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, times } from '../../testing/factories';
import '../../testing/matchers';
import { aComment, anEntry, happens, type TestEntry } from '../story.factory';

const api = useApi();
const activityOf = async (person: Named): Promise<Activity[]> =>
  (await api.as(person).call(home.activity, { query: { limit: '100' } })).items;
const homeOf = (person: Named) => api.as(person).call(home.get);
const moved = (entry: TestEntry, by: Named, from: string, to: string) =>
  happens(api, [
    ideaMoved({ actorId: by.id, entryId: entry.id, spaceId: entry.spaceId, from: from as 'open', to: to as 'open', reason: null }),
  ]);
async function commented(entry: TestEntry, by: Named, text: string): Promise<number> {
  const commentId = await aComment(api, entry, by, text);
  await happens(api, [
    commentCreated({ actorId: by.id, entryId: entry.id, spaceId: entry.spaceId, commentId, parentId: null, mentionIds: [] }),
  ]);
  return commentId;
}
const of = (duties: Awaited<ReturnType<typeof homeOf>>['duties'], kind: string) => duties.find((d) => d.kind === kind);

describe('activity', () => {
  it('tells what happened in my spaces and the company’s, latest first, and nothing else', async () => {
    const [mine, other] = [await aSpace(api), await aSpace(api)];
    const [nora, author] = [await aPerson(api, { in: mine }), await aPerson(api)];
    const [here, elsewhere, everywhere] = [
      await anEntry(api, { author, space: mine }),
      await anEntry(api, { author, space: other }),
      await anEntry(api, { author, space: await companySpace(api) }),
    ];
    await moved(here, author, 'draft', 'submitted');
    await moved(here, author, 'submitted', 'open');
    for (const entry of [here, elsewhere, everywhere]) await commented(entry, author, 'Bien vu.\nEt après ?');
    await moved(here, author, 'open', 'shortlisted');
    await join(api, mine, author);
    await happens(api, [membershipChanged({ actorId: author.id, spaceId: mine.id, personId: author.id, role: 'member' })]);
    const seen = await activityOf(nora);
    expect(seen.slice(0, 5).map((a) => [a.verb, a.entry?.id, a.stage])).toEqual([
      ['joined', undefined, null],
      ['moved', here.id, 'shortlisted'],
      ['commented', everywhere.id, null],
      ['commented', here.id, null],
      ['opened', here.id, 'open'],
    ]);
    expect(seen[3]).toMatchObject({
      excerpt: 'Bien vu. Et après ?',
      actor: { id: author.id },
      space: { id: mine.id },
      url: expect.stringMatching(/#comment-\d+$/),
    });
    expect(seen[0]).toMatchObject({ actor: { id: author.id }, url: `/spaces/${mine.slug}`, entry: null });
    expect(seen.map((a) => a.entry?.id)).not.toContain(elsewhere.id);
  });

  it('loses what is deleted, hidden or left', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const nora = await aPerson(api, { in: space });
    const [first, second] = [await anEntry(api, { author: owner, space }), await anEntry(api, { author: owner, space })];
    const commentId = await commented(first, owner, 'À retirer');
    await commented(second, owner, 'À garder');
    const inside = async (p: Named) => (await activityOf(p)).filter((a) => a.space.id === space.id).map((a) => a.excerpt);
    expect(await inside(nora)).toEqual(['À garder', 'À retirer']);
    await api.db.rows('UPDATE comments SET deleted_at = now() WHERE id = $1', [commentId]);
    expect(await inside(nora)).toEqual(['À garder']);
    await api.db.rows(`UPDATE entries SET audience = 'authors' WHERE id = $1`, [second.id]);
    expect(await inside(nora)).toEqual([]);
    expect(await inside(owner)).toEqual(['À garder']);
    expect(await inside(await aPerson(api, { role: 'admin' }))).toEqual([]);
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1', [owner.id]);
    expect(await inside(owner)).toEqual([]);
  });

  it('gives a guest only the spaces they are in, without the company', async () => {
    const space = await aSpace(api, { visibility: 'listed' });
    const author = await aPerson(api, { in: space });
    const guest = await aPerson(api, { role: 'guest', in: space, as: 'guest' });
    const entry = await anEntry(api, { author, space });
    await commented(await anEntry(api, { author, space: await companySpace(api) }), author, 'Ailleurs');
    await commented(entry, author, 'Ici');
    expect((await activityOf(guest)).map((a) => a.entry?.id)).toEqual([entry.id]);
  });

  it('pages without doubles or gaps, and refuses a foreign cursor', async () => {
    const spaces = await Promise.all(times(3, () => aSpace(api)));
    const [nora, author] = [await aPerson(api, { in: spaces }), await aPerson(api)];
    const entries = await Promise.all(spaces.map((space) => anEntry(api, { author, space })));
    for (const i of times(12, (n) => n)) await commented(entries[i % 3] as TestEntry, author, `n° ${i}`);
    const mine = new Set(spaces.map((s) => s.id));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.as(nora).call(home.activity, { query: { limit: '5', ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.filter((a) => mine.has(a.space.id)).map((a) => a.excerpt));
      cursor = page.nextCursor ?? undefined;
      if (cursor && seen.length <= 5)
        await expect(api.as(author).call(home.activity, { query: { limit: '5', cursor } })).toBeProblem(400, 'bad_cursor');
    } while (cursor);
    expect(seen).toEqual(times(12, (i) => `n° ${11 - i}`));
  });

  it('asks the index of each space', async () => {
    const nora = await aPerson(api);
    await api.db.rows(
      `INSERT INTO domain_events (type, space_id) SELECT CASE WHEN i % 50 = 0 THEN 'comment.created' ELSE 'entry.voted' END, 1 FROM generate_series(1, 20000) i`,
    );
    await api.db.rows('ANALYZE domain_events');
    const plan = await api.db.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT d.id FROM domain_events d WHERE d.space_id = 1 AND d.type IN ('idea.moved', 'comment.created', 'membership.changed') AND d.id < 1000000000 ORDER BY d.id DESC LIMIT 21`,
    );
    expect(plan.map((p) => p['QUERY PLAN']).join('\n')).toContain('domain_events_activity_ix');
    expect(await activityOf(nora)).toBeDefined();
  });
});

describe('the home', () => {
  it('names duties with their time, and where they stand', async () => {
    const [space, other] = [await aSpace(api), await aSpace(api)];
    const [owner, author] = [await aPerson(api, { in: space, as: 'owner' }), await aPerson(api, { in: space })];
    const [open, open2] = [await anEntry(api, { author, space }), await anEntry(api, { author, space })];
    await anEntry(api, { author, space: other });
    await anEntry(api, { author: owner, space });
    const submitted = await anEntry(api, { author, space, state: 'submitted', audience: 'facilitators', title: 'Une idée à relire' });
    const rework = await anEntry(api, { author: owner, space, state: 'needs_work', audience: 'facilitators' });
    await anEntry(api, { author: owner, space, state: 'draft', audience: 'authors' });
    const [asking] = [await aPerson(api)];
    await api.db.rows('INSERT INTO join_requests (space_id, person_id) VALUES ($1, $2)', [space.id, asking.id]);
    const { duties } = await homeOf(owner);
    const company =
      (
        await api.db.rows<{ n: number }>(
          `SELECT count(*)::int AS n FROM entries e JOIN spaces s ON s.id = e.space_id AND s.company WHERE e.kind = 'idea' AND e.state = 'open'`,
        )
      )[0]?.n ?? 0;
    expect(duties.map((d) => d.kind)).toEqual(['review', 'answer_request', 'rework', 'vote']);
    expect(of(duties, 'review')).toMatchObject({
      count: 1,
      minutes: 3,
      title: 'Une idée à relire',
      url: expect.stringMatching(new RegExp(`^/ideas/${submitted.id}-`)),
    });
    expect(of(duties, 'answer_request')).toMatchObject({ count: 1, url: `/spaces/${space.slug}?tab=members` });
    expect(of(duties, 'rework')).toMatchObject({ count: 1, url: expect.stringContaining(`/ideas/${rework.id}`) });
    expect(of(duties, 'vote')).toMatchObject({ count: 2 + company, title: null, url: '/ideas?needsVotes=1' });
    api.clock.forward(25 * 3_600_000);
    expect(of((await homeOf(owner)).duties, 'finish_draft')).toMatchObject({ count: 1, minutes: 5 });
    api.clock.reset();
    await api.db.rows('INSERT INTO votes (entry_id, person_id) SELECT unnest($1::bigint[]), $2', [[open.id, open2.id], owner.id]);
    expect(of((await homeOf(owner)).duties, 'vote')?.count ?? 0).toBe(company);
    const theirs = (await homeOf(author)).duties.map((d) => d.kind);
    expect(theirs).toEqual(['vote']);
  });

  it('keeps duties of hidden spaces from others', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    await anEntry(api, { author: owner, space, state: 'submitted', audience: 'facilitators' });
    const admin = await aPerson(api, { role: 'admin' });
    const before = JSON.stringify((await homeOf(admin)).duties);
    await anEntry(api, { author: await aPerson(api, { in: space }), space, state: 'submitted', audience: 'facilitators' });
    await anEntry(api, { author: owner, space });
    expect(JSON.stringify((await homeOf(admin)).duties)).toBe(before);
    expect(of((await homeOf(owner)).duties, 'review')?.count).toBe(1);
  });

  it('shows at most four ideas to vote on, those that fewest have seen, never one’s own', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [guest, author] = [await aPerson(api, { role: 'guest', in: space, as: 'guest' }), await aPerson(api, { in: space })];
    const ideas = await Promise.all(times(6, () => anEntry(api, { author, space })));
    for (const [i, idea] of ideas.entries()) await api.db.rows('UPDATE entries SET exposure_count = $2 WHERE id = $1', [idea.id, 10 - i]);
    await anEntry(api, { author: guest, space });
    expect((await homeOf(guest)).toVote.map((i) => i.id)).toEqual(
      ideas
        .slice(2)
        .reverse()
        .map((i) => i.id),
    );
  });

  it('shows the last three announcements that the viewer may read', async () => {
    const company = await companySpace(api);
    const owner = await aPerson(api);
    const hidden = await aSpace(api, { visibility: 'hidden', owner });
    const news = [];
    for (const i of times(4, (n) => n))
      news.push(
        await anEntry(api, {
          author: owner,
          space: company,
          kind: 'announcement',
          state: 'published',
          title: `Annonce ${i}`,
          text: 'Bonne nouvelle',
        }),
      );
    const secret = await anEntry(api, { author: owner, space: hidden, kind: 'announcement', state: 'published', title: 'Secret' });
    await api.db.rows(`INSERT INTO announcements (entry_id) SELECT id FROM entries WHERE kind = 'announcement' ON CONFLICT DO NOTHING`);
    expect((await homeOf(await aPerson(api))).news.map((n) => n.id)).toEqual(
      news
        .slice(1)
        .reverse()
        .map((n) => n.id),
    );
    expect((await homeOf(owner)).news[0]?.id).toBe(secret.id);
    expect((await homeOf(owner)).news[1]).toMatchObject({
      title: 'Annonce 3',
      body: { text: 'Bonne nouvelle', doc: { type: 'doc' } },
      author: { id: owner.id },
    });
    expect((await homeOf(await aPerson(api, { role: 'guest' }))).news).toEqual([]);
  });

  it('counts the chain of this month, each idea once a station, only what the viewer may read', async () => {
    const owner = await aPerson(api);
    const hidden = await aSpace(api, { visibility: 'hidden', owner });
    const guest = await aPerson(api, { role: 'guest', in: hidden, as: 'guest' });
    const idea = await anEntry(api, { author: owner, space: hidden });
    const old = await anEntry(api, { author: owner, space: hidden });
    await api.db.rows(
      `INSERT INTO idea_transitions (idea_id, to_stage, by_id) SELECT $1, unnest(ARRAY['submitted', 'open', 'shortlisted', 'funded', 'measured']), $2`,
      [idea.id, owner.id],
    );
    await api.db.rows(
      `INSERT INTO idea_transitions (idea_id, to_stage, by_id, created_at) VALUES ($1, 'funded', $2, now() - interval '32 days')`,
      [old.id, owner.id],
    );
    expect((await homeOf(guest)).chain).toEqual({ proposed: 1, shortlisted: 1, funded: 1, measured: 1 });
    expect((await homeOf(await aPerson(api, { role: 'guest' }))).chain).toEqual({ proposed: 0, shortlisted: 0, funded: 0, measured: 0 });
    api.clock.forward(32 * 86_400_000);
    expect((await homeOf(guest)).chain.funded).toBe(0);
    api.clock.reset();
  });

  it('lists the first steps until all are made', async () => {
    const [nora, author, space] = [await aPerson(api), await aPerson(api), await aSpace(api)];
    const entry = await anEntry(api, { author, space });
    expect((await homeOf(nora)).firstSteps.map((s) => [s.key, s.done])).toEqual([
      ['picture', false],
      ['vote', false],
      ['comment', false],
      ['follow', false],
    ]);
    await aComment(api, entry, nora);
    await api.db.rows('INSERT INTO votes (entry_id, person_id) VALUES ($1, $2)', [entry.id, nora.id]);
    expect((await homeOf(nora)).firstSteps.filter((s) => s.done).map((s) => s.key)).toEqual(['vote', 'comment']);
    await api.db.rows('INSERT INTO follows (entry_id, person_id) VALUES ($1, $2)', [entry.id, nora.id]);
    await api.db.rows(
      `WITH f AS (INSERT INTO files (owner_id, name, type, size, key, sha256) VALUES ($1::bigint, 'a.png', 'image/png', 1, 'k' || $1::text, '') RETURNING id) UPDATE people SET avatar_file_id = (SELECT id FROM f) WHERE id = $1::bigint`,
      [nora.id],
    );
    expect((await homeOf(nora)).firstSteps).toEqual([]);
  });

  it('takes two statements, and is for those who are signed in', async () => {
    const nora = await aPerson(api);
    await homeOf(nora);
    let statements = 0;
    const { pool } = api.db;
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    (pool as unknown as { query: unknown }).query = (...args: unknown[]) => {
      // Once a second the node shares its request counts on the same pool: no part of any answer.
      if (!JSON.stringify(args[0]).includes('request_counts')) statements++;
      return query(...args);
    };
    await homeOf(nora);
    expect(statements).toBe(3); // and who asks
    statements = 0;
    await activityOf(nora);
    expect(statements).toBe(2);
    (pool as unknown as { query: unknown }).query = query;
    await expect(api.as().call(home.get)).toBeProblem(401);
    await expect(api.as().call(home.activity)).toBeProblem(401);
  });
});
