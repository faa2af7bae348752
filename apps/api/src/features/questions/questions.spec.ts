import { describe, expect, it } from '@jest/globals';
import { answers, comments, entries, pages, questions, search, spaces } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, aSpace, companySpace, people, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { anAnswer, aQuestion, type TestQuestion } from './questions.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const text = (markdown: string) => ({ body: { body: { markdown } } });

describe('what somebody answered', () => {
  it('is listed latest first, where the viewer reads it', async () => {
    const [author, viewer] = [await aPerson(api), await aPerson(api)];
    const hidden = await aSpace(api, { visibility: 'hidden', owner: author });
    const [first, second] = [await aQuestion(api), await aQuestion(api)];
    const one = await anAnswer(api, first, author, 'La **première**.');
    await anAnswer(api, await aQuestion(api, { space: hidden, author }), author);
    const two = await anAnswer(api, second, author);
    const gone = await anAnswer(api, second, author);
    await api.as(author).call(answers.remove, id(gone));
    await api.as(first.author).call(questions.accept, { ...id(first), body: { answerId: one.id } });
    const list = (query: object = {}) => api.as(viewer).call(answers.list, { query: { author: String(author.id), ...query } });
    const { items } = await list();
    expect(items.map((a) => [a.id, a.accepted, a.question.id])).toEqual([
      [two.id, false, second.id],
      [one.id, true, first.id],
    ]);
    expect(items[1]).toMatchObject({ excerpt: 'La première.', url: one.url });
    const { nextCursor } = await list({ limit: '1' });
    expect((await list({ limit: '1', cursor: nextCursor ?? '' })).items.map((a) => a.id)).toEqual([one.id]);
  });
});

describe('asking', () => {
  it('asks the company when no space is named, and says what may be done', async () => {
    const author = await aPerson(api);
    const asked = await api
      .as(author)
      .call(questions.create, { body: { title: 'Quel budget pour un webinaire ?', body: { markdown: 'Combien ?' } } });
    expect(asked).toMatchObject({
      kind: 'question',
      state: 'open',
      answers: 0,
      accepted: false,
      space: { slug: 'company' },
      url: `/q/${asked.id}-quel-budget-pour-un-webinaire`,
      viewer: { following: true, author: true },
      can: { answer: true, accept: true, settle: true, edit: true, vote: false },
    });
    await expect(api.as(author).call(questions.create, { body: { title: 'Sans un mot ?', body: { markdown: ' ' } } })).toBeProblem(400);
    const bad = await api
      .as(author)
      .send('POST', '/api/questions', { body: { title: 'Un titre', body: { markdown: 'x' }, state: 'accepted' } });
    expect(bad.status).toBe(400);
  });

  it('is changed and put away by whoever asked, and mended by nobody else', async () => {
    const question = await aQuestion(api);
    const other = await aPerson(api);
    const changed = await api.as(question.author).call(questions.update, { ...id(question), body: { title: 'Un autre titre ?' } });
    expect(changed).toMatchObject({ title: 'Un autre titre ?', edited: true });
    await expect(api.as(other).call(questions.update, { ...id(question), body: { title: 'Le mien' } })).toBeProblem(403);
    await expect(api.as(other).call(questions.remove, id(question))).toBeProblem(403);
    await api.as(question.author).call(questions.remove, id(question));
    await expect(api.as(other).call(questions.get, id(question))).toBeProblem(404);
    expect((await api.as(question.author).call(questions.restore, id(question))).state).toBe('open');
  });
});

