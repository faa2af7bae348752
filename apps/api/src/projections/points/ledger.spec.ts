import { beforeAll, describe, expect, it } from '@jest/globals';
import { answers, comments, entries, ideas, kudos, moderation, pages, pageTrust, points, posts, questions, trash } from '@ruche/contracts';
import { personChanged } from '../../core/people';
import { helpRated } from '../../features/help';
import { anIdea, place } from '../../features/ideas/ideas.factory';
import { aPage } from '../../features/pages/pages.factory';
import { aPost } from '../../features/posts/posts.factory';
import { anAnswer, aQuestion } from '../../features/questions/questions.factory';
import { aPicture } from '../../guarantees/world';
import type { DomainEvent } from '../../platform/events/domain-event';
import { Events } from '../../platform/events/events';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, join, type TestPerson, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { colleagues, drift, ledgerOf, likeEntry, linesOf, openIdea, otherWords, settle, usefulComment } from './ledger.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const useful = (of: { id: number }) => ({ params: { id: String(of.id), kind: 'useful' as const } });
let facilitator: TestPerson;
beforeAll(async () => {
  facilitator = await aPerson(api, { role: 'facilitator', in: await companySpace(api) });
  await api.db.rows(`UPDATE people SET created_at = now() - interval '60 days' WHERE id = $1`, [facilitator.id]);
});
const vote = (by: TestPerson, of: { id: number }) => api.as(by).call(ideas.vote, id(of));
const voteEntry = (by: TestPerson, of: { id: number }) => api.as(by).call(entries.vote, id(of));
const withdraw = (by: TestPerson, of: { id: number }) => api.as(by).call(ideas.transition, { ...id(of), body: { to: 'withdrawn' } });

