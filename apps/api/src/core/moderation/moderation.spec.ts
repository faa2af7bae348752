import { describe, expect, it } from '@jest/globals';
import { comments, entries, ideas, type ModerationDecision, moderation, notifications, search, spaces } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';

const api = useApi();
const on = (id: number) => ({ params: { id: String(id) } });
const NOTE = 'Ces mots visent une personne.';
const report = (who: TestPerson, id: number, words = '') =>
  api.as(who).call(moderation.reportEntry, { ...on(id), body: { reason: 'hurtful', words } });
const reportComment = (who: TestPerson, id: number) => api.as(who).call(moderation.reportComment, { ...on(id), body: { reason: 'spam' } });
const queue = (who: TestPerson, query = {}) => api.as(who).call(moderation.queue, { query: { limit: '100', ...query } });
const decide = (who: TestPerson, id: number, body: ModerationDecision) => api.as(who).call(moderation.decide, { ...on(id), body });
const bell = async (who: TestPerson) => {
  await drainJobs(api);
  return (await api.as(who).call(notifications.list)).items;
};

async function aScene() {
  const space = await aSpace(api);
  const [owner, author] = [await aPerson(api, { in: space, as: 'owner' }), await aPerson(api, { in: space })];
  const readers = (await people(api, 4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
  const word = `glycine${Math.random().toString(36).slice(2, 8)}`;
  const idea = await anIdea(api, { space, author, title: `Une ${word} sur la façade` });
  const said = await api.as(author).call(comments.create, { ...on(idea.id), body: { body: { markdown: `Une ${word}, vraiment ?` } } });
  const finds = async (who: TestPerson) => {
    await drainJobs(api);
    return (await api.as(who).call(search.find, { query: { q: word } })).items.map((h) => h.kind);
  };
  const caseOf = async () => {
    const found = (await queue(owner)).items.find((c) => c.entry.id === idea.id);
    if (!found) throw new Error('no case');
    return found;
  };
  return { space, owner, author, readers, idea, commentId: said.id, word, finds, caseOf };
}

describe('reporting', () => {
  it('counts once per person and object, is not for one’s own, and stands in the queue with its words', async () => {
    const s = await aScene();
    await report(s.readers[0], s.idea.id, 'Nomme un collègue');
    expect(await report(s.readers[0], s.idea.id)).toEqual({ reported: true });
    await expect(report(s.author, s.idea.id)).toBeProblem(403, 'own_entry');
    await expect(reportComment(s.author, s.commentId)).toBeProblem(403, 'own_comment');
    const found = await s.caseOf();
    expect(found.reports).toHaveLength(1);
    expect(found).toMatchObject({
      hidden: false,
      commentId: null,
      title: s.idea.title,
      author: { id: s.author.id },
      can: { decide: true },
    });
    expect(found.reports[0]).toMatchObject({ reason: 'hurtful', words: 'Nomme un collègue', person: { id: s.readers[0].id } });
    const standing = (who: TestPerson) => api.as(who).call(moderation.standing, on(s.idea.id));
    expect(await standing(s.readers[0])).toMatchObject({ viewer: { reported: true }, can: { report: false, pin: false, moderate: false } });
    expect(await standing(s.readers[1])).toMatchObject({ viewer: { reported: false }, can: { report: true } });
    expect(await standing(s.owner)).toMatchObject({ hidden: null, can: { report: true, pin: true, moderate: true } });
  });

  it('is seen by those who run the space, never by whose words they are, whatever they run', async () => {
    const s = await aScene();
    const own = await anIdea(api, { space: s.space, author: s.owner });
    await report(s.readers[0], own.id);
    const colleague = await aPerson(api, { in: s.space, as: 'facilitator' });
    const stranger = await aPerson(api, { in: await aSpace(api), as: 'owner' });
    const ids = async (who: TestPerson) => (await queue(who)).items.map((c) => c.entry.id);
    expect(await ids(colleague)).toContain(own.id);
    for (const who of [s.owner, stranger, s.readers[0]]) expect(await ids(who)).not.toContain(own.id);
    const [found] = (await queue(colleague)).items.filter((c) => c.entry.id === own.id);
    for (const who of [s.owner, stranger, s.readers[0]]) await expect(decide(who, found?.id ?? 0, { action: 'dismiss' })).toBeProblem(404);
    const told = async (who: TestPerson) => (await bell(who)).filter((n) => n.type === 'report' && n.entry?.id === own.id).length;
    expect(await told(colleague)).toBe(1);
    expect(await told(s.owner)).toBe(0);
    expect((await bell(colleague)).find((n) => n.type === 'report')?.url).toBe('/moderation');
  });

  it('pages the queue from the oldest, without gap or double', async () => {
    const space = await aSpace(api);
    const owner = await aPerson(api, { in: space, as: 'owner' });
    const reader = await aPerson(api);
    const ids: number[] = [];
    for (let i = 0; i < 5; i++) {
      const { id } = await anIdea(api, { space });
      await report(reader, id);
      ids.push(id);
    }
    const found: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await queue(owner, { limit: '2', ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map((c) => c.entry.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(found).toEqual(ids);
  });
});

describe('three distinct reports', () => {
  it('hide an idea from its readers until it is reviewed; its author and facilitators still read it', async () => {
    const s = await aScene();
    await report(s.readers[0], s.idea.id);
    await report(s.readers[1], s.idea.id);
    await report(s.readers[1], s.idea.id);
    expect(await s.finds(s.readers[3])).toEqual(['idea', 'comment']);
    await report(s.readers[2], s.idea.id);
    await expect(api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).toBeProblem(404);
    await expect(api.as(s.readers[3]).call(comments.get, on(s.commentId))).toBeProblem(404);
    expect(await s.finds(s.readers[3])).toEqual([]);
    expect(await s.finds(s.owner)).toEqual(['idea', 'comment']);
    for (const who of [s.author, s.owner]) expect((await api.as(who).call(ideas.get, on(s.idea.id))).id).toBe(s.idea.id);
    expect((await api.as(s.author).call(moderation.standing, on(s.idea.id))).hidden).toMatchObject({ note: '', caseId: null });
    const told = (await bell(s.author)).filter((n) => n.type === 'moderation');
    expect(told).toMatchObject([{ stage: 'pending', actors: [], entry: { id: s.idea.id } }]);
  });

  it('leave a reader with every answer as if it had never been there', async () => {
    const space = await aSpace(api);
    const [author, reader] = [await aPerson(api, { in: space }), await aPerson(api, { in: space })];
    const reporters = await people(api, 3, { in: space });
    const word = `capucine${Math.random().toString(36).slice(2, 8)}`;
    const seen = async () => {
      await drainJobs(api);
      const found: Record<string, unknown> = {};
      for (const path of [
        `/ideas?q=${word}`,
        `/ideas?space=${space.id}`,
        `/ideas/stages?space=${space.id}`,
        `/ideas/similar?title=${word}`,
        `/search?q=${word}`,
        `/search/suggest?q=${word}`,
        `/spaces/${space.slug}`,
        `/people/${author.handle}`,
        `/people/mentionable?q=&space=${space.id}`,
        '/notifications',
        '/activity',
        '/home',
        '/session',
        '/trash',
        '/moderation/reports',
      ])
        found[path] = (await api.as(reader).send('GET', `/api${path}`)).body;
      return found;
    };
    const before = await seen();
    const { id } = await anIdea(api, { space, author, title: `Une ${word} sur la façade` });
    const body = { body: { markdown: `@${reader.handle}, une ${word} ?` } };
    await api.as(author).call(comments.create, { ...on(id), body });
    expect(await seen()).not.toEqual(before);
    for (const who of reporters) await report(who, id);
    expect(await seen()).toEqual(before);
  });

  it('at the same time hide once', async () => {
    const s = await aScene();
    await Promise.all(s.readers.slice(0, 3).map((who) => report(who, s.idea.id)));
    const [kept] = await api.db.rows<{ report_count: number; n: number }>(
      `SELECT report_count, (SELECT count(*)::int FROM reports r WHERE r.case_id = c.id) AS n FROM moderation_cases c WHERE entry_id = $1`,
      [s.idea.id],
    );
    expect(kept).toEqual({ report_count: 3, n: 3 });
  });

  it('hide a comment behind a placeholder, in its bells and in search as well', async () => {
    const s = await aScene();
    await drainJobs(api);
    await api.as(s.readers[3]).call(entries.follow, on(s.idea.id));
    const spoken = await api.as(s.author).call(comments.create, { ...on(s.idea.id), body: { body: { markdown: 'Taisez-vous.' } } });
    expect((await bell(s.readers[3])).map((n) => n.type)).toEqual(['comment']);
    for (const who of s.readers.slice(0, 3)) await reportComment(who, spoken.id);
    expect(await bell(s.readers[3])).toEqual([]);
    const seen = (who: TestPerson) => api.as(who).call(comments.get, on(spoken.id));
    expect(await seen(s.readers[3])).toMatchObject({
      hidden: true,
      deleted: false,
      author: null,
      body: null,
      can: { react: false, reply: false },
    });
    for (const who of [s.author, s.owner]) expect((await seen(who)).body?.text).toBe('Taisez-vous.');
    const listed = (await api.as(s.readers[3]).call(comments.list, on(s.idea.id))).items.find((c) => c.id === spoken.id);
    expect(listed).toMatchObject({ hidden: true, body: null });
    await expect(api.as(s.readers[3]).call(comments.revisions, on(spoken.id))).toBeProblem(404);
    await expect(api.as(s.readers[3]).call(comments.vote, on(spoken.id))).toBeProblem(403, 'hidden');
    const found = await s.caseOf();
    await decide(s.owner, found.id, { action: 'dismiss' });
    expect((await seen(s.readers[3])).body?.text).toBe('Taisez-vous.');
    expect((await bell(s.readers[3])).map((n) => n.type)).toEqual(['comment']);
  });
});

describe('deciding', () => {
  it('dismisses: shown again, nobody blamed, reporters told', async () => {
    const s = await aScene();
    for (const who of s.readers.slice(0, 3)) await report(who, s.idea.id);
    const done = await decide(s.owner, (await s.caseOf()).id, { action: 'dismiss' });
    expect(done).toMatchObject({ hidden: false, outcome: 'kept', closedBy: { id: s.owner.id }, can: { decide: false } });
    expect((await api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).stage).toBe('open');
    expect(await s.finds(s.readers[3])).toEqual(['idea', 'comment']);
    expect((await bell(s.readers[0])).filter((n) => n.type === 'report')).toMatchObject([
      { reason: 'reporter', stage: 'kept', entry: null },
    ]);
    expect((await queue(s.owner)).items.map((c) => c.entry.id)).not.toContain(s.idea.id);
    await expect(decide(s.owner, done.id, { action: 'hide', note: NOTE })).toBeProblem(409, 'already_decided');
  });

  it('hides with a reason that the author reads, keeps it hidden through moves, and gives it back', async () => {
    const s = await aScene();
    await report(s.readers[0], s.idea.id);
    const { id } = await s.caseOf();
    await expect(decide(s.owner, id, { action: 'hide' })).toBeProblem(400, 'invalid_input');
    await decide(s.owner, id, { action: 'hide', note: NOTE });
    await expect(api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).toBeProblem(404);
    expect((await bell(s.author)).find((n) => n.type === 'moderation')).toMatchObject({ stage: 'hidden', excerpt: NOTE, reason: 'author' });
    expect((await bell(s.readers[0])).find((n) => n.type === 'report')).toMatchObject({ stage: 'hidden', excerpt: '' });
    await api.as(s.owner).call(ideas.transition, {
      ...on(s.idea.id),
      body: { to: 'shortlisted', reason: 'Le sponsor y croit depuis longtemps.' },
    });
    await expect(api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).toBeProblem(404);
    const closed = (await queue(s.owner, { state: 'closed' })).items.find((c) => c.id === id);
    expect(closed).toMatchObject({ hidden: true, can: { decide: false, restore: true } });
    expect(await decide(s.owner, id, { action: 'restore' })).toMatchObject({ hidden: false, outcome: 'restored' });
    expect((await api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).stage).toBe('shortlisted');
  });

  it('hides at once, without a report, what others wrote; and gives it back', async () => {
    const s = await aScene();
    const hide = (who: TestPerson, note = NOTE) => api.as(who).call(moderation.hideEntry, { ...on(s.idea.id), body: { note } });
    const hideSaid = (who: TestPerson) => api.as(who).call(moderation.hideComment, { ...on(s.commentId), body: { note: NOTE } });
    for (const act of [hide, hideSaid]) {
      await expect(act(s.readers[0])).toBeProblem(403);
      await expect(act(s.author)).toBeProblem(403);
    }
    await expect(hide(s.owner, 'Court')).toBeProblem(400);
    expect((await api.as(s.owner).call(comments.get, on(s.commentId))).can.hide).toBe(true);
    expect(await hideSaid(s.owner)).toMatchObject({ hidden: true, commentId: s.commentId, outcome: 'hidden', reports: [] });
    expect((await api.as(s.readers[0]).call(comments.get, on(s.commentId))).body).toBeNull();
    await report(s.readers[0], s.idea.id);
    expect(await hide(s.owner)).toMatchObject({ hidden: true, outcome: 'hidden', reports: [{ person: { id: s.readers[0].id } }] });
    await expect(api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).toBeProblem(404);
    await expect(hide(s.owner)).toBeProblem(403, 'not_published');
    expect((await bell(s.author)).filter((n) => n.type === 'moderation').map((n) => n.excerpt)).toEqual([NOTE]);
    const standing = await api.as(s.owner).call(moderation.standing, on(s.idea.id));
    expect(standing).toMatchObject({ hidden: { note: NOTE }, can: { hide: false } });
    await decide(s.owner, standing.hidden?.caseId ?? 0, { action: 'restore' });
    expect((await api.as(s.readers[3]).call(ideas.get, on(s.idea.id))).id).toBe(s.idea.id);
  });

  it('edits and keeps what was said; warns and leaves it', async () => {
    const s = await aScene();
    await report(s.readers[0], s.idea.id);
    await decide(s.owner, (await s.caseOf()).id, {
      action: 'edit',
      note: NOTE,
      title: 'Une plante sur la façade',
      body: { markdown: 'Sans nom.' },
    });
    const idea = await api.as(s.readers[3]).call(ideas.get, on(s.idea.id));
    expect(idea).toMatchObject({ title: 'Une plante sur la façade', body: { text: 'Sans nom.' } });
    expect((await api.as(s.readers[3]).call(entries.revisions, on(s.idea.id))).items[0]?.title).toBe(s.idea.title);
    await reportComment(s.readers[0], s.commentId);
    const found = await s.caseOf();
    expect(found).toMatchObject({ commentId: s.commentId, context: 'Sans nom.' });
    await decide(s.owner, found.id, { action: 'edit', note: NOTE, body: { markdown: 'Une autre fois.' } });
    expect((await api.as(s.readers[3]).call(comments.get, on(s.commentId))).body?.text).toBe('Une autre fois.');
    expect((await api.as(s.readers[3]).call(comments.revisions, on(s.commentId))).items).toHaveLength(1);
    await drainJobs(api);
    await reportComment(s.readers[1], s.commentId);
    await decide(s.owner, (await s.caseOf()).id, { action: 'warn', note: NOTE });
    expect((await api.as(s.readers[3]).call(comments.get, on(s.commentId))).hidden).toBe(false);
    const stages = (await bell(s.author)).filter((n) => n.type === 'moderation').map((n) => n.stage);
    expect(stages).toContain('warned');
  });

  it('writes everything into the audit log', async () => {
    const s = await aScene();
    for (const who of s.readers.slice(0, 3)) await report(who, s.idea.id);
    await decide(s.owner, (await s.caseOf()).id, { action: 'hide', note: NOTE });
    const log = await api.db.rows<{ action: string; actor_id: number | null }>(
      'SELECT action, actor_id FROM audit_log WHERE target = $1 ORDER BY id',
      [`entry:${s.idea.id}`],
    );
    expect(log.map((l) => l.action)).toEqual([
      'moderation.report',
      'moderation.report',
      'moderation.report',
      'moderation.hidden_by_reports',
      'moderation.hide',
    ]);
    expect(log.at(-1)?.actor_id).toBe(s.owner.id);
  });

  it('says nothing about a hidden space to anybody outside', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const [owner, author, insider] = [
      await aPerson(api, { in: space, as: 'owner' }),
      await aPerson(api, { in: space }),
      await aPerson(api, { in: space }),
    ];
    const { id } = await anIdea(api, { space, author });
    await report(insider, id);
    const camille = await aPerson(api, { role: 'facilitator' });
    const found = (await queue(owner)).items.find((c) => c.entry.id === id);
    expect((await queue(camille)).items.map((c) => c.entry.id)).not.toContain(id);
    for (const call of [
      () => report(camille, id),
      () => decide(camille, found?.id ?? 0, { action: 'dismiss' }),
      () => api.as(camille).call(moderation.standing, on(id)),
    ])
      await expect(call()).toBeProblem(404);
    await expect(api.as(camille).call(spaces.pin, { params: { slug: space.slug, entryId: String(id) } })).toBeProblem(404);
  });
});