describe('answering', () => {
  it('counts, changes the state, follows, and leads to the question', async () => {
    const question = await aQuestion(api);
    const nora = await aPerson(api);
    const answer = await anAnswer(api, question, nora);
    expect(answer).toMatchObject({
      questionId: question.id,
      votes: 0,
      accepted: false,
      viewer: { vote: null, author: true },
      can: { edit: true, vote: false, accept: false },
    });
    expect(answer.url).toMatch(new RegExp(`^/q/${question.id}-.*#answer-${answer.id}$`));
    expect(await api.as(nora).call(questions.get, id(question))).toMatchObject({
      state: 'answered',
      answers: 1,
      viewer: { following: true },
    });
    expect(await api.as(nora).call(entries.get, id(answer))).toMatchObject({ kind: 'answer', title: question.title, url: answer.url });
    await expect(api.as(nora).call(questions.answer, { ...id(question), ...text('  ') })).toBeProblem(400);
    await expect(api.as(nora).call(questions.get, id(answer))).toBeProblem(404);
    await expect(api.as(nora).call(answers.get, id(question))).toBeProblem(404);
  });

  it('counts every answer of many at once', async () => {
    const question = await aQuestion(api);
    const many = await people(api, 8);
    await Promise.all(many.map((p) => anAnswer(api, question, p)));
    expect(await api.as(question.author).call(questions.get, id(question))).toMatchObject({ answers: 8, state: 'answered' });
  });

  it('stays where its question is: space, title, trash and readers', async () => {
    const question = await aQuestion(api);
    const nora = await aPerson(api);
    const [kept, dropped] = [await anAnswer(api, question, nora), await anAnswer(api, question, nora)];
    await api.as(nora).call(answers.remove, id(dropped));
    expect(await api.as(nora).call(questions.get, id(question))).toMatchObject({ answers: 1 });
    await api.as(question.author).call(questions.update, { ...id(question), body: { title: 'Un titre tout neuf ?' } });
    expect((await api.as(nora).call(entries.get, id(kept))).title).toBe('Un titre tout neuf ?');
    await api.as(question.author).call(questions.remove, id(question));
    const jules = await aPerson(api);
    await expect(api.as(jules).call(answers.get, id(kept))).toBeProblem(404);
    await expect(api.as(jules).call(entries.get, id(kept))).toBeProblem(404);
    await expect(api.as(jules).call(comments.list, id(kept))).toBeProblem(404);
    await expect(api.as(nora).call(answers.restore, id(dropped))).toBeProblem(409, 'question_deleted');
    expect(await api.as(question.author).call(questions.restore, id(question))).toMatchObject({ answers: 1, state: 'answered' });
    expect((await api.as(jules).call(questions.answers, id(question))).items.map((a) => a.id)).toEqual([kept.id]);
    await expect(api.as(jules).call(answers.get, id(dropped))).toBeProblem(404);
    await api.as(nora).call(answers.restore, id(dropped));
    expect(await api.as(jules).call(questions.get, id(question))).toMatchObject({ answers: 2 });
  });

  it('is hidden with its question and on its own, and never shown beyond it', async () => {
    const question = await aQuestion(api);
    const [hidden, other] = [await anAnswer(api, question), await anAnswer(api, question)];
    const reader = await aPerson(api);
    const setHidden = (of: { id: number }, on: boolean) =>
      api.db.rows(
        on
          ? `UPDATE entries SET hidden_at = now(), audience_before = audience, audience = 'facilitators' WHERE id = $1`
          : `UPDATE entries SET hidden_at = NULL, audience = audience_before, audience_before = NULL WHERE id = $1`,
        [of.id],
      );
    const seen = async () =>
      api
        .as(reader)
        .call(questions.answers, id(question))
        .then(({ items }) => items.map((a) => a.id).sort((a, b) => a - b))
        .catch(() => null);
    await setHidden(hidden, true);
    expect(await seen()).toEqual([other.id]);
    expect(await api.as(reader).call(questions.get, id(question))).toMatchObject({ answers: 1 });
    await setHidden(question, true);
    expect(await seen()).toBeNull();
    await setHidden(hidden, false);
    await expect(api.as(reader).call(answers.get, id(hidden))).toBeProblem(404);
    await expect(api.as(reader).call(answers.get, id(other))).toBeProblem(404);
    await setHidden(question, false);
    expect(await seen()).toEqual([hidden.id, other.id]);
    expect(await api.as(reader).call(questions.get, id(question))).toMatchObject({ answers: 2, state: 'answered' });
  });

  it('is found under the question’s title, and never listed beside it', async () => {
    const question = await aQuestion(api, { title: 'Quel traiteur pour le salon de Vézelay ?' });
    const nora = await aPerson(api);
    const answer = await anAnswer(api, question, nora, 'La maison Tartempion livre des gougères.');
    await drainJobs(api);
    const { items } = await api.as(nora).call(search.find, { query: { q: 'gougères' } });
    expect(items[0]).toMatchObject({ kind: 'answer', id: answer.id, title: question.title, url: answer.url });
    const list = await api.as(nora).call(questions.list, { query: { q: 'gougères' } });
    expect(list.items.map((q) => q.id)).toEqual([question.id]);
    await api.as(question.author).call(questions.update, { ...id(question), body: { title: 'Quel traiteur pour Avallon ?' } });
    await drainJobs(api);
    expect((await api.as(nora).call(search.find, { query: { q: 'gougères' } })).items[0]?.title).toBe('Quel traiteur pour Avallon ?');
    await api.as(question.author).call(questions.remove, id(question));
    await drainJobs(api);
    expect((await api.as(await aPerson(api)).call(search.find, { query: { q: 'gougères' } })).items).toEqual([]);
  });

  it('is refused once closed or a duplicate, and in an archived space', async () => {
    const question = await aQuestion(api);
    const nora = await aPerson(api);
    await api.as(question.author).call(questions.close, { ...id(question), body: { reason: 'Réglé de vive voix.' } });
    await expect(anAnswer(api, question, nora)).toBeProblem(403, 'question_closed');
    expect(await api.as(nora).call(questions.get, id(question))).toMatchObject({
      state: 'closed',
      closed: { reason: 'Réglé de vive voix.', by: { id: question.author.id } },
      can: { answer: false },
    });
    await api.as(question.author).call(questions.reopen, id(question));
    await anAnswer(api, question, nora);
  });
});