describe('ideas', () => {
  it('P02: opening gives 10, twice a day, and withdrawing takes it back', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const made = [];
    for (const _ of times(3, String)) made.push(await openIdea(api, { author, facilitator }));
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 20 });
    const page = await api.as(author).call(points.mine);
    const undone = page.items.map(({ reverses }) => reverses);
    const standing = page.items.filter((line) => line.reverses === null && !undone.includes(line.id));
    expect(standing.map((line) => `${line.rule} ${line.points} ${line.note}`).sort()).toEqual(['P02 0 rule_cap', 'P02 10 ', 'P02 10 ']);
    expect(page.total).toBe(20);
    // The place of the one that goes is free for the third.
    await withdraw(author, made[0] as { id: number });
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 20 });
    for (const idea of made.slice(1)) await withdraw(author, idea);
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({});
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('P02: authors share it by their credit', async () => {
    const [author, partner] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    const idea = await openIdea(api, { author, facilitator });
    await api.db.rows(`UPDATE contributions SET share = 67 WHERE entry_id = $1`, [idea.id]);
    await api.db.rows(`INSERT INTO contributions (entry_id, person_id, role, share) VALUES ($1, $2, 'co_author', 33)`, [
      idea.id,
      partner.id,
    ]);
    await settle(api);
    expect([await ledgerOf(api, author), await ledgerOf(api, partner)]).toEqual([{ P02: 7 }, { P02: 3 }]);
  });

  it('P03: a vote gives 1 after a day, 20 a day, is taken back, and is nothing from oneself', async () => {
    const [author, ...voters] = (await colleagues(api, 23)) as [TestPerson, ...TestPerson[]];
    const idea = await openIdea(api, { author, facilitator });
    await expect(vote(author, idea)).toBeProblem(403, 'own_entry');
    for (const voter of voters) await vote(voter, idea);
    await drainJobs(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10 });
    expect((await api.as(author).call(points.mine)).pending).toBe(22);
    expect((await api.as(author).call(points.pending)).items).toHaveLength(22);
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10, P03: 20 });
    expect((await api.as(author).call(points.mine)).pending).toBe(0);
    for (const voter of voters.slice(0, 3)) await api.as(voter).call(ideas.unvote, id(idea));
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10, P03: 19 });
    await withdraw(author, idea);
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({});
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('one vote however often it is cast and taken back, at once or one after the other', async () => {
    const [author, voter] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    const idea = await openIdea(api, { author, facilitator });
    await Promise.all(times(20, (i) => api.as(voter).call(i % 2 ? ideas.unvote : ideas.vote, id(idea))));
    await Promise.all(times(20, () => vote(voter, idea)));
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10, P03: 1 });
    expect(await linesOf(api, author)).toBe(2);
  });

  it('one like however often it is given and taken back, at once or one after the other', async () => {
    const [author, reader, ...others] = (await colleagues(api, 6)) as [TestPerson, TestPerson, ...TestPerson[]];
    const post = await aPost(api, { author, title: `Carnet : ${otherWords()}`, body: otherWords() });
    const idea = await openIdea(api, { author, facilitator });
    const comment = await usefulComment(api, idea, reader, others[0] as TestPerson);
    for (const other of others) await likeEntry(api, other, post);
    const like = { params: { id: String(post.id), kind: 'like' as const } };
    const useful = { params: { id: String(comment.id), kind: 'useful' as const } };
    // Four have liked it; the fifth does so twenty times, in storms and all at once.
    await Promise.all(times(20, (i) => (i % 2 ? api.as(reader).call(entries.unreact, like) : likeEntry(api, reader, post))));
    await Promise.all(times(20, (i) => api.as(others[1]).call(i % 2 ? comments.unreact : comments.react, useful)));
    await Promise.all(times(20, () => likeEntry(api, reader, post)));
    await Promise.all(times(20, () => api.as(others[1]).call(comments.react, useful)));
    await settle(api);
    expect((await ledgerOf(api, author))['P17']).toBe(10);
    expect(await ledgerOf(api, reader)).toEqual({ P10: 3 });
    await Promise.all(times(20, () => api.as(reader).call(entries.unreact, like)));
    await settle(api);
    expect((await ledgerOf(api, author))['P17']).toBeUndefined();
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('counts no more than six reactions a day between two people, and says so', async () => {
    const [author, voter] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    for (const _ of times(8, String)) await vote(voter, await openIdea(api, { author, facilitator }));
    await settle(api);
    expect((await ledgerOf(api, author))['P03']).toBe(6);
    const notes = (await api.as(author).call(points.mine, { query: { limit: '100' } })).items
      .filter((l) => l.rule === 'P03')
      .map((l) => l.note);
    expect(notes.filter((note) => note === 'pair_cap')).toHaveLength(2);
  });

  it('P04 and P05: shortlisted and funded, by the history of the idea', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const idea = await openIdea(api, { author, facilitator });
    await api
      .as(facilitator)
      .call(ideas.transition, { ...id(idea), body: { to: 'shortlisted', reason: 'Une idée que le jury attend depuis longtemps.' } });
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10, P04: 25 });
    await place(api, idea.id, 'funded');
    await api.db.rows(`INSERT INTO idea_transitions (idea_id, from_stage, to_stage) VALUES ($1, 'pitch', 'funded')`, [idea.id]);
    const [helper] = (await colleagues(api, 1)) as [TestPerson];
    await api.db.rows(`UPDATE contributions SET share = 90 WHERE entry_id = $1`, [idea.id]);
    await api.db.rows(`INSERT INTO contributions (entry_id, person_id, role, share) VALUES ($1, $2, 'improver', 10)`, [idea.id, helper.id]);
    await likeEntry(api, helper, idea);
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10, P04: 25, P05: 90 });
    expect(await ledgerOf(api, helper)).toEqual({ P05: 10 });
  });

  it('P09: the merged author earns 5, and no more once the merge is undone; what was earned before stays', async () => {
    const [one, other] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    const [from, into] = [await openIdea(api, { author: one, facilitator }), await openIdea(api, { author: other, facilitator })];
    await api.as(facilitator).call(ideas.merge, { ...id(from), body: { intoId: into.id } });
    await settle(api);
    expect(await ledgerOf(api, one)).toEqual({ P02: 10, P09: 5 });
    await api.as(facilitator).call(ideas.unmerge, id(from));
    await settle(api);
    expect(await ledgerOf(api, one)).toEqual({ P02: 10 });
  });

  it('P10: a comment that somebody found useful, hidden, shown, deleted and restored', async () => {
    const [author, helper, reader] = (await colleagues(api, 3)) as [TestPerson, TestPerson, TestPerson];
    const idea = await openIdea(api, { author, facilitator });
    const comment = await usefulComment(api, idea, helper, reader);
    await usefulComment(api, idea, helper, author);
    await settle(api);
    expect(await ledgerOf(api, helper)).toEqual({ P10: 3 });
    await api.as(helper).call(comments.remove, id(comment));
    await settle(api);
    // The second was useful as well.
    expect(await ledgerOf(api, helper)).toEqual({ P10: 3 });
    await api.as(helper).call(comments.restore, id(comment));
    await api.as(reader).call(comments.unreact, useful(comment));
    await settle(api);
    expect(await ledgerOf(api, helper)).toEqual({ P10: 3 });
    const own = await usefulComment(api, idea, author, reader);
    expect(own.id).toBeGreaterThan(0);
    await settle(api);
    expect((await ledgerOf(api, author))['P10']).toBeUndefined();
  });

  it('nothing for few words, and nothing for the same words again', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const [title, body] = [`Encore ${otherWords()}`, otherWords()];
    for (const _ of times(2, String)) {
      const idea = await anIdea(api, { author, stage: 'submitted', title, body });
      await api.as(facilitator).call(ideas.transition, { ...id(idea), body: { to: 'open' } });
    }
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10 });
    expect((await api.as(author).call(points.mine)).items.map(({ note }) => note)).toContain('short');
  });
});

