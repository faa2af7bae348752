import { describe, expect, it } from '@jest/globals';
import { type Answer, entries, questions } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, people, times } from '../../testing/factories';
import '../../testing/matchers';
import { support } from '../ideas/ideas.rules';
import { anAnswer, aQuestion } from './questions.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });

describe('votes on answers', () => {
  it.each([
    [3, 4, 0.4325],
    [12, 15, 0.6413],
  ])('%i for of %i → %d, in SQL and in words', async (up, all, expected) => {
    const [found] = await api.db.rows<{ wilson: number }>('SELECT wilson($1, $2) AS wilson', [up, all]);
    expect(found?.wilson).toBeCloseTo(expected, 4);
    expect(support(up, all)).toBeCloseTo(expected, 4);
  });

  it('go for, against and back in one step each', async () => {
    const question = await aQuestion(api);
    const [author, nora] = await people(api, 2);
    const answer = await anAnswer(api, question, author);
    const vote = (value: 1 | -1) => api.as(nora).call(entries.vote, { ...id(answer), body: { value } });
    expect(await vote(1)).toEqual({ votes: 1, viewer: { voted: true, vote: 1 } });
    expect(await vote(-1)).toEqual({ votes: -1, viewer: { voted: false, vote: -1 } });
    expect(await vote(-1)).toEqual({ votes: -1, viewer: { voted: false, vote: -1 } });
    const [shown] = (await api.as(nora).call(questions.answers, id(question))).items;
    expect(shown).toMatchObject({ votes: -1, up: 0, down: 1, viewer: { vote: -1 } });
    expect(await api.as(nora).call(entries.unvote, id(answer))).toEqual({ votes: 0, viewer: { voted: false, vote: null } });
    await expect(api.as(author).call(entries.vote, { ...id(answer), body: { value: -1 } })).toBeProblem(403, 'own_entry');
    await expect(api.as(nora).call(entries.vote, { ...id(question), body: { value: -1 } })).toBeProblem(400, 'invalid_input');
  });

  it('equal the rows after a storm of all three by many', async () => {
    const question = await aQuestion(api);
    const answer = await anAnswer(api, question);
    const voters = await people(api, 8);
    await Promise.all(
      times(96, (i) => {
        const who = api.as(voters[i % 8]);
        return i % 3
          ? who.call(entries.vote, { ...id(answer), body: { value: i % 3 === 1 ? 1 : -1 } })
          : who.call(entries.unvote, id(answer));
      }),
    );
    const [kept] = await api.db.rows<Record<string, number>>(
      `SELECT e.vote_count AS score, e.down_count AS down, e.support, abs(e.trend - entry_trend(e.id)) AS drift, v.up, v.down AS against, wilson(v.up, v.up + v.down) AS wilson
         FROM entries e, LATERAL (SELECT count(*) FILTER (WHERE value = 1)::int AS up, count(*) FILTER (WHERE value = -1)::int AS down FROM votes WHERE entry_id = e.id) AS v WHERE e.id = $1`,
      [answer.id],
    );
    expect(kept?.['score']).toBe((kept?.['up'] ?? 0) - (kept?.['against'] ?? 0));
    expect(kept?.['down']).toBe(kept?.['against']);
    expect(kept?.['support']).toBeCloseTo(kept?.['wilson'] ?? -1, 10);
    expect(kept?.['drift']).toBeLessThan(1e-6);
  });

  it('order the answers: accepted, Wilson, score, oldest; page by page alike', async () => {
    const question = await aQuestion(api);
    const made: Answer[] = [];
    for (const _ of times(5, (i) => i)) made.push(await anAnswer(api, question));
    // Worse by score, yet surer: 3 of 3 before 4 of 6.
    const tally = [
      [4, 2],
      [3, 0],
      [0, 0],
      [0, 1],
      [0, 2],
    ];
    for (const [i, [up = 0, down = 0]] of tally.entries())
      await api.db.rows('UPDATE entries SET vote_count = $2, down_count = $3, support = wilson($4, $5) WHERE id = $1', [
        made[i]?.id,
        up - down,
        down,
        up,
        up + down,
      ]);
    await api.as(question.author).call(questions.accept, { ...id(question), body: { answerId: made[4]?.id ?? 0 } });
    const expected = [4, 1, 0, 2, 3].map((i) => made[i]?.id);
    const viewer = await aPerson(api);
    expect((await api.as(viewer).call(questions.answers, id(question))).items.map((a) => a.id)).toEqual(expected);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.as(viewer).call(questions.answers, { ...id(question), query: { limit: '1', ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map((a) => a.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(expected);
  });
});