describe('an answer', () => {
  it('becomes a page of whoever takes it up, with its question’s title and themes, its author credited', async () => {
    const [nora, taker] = [await aPerson(api), await aPerson(api)];
    const theme = await api.db.row<{ id: number }>(
      `INSERT INTO themes (depth, label_fr, label_en) VALUES (1, 'Budget', 'Budget') RETURNING id`,
    );
    const question = await aQuestion(api, { themeIds: [theme?.id ?? 0] });
    const answer = await anAnswer(api, question, nora);
    const [seen] = (await api.as(taker).call(questions.answers, { ...id(question), query: {} })).items;
    expect(seen?.can.turnInto).toBe(true);
    const page = await api.as(taker).call(entries.turnInto, { ...id(answer), body: { kind: 'page' } });
    expect(page).toMatchObject({ kind: 'page', title: question.title, state: 'draft' });
    const found = await api.as(nora).call(pages.get, id(page));
    expect(found).toMatchObject({
      body: { text: 'Voici la réponse.' },
      themes: [{ id: theme?.id }],
      links: [{ entry: { id: answer.id } }],
    });
    await api.as(nora).call(answers.remove, id(answer));
    await expect(api.as(taker).call(entries.turnInto, { ...id(answer), body: { kind: 'page' } })).toBeProblem(404);
  });
});

describe('the accepted answer', () => {
  it('is chosen by whoever asked or a facilitator, can change, and goes with its answer', async () => {
    const space = await aSpace(api);
    const owner = await aPerson(api, { in: space, as: 'owner' });
    const question = await aQuestion(api, { space });
    const [nora, jules] = await people(api, 2);
    const [first, second] = [await anAnswer(api, question, nora), await anAnswer(api, question, jules)];
    const accept = (who: { id: number }, answer: { id: number }) =>
      api.as(who).call(questions.accept, { ...id(question), body: { answerId: answer.id } });
    await expect(accept(nora as { id: number }, first)).toBeProblem(403);
    const other = await anAnswer(api, await aQuestion(api), nora);
    await expect(accept(question.author, other)).toBeProblem(404);
    await expect(accept(question.author, { id: 999_999 })).toBeProblem(404);
    expect(await accept(question.author, first)).toMatchObject({ state: 'accepted', acceptedAnswerId: first.id });
    expect(await accept(owner, second)).toMatchObject({ state: 'accepted', acceptedAnswerId: second.id });
    await api.as(jules as { id: number }).call(answers.remove, id(second));
    expect(await api.as(owner).call(questions.get, id(question))).toMatchObject({ state: 'answered', acceptedAnswerId: null, answers: 1 });
    await api.as(jules as { id: number }).call(answers.restore, id(second));
    expect(await api.as(owner).call(questions.get, id(question))).toMatchObject({ state: 'accepted', acceptedAnswerId: second.id });
    expect(await api.as(question.author).call(questions.unaccept, id(question))).toMatchObject({
      state: 'answered',
      acceptedAnswerId: null,
    });
  });
});