describe('questions, answers and posts', () => {
  it('P11 to P14 and P29: votes and acceptance, and all of it back when it is undone', async () => {
    const [asker, helper, ...voters] = (await colleagues(api, 5)) as [TestPerson, TestPerson, ...TestPerson[]];
    const question = await aQuestion(api, { author: asker, title: `Comment faire avec ${otherWords()} ?`, body: otherWords() });
    const answer = await anAnswer(api, question, helper, otherWords());
    for (const voter of voters) await voteEntry(voter, question);
    for (const voter of voters.slice(0, 2)) await voteEntry(voter, answer);
    await api.as(voters[2] as TestPerson).call(entries.vote, { ...id(answer), body: { value: -1 } });
    await api.as(asker).call(questions.accept, { ...id(question), body: { answerId: answer.id } });
    await settle(api);
    const full = [{ P11: 2, P14: 2 }, { P12: 8, P13: 15 }, { P29: -1 }];
    const ledgers = async () => [await ledgerOf(api, asker), await ledgerOf(api, helper), await ledgerOf(api, voters[2] as TestPerson)];
    expect(await ledgers()).toEqual(full);
    await api.as(asker).call(questions.unaccept, id(question));
    await settle(api);
    expect(await ledgers()).toEqual([{ P11: 2 }, { P12: 8 }, { P29: -1 }]);
    await api.as(asker).call(questions.accept, { ...id(question), body: { answerId: answer.id } });
    await settle(api);
    expect(await ledgers()).toEqual(full);
    await api.as(helper).call(answers.remove, id(answer));
    await settle(api);
    expect(await ledgers()).toEqual([{ P11: 2 }, {}, {}]);
    await api.as(helper).call(answers.restore, id(answer));
    await settle(api);
    expect(await ledgers()).toEqual(full);
    await api.as(asker).call(questions.remove, id(question));
    await settle(api);
    expect(await ledgers()).toEqual([{}, {}, {}]);
    await api.as(asker).call(trash.restore, id(question));
    await settle(api);
    expect(await ledgers()).toEqual(full);
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('nothing for accepting one’s own answer', async () => {
    const [asker] = (await colleagues(api, 1)) as [TestPerson];
    const question = await aQuestion(api, { author: asker, title: `Pourquoi donc ${otherWords()} ?` });
    const answer = await anAnswer(api, question, asker, otherWords());
    await api.as(asker).call(questions.accept, { ...id(question), body: { answerId: answer.id } });
    await settle(api);
    expect(await ledgerOf(api, asker)).toEqual({});
  });

  it('P17: five likes of a post, no fewer', async () => {
    const [author, ...readers] = (await colleagues(api, 6)) as [TestPerson, ...TestPerson[]];
    const post = await aPost(api, { author, title: `Carnet : ${otherWords()}`, body: otherWords() });
    for (const reader of readers.slice(0, 4)) await likeEntry(api, reader, post);
    // Whoever wrote it with them is no reader of it.
    const together = await aPerson(api, { in: await companySpace(api) });
    await likeEntry(api, together, post);
    await api.db.rows(
      `INSERT INTO contributions (entry_id, person_id, role) VALUES ($1, $2, 'author'), ($1, $3, 'co_author') ON CONFLICT DO NOTHING`,
      [post.id, author.id, together.id],
    );
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({});
    await likeEntry(api, readers[4] as TestPerson, post);
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P17: 10 });
    await api.as(author).call(posts.unpublish, id(post));
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({});
  });

  it('P15: a revision that a reader found useful, or that stood for a fortnight', async () => {
    const [author, editor, reader] = (await colleagues(api, 3)) as [TestPerson, TestPerson, TestPerson];
    const page = await aPage(api, { author, title: `Guide ${otherWords()}`.slice(0, 100), body: otherWords() });
    const body = { markdown: Array.from({ length: 60 }, (_, i) => `mot${i}`).join(' ') };
    const { version } = await api.as(editor).call(pages.get, id(page));
    await api.as(editor).call(pages.update, { ...id(page), body: { body }, headers: { 'if-match': `"${version}"` } });
    await settle(api);
    expect(await ledgerOf(api, editor)).toEqual({});
    api.clock.forward(14 * 86_400_000);
    await settle(api);
    api.clock.forward(-14 * 86_400_000);
    expect(await ledgerOf(api, editor)).toEqual({ P15: 5 });
    await api.as(reader).call(pageTrust.rate, { ...id(page), body: { useful: true } });
    await settle(api);
    expect(await ledgerOf(api, editor)).toEqual({ P15: 5 });
    await api.as(author).call(pages.remove, id(page));
    await settle(api);
    expect(await ledgerOf(api, editor)).toEqual({});
  });

  it('P16: going over somebody else’s page in time, not again at once', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const verifier = await aPerson(api, { role: 'facilitator', in: await companySpace(api) });
    const page = await aPage(api, { author, title: `Guide ${otherWords()}`.slice(0, 100), body: otherWords() });
    const check = (body: { months: number }) =>
      api.as(verifier).call(pageTrust.check, { ...id(page), body: { verdict: 'verified', ...body } });
    await check({ months: 6 });
    await settle(api);
    expect(await ledgerOf(api, verifier)).toEqual({ P16: 5 });
    await check({ months: 6 });
    await settle(api);
    expect(await ledgerOf(api, verifier)).toEqual({ P16: 5 });
    await api.db.rows(`UPDATE page_checks SET created_at = created_at - interval '6 months' + interval '1 day' WHERE entry_id = $1`, [
      page.id,
    ]);
    await check({ months: 6 });
    await settle(api);
    expect((await ledgerOf(api, verifier))['P16']).toBe(10);
    // Two who say in turn that it is out of date and that it holds earn nothing by that.
    await api.as(author).call(pageTrust.check, { ...id(page), body: { verdict: 'outdated', comment: 'Les prix ont changé' } });
    await check({ months: 6 });
    await settle(api);
    expect((await ledgerOf(api, verifier))['P16']).toBe(10);
  });

  it('P24: kudos for something, not without', async () => {
    const [giver, receiver] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    const post = await aPost(api, { author: receiver, title: `Carnet : ${otherWords()}`, body: otherWords() });
    const thanks = { to: receiver.handle, value: 'care' as const, reason: 'Merci pour ces pages si utiles.' };
    await api.as(giver).call(kudos.give, { body: thanks });
    await settle(api);
    expect(await ledgerOf(api, receiver)).toEqual({});
    await api.as(giver).call(kudos.give, { body: { ...thanks, entryId: post.id } });
    await settle(api);
    expect(await ledgerOf(api, receiver)).toEqual({ P24: 5 });
    await expect(api.as(giver).call(kudos.give, { body: { ...thanks, to: giver.handle } })).toBeProblem(403, 'own_kudos');
  });

  it('P28 and P30: a report that was right, and what it took away; on no board', async () => {
    const [author, reporter] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    const idea = await openIdea(api, { author, facilitator });
    const post = await aPost(api, { author, title: `Carnet : ${otherWords()}`, body: otherWords() });
    await settle(api);
    await api.as(reporter).call(moderation.reportEntry, { ...id(post), body: { reason: 'hurtful', words: 'Ces mots blessent.' } });
    const queue = await api.as(facilitator).call(moderation.queue);
    const found = queue.items.find((c) => c.entry.id === post.id);
    await api
      .as(facilitator)
      .call(moderation.decide, { ...id({ id: found?.id ?? 0 }), body: { action: 'hide', note: 'Des mots qui visent une personne.' } });
    await settle(api);
    expect(await ledgerOf(api, reporter)).toEqual({ P28: 5 });
    expect(await ledgerOf(api, author)).toEqual({ P02: 10, P30: -20 });
    // Nobody is shown a debt.
    expect((await api.as(author).call(points.mine)).total).toBe(0);
    const openly = await api.db.row<{ points: number }>(
      `SELECT points FROM point_totals WHERE person_id = $1 AND scope = 'company' AND period = 'all'`,
      [author.id],
    );
    expect(openly?.points).toBe(10);
    await api
      .as(facilitator)
      .call(moderation.decide, { ...id({ id: found?.id ?? 0 }), body: { action: 'restore', note: 'Relu : rien à redire.' } });
    await settle(api);
    expect(await ledgerOf(api, reporter)).toEqual({});
    expect(await ledgerOf(api, author)).toEqual({ P02: 10 });
    expect(idea.id).toBeGreaterThan(0);
  });
});