describe('duplicates', () => {
  it('lead to the first question and can be taken back', async () => {
    const [first, again] = [await aQuestion(api), await aQuestion(api)];
    await anAnswer(api, again);
    const marked = await api.as(again.author).call(questions.markDuplicate, { ...id(again), body: { ofId: first.id } });
    expect(marked).toMatchObject({ state: 'duplicate', duplicateOf: { id: first.id }, can: { answer: false } });
    expect((await api.as(first.author).call(questions.get, id(first))).links).toMatchObject([
      { type: 'duplicate_of', direction: 'from', entry: { id: again.id } },
    ]);
    await expect(api.as(again.author).call(questions.markDuplicate, { ...id(again), body: { ofId: again.id } })).toBeProblem(409);
    await expect(api.as(first.author).call(questions.unmarkDuplicate, id(again))).toBeProblem(403);
    expect(await api.as(again.author).call(questions.unmarkDuplicate, id(again))).toMatchObject({ state: 'answered', duplicateOf: null });
    const hidden = await aQuestion(api, { space: await aSpace(api, { visibility: 'hidden' }) });
    await expect(api.as(again.author).call(questions.markDuplicate, { ...id(again), body: { ofId: hidden.id } })).toBeProblem(404);
  });
});

describe('the list', () => {
  it('pages each sort without doubles, and the unanswered oldest first', async () => {
    const space = await aSpace(api);
    const nora = await aPerson(api);
    const made: TestQuestion[] = [];
    for (const _ of times(7, (i) => i)) made.push(await aQuestion(api, { space }));
    await anAnswer(api, made[3] as TestQuestion, nora);
    const query = { space: String(space.id) };
    for (const sort of ['active', 'votes', 'new', 'oldest'] as const) {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.as(nora).call(questions.list, { query: { ...query, sort, limit: '2', ...(cursor ? { cursor } : {}) } });
        seen.push(...page.items.map((q) => q.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect([...seen].sort((a, b) => a - b)).toEqual(made.map((q) => q.id));
      if (sort === 'active') expect(seen[0]).toBe(made[3]?.id);
    }
    const unanswered = await api.as(nora).call(questions.list, { query: { ...query, filter: 'unanswered' } });
    expect(unanswered.items.map((q) => q.id)).toEqual(made.filter((_, i) => i !== 3).map((q) => q.id));
    const unaccepted = await api.as(nora).call(questions.list, { query: { ...query, filter: 'unaccepted' } });
    expect(unaccepted.items).toMatchObject([{ id: made[3]?.id, answers: 1, state: 'answered', accepted: false }]);
    expect((await api.as(nora).call(questions.list, { query: { ...query, filter: 'following' } })).items).toHaveLength(1);
    expect((await api.as(made[0]?.author).call(questions.list, { query: { ...query, filter: 'mine' } })).items).toHaveLength(1);
    expect((await api.as(nora).call(questions.list, { query: { ...query, filter: 'waiting' } })).items).toEqual([]);
    await api.db.rows(`UPDATE entries SET published_at = now() - interval '9 days' WHERE id = $1`, [made[5]?.id]);
    const waiting = await api.as(nora).call(questions.list, { query: { ...query, filter: 'waiting' } });
    expect(waiting.items.map((q) => q.id)).toEqual([made[5]?.id]);
  });

  it('shows the likest while typing, those with an answer first', async () => {
    const author = await aPerson(api);
    await aQuestion(api, { author, title: 'Comment archiver une campagne Zéphyrin ?' });
    const answered = await aQuestion(api, { author, title: 'Où ranger une campagne Zéphyrin archivée ?' });
    await anAnswer(api, answered);
    await drainJobs(api);
    const { items } = await api.as(author).call(questions.similar, { query: { title: 'archiver campagne Zéphyrin' } });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ id: answered.id, answers: 1 });
  });

  it('has no place for what one may not read', async () => {
    const space = await aSpace(api, { visibility: 'hidden' });
    const member = await aPerson(api, { in: space });
    const question = await aQuestion(api, { space, author: member, title: 'Un secret Xylophène ?' });
    const answer = await anAnswer(api, question, member);
    await drainJobs(api);
    const outsider = await aPerson(api, { in: await companySpace(api) });
    for (const path of [`/questions/${question.id}`, `/questions/${question.id}/answers`, `/answers/${answer.id}`, `/entries/${answer.id}`])
      expect((await api.as(outsider).send('GET', `/api${path}`)).status).toBe(404);
    expect((await api.as(outsider).call(questions.similar, { query: { title: 'secret Xylophène' } })).items).toEqual([]);
    expect((await api.as(outsider).call(questions.list, { query: { q: 'Xylophène' } })).items).toEqual([]);
    expect((await api.as(member).call(spaces.get, { params: { slug: space.slug } })).slug).toBe(space.slug);
  });
});