describe('people and help', () => {
  const tell = (event: DomainEvent) => api.db.transaction((tx) => api.app.get(Events).record(tx, event));

  it('P01: a complete profile, once and for good', async () => {
    const [person] = (await colleagues(api, 1)) as [TestPerson];
    const told = () => tell(personChanged({ actorId: person.id, personId: person.id }));
    const fileId = await aPicture(api, person);
    await api.db.rows(`UPDATE people SET bio = repeat('Je répare. ', 8), avatar_file_id = $2 WHERE id = $1`, [person.id, fileId]);
    await told();
    await settle(api);
    expect(await ledgerOf(api, person)).toEqual({});
    await api.db.rows(
      `WITH made AS (INSERT INTO skills (label_fr, label_en) SELECT 'Savoir ' || i || ' ' || $1, 'Skill ' || i || ' ' || $1 FROM generate_series(1, 3) i RETURNING id)
       INSERT INTO person_skills (person_id, skill_id, declared) SELECT $1::bigint, id, 2 FROM made`,
      [person.id],
    );
    for (const _ of times(2, String)) await told();
    await settle(api);
    expect(await ledgerOf(api, person)).toEqual({ P01: 10 });
    await api.db.rows(`UPDATE people SET bio = '' WHERE id = $1`, [person.id]);
    await told();
    await settle(api);
    expect(await ledgerOf(api, person)).toEqual({ P01: 10 });
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });

  it('P22: help that was useful, and no longer once the rating is taken back', async () => {
    const [asker, helper] = (await colleagues(api, 2)) as [TestPerson, TestPerson];
    const [request] = await api.db.rows<{ id: number }>(
      `INSERT INTO help_requests (asker_id, skill_id, topic, minutes, state, helper_id, useful, settled_at)
       SELECT $1, id, 'Une heure', 60, 'done', $2, true, now() FROM skills LIMIT 1 RETURNING id`,
      [asker.id, helper.id],
    );
    const requestId = request?.id ?? 0;
    const rated = (useful: boolean) => tell(helpRated({ actorId: asker.id, requestId, helperId: helper.id, useful }));
    await rated(true);
    await settle(api);
    expect(await ledgerOf(api, helper)).toEqual({ P22: 12 });
    await api.db.rows('UPDATE help_requests SET useful = false WHERE id = $1', [requestId]);
    await rated(false);
    await settle(api);
    expect(await ledgerOf(api, helper)).toEqual({});
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });
});

describe('the ledger', () => {
  it('is append-only', async () => {
    await expect(api.db.rows('UPDATE point_entries SET points = 100')).rejects.toThrow(/append-only/);
    await expect(api.db.rows('DELETE FROM point_entries')).rejects.toThrow(/append-only/);
    await expect(api.db.rows('TRUNCATE point_entries CASCADE')).rejects.toThrow(/append-only/);
  });

  it('what is done in a hidden space counts there and for oneself alone, and takes nothing from what everybody sees', async () => {
    const [author, ...voters] = (await colleagues(api, 3)) as [TestPerson, ...TestPerson[]];
    const space = await aSpace(api, { visibility: 'hidden' });
    for (const person of [author, ...voters]) await join(api, space, person);
    await join(api, space, facilitator, 'facilitator');
    const secret = await openIdea(api, { author, facilitator, space });
    await openIdea(api, { author, facilitator, space });
    for (const voter of voters) await vote(voter, secret);
    await openIdea(api, { author, facilitator });
    await settle(api);
    const sums = await api.db.rows(`SELECT scope, points FROM point_totals WHERE person_id = $1 AND period = 'all' ORDER BY scope`, [
      author.id,
    ]);
    const company = await companySpace(api);
    expect(sums).toEqual(
      [
        { scope: 'company', points: 10 },
        { scope: 'own', points: 22 },
        { scope: `space:${company.id}`, points: 10 },
        { scope: `space:${space.id}`, points: 12 },
      ].sort((a, b) => (a.scope < b.scope ? -1 : 1)),
    );
  });

  it('waits with the reactions of an account until it is a day old', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const fresh = await aPerson(api, { in: await companySpace(api) });
    await api.db.rows(`UPDATE people SET created_at = now() + interval '3 days' WHERE id = $1`, [fresh.id]);
    const idea = await openIdea(api, { author, facilitator });
    await vote(fresh, idea);
    await settle(api);
    expect(await ledgerOf(api, author)).toEqual({ P02: 10 });
  });

  it('counts corrections in the period of what they correct for ten days, then in the present one', async () => {
    const [author] = (await colleagues(api, 1)) as [TestPerson];
    const idea = await openIdea(api, { author, facilitator });
    await settle(api);
    const days = () =>
      api.db.rows(`SELECT points, counted_on = caused_on AS at_once FROM point_entries WHERE person_id = $1 ORDER BY id`, [author.id]);
    api.clock.forward(40 * 86_400_000);
    await withdraw(author, idea);
    await drainJobs(api);
    api.clock.forward(-40 * 86_400_000);
    expect(await days()).toEqual([
      { points: 10, at_once: true },
      { points: -10, at_once: false },
    ]);
    // What is first known long after it happened counts in the present as well.
    const late = await openIdea(api, { author, facilitator });
    api.clock.forward(40 * 86_400_000);
    await drainJobs(api);
    api.clock.forward(-40 * 86_400_000);
    expect((await days()).at(-1)).toEqual({ points: 10, at_once: false });
    expect(late.id).toBeGreaterThan(0);
    expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
  });
});
