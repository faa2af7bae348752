import { beforeAll, expect, it } from '@jest/globals';
import { answers, comments, entries, ideas, leaderboard, questions, trash } from '@ruche/contracts';
import fc from 'fast-check';
import { anAnswer, aQuestion } from '../../features/questions/questions.factory';
import { Dispatcher } from '../../platform/events/dispatcher';
import { Registry } from '../../platform/events/registry';
import { useApi } from '../../testing/api';
import { aPerson, companySpace, type TestPerson, times } from '../../testing/factories';
import '../../testing/matchers';
import { colleagues, drift, openIdea, otherWords, settle, usefulComment } from './ledger.factory';

const api = useApi();
const RUNS = Number(process.env['RUCHE_LONG_RUNS'] ?? 3);
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const deeds = [
  'vote',
  'unvote',
  'upvote',
  'downvote',
  'no_vote',
  'accept',
  'unaccept',
  'trash',
  'restore',
  'trash_question',
  'restore_question',
  'useful',
  'not_useful',
  'mute',
  'unmute',
] as const;

let staff: TestPerson[];
let thing: { idea: { id: number }; question: { id: number }; answer: { id: number }; comment: { id: number } };
let [asker, helper]: (TestPerson | undefined)[] = [];

beforeAll(async () => {
  const facilitator = await aPerson(api, { role: 'facilitator', in: await companySpace(api) });
  staff = await colleagues(api, 8);
  [asker, helper] = staff;
  const idea = await openIdea(api, { author: asker as TestPerson, facilitator });
  const question = await aQuestion(api, { author: asker as TestPerson, title: `Que faire de ${otherWords()} ?` });
  const answer = await anAnswer(api, question, helper as TestPerson, otherWords());
  const comment = await usefulComment(api, idea, helper as TestPerson, staff[2] as TestPerson);
  thing = { idea, question, answer, comment };
}, 60_000);

/** What people do and undo; some of it is refused, which is fine. */
async function perform(what: (typeof deeds)[number], by: TestPerson): Promise<void> {
  const { idea, question, answer, comment } = thing;
  const useful = { params: { id: String(comment.id), kind: 'useful' as const } };
  const acts: Record<(typeof deeds)[number], () => Promise<unknown>> = {
    vote: () => api.as(by).call(ideas.vote, id(idea)),
    unvote: () => api.as(by).call(ideas.unvote, id(idea)),
    upvote: () => api.as(by).call(entries.vote, id(answer)),
    downvote: () => api.as(by).call(entries.vote, { ...id(answer), body: { value: -1 } }),
    no_vote: () => api.as(by).call(entries.unvote, id(answer)),
    accept: () => api.as(asker).call(questions.accept, { ...id(question), body: { answerId: answer.id } }),
    unaccept: () => api.as(asker).call(questions.unaccept, id(question)),
    trash: () => api.as(helper).call(answers.remove, id(answer)),
    restore: () => api.as(helper).call(answers.restore, id(answer)),
    trash_question: () => api.as(asker).call(questions.remove, id(question)),
    restore_question: () => api.as(asker).call(trash.restore, id(question)),
    useful: () => api.as(by).call(comments.react, useful),
    not_useful: () => api.as(by).call(comments.unreact, useful),
    mute: () => api.as(helper).call(comments.remove, id(comment)),
    unmute: () => api.as(helper).call(comments.restore, id(comment)),
  };
  await acts[what]().catch(() => undefined);
}

const totals = () => api.db.rows(`SELECT person_id, scope, points FROM point_totals WHERE period = 'all' AND points <> 0 ORDER BY 1, 2`);

/** How many people have as much on each board and view: as it is kept for ranks, and as the sums say. */
const counts = (of: 'board_counts' | 'point_totals') =>
  api.db.rows(
    of === 'board_counts'
      ? 'SELECT scope, period, starts_on, view, points, sum(people)::int AS n FROM board_counts GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0 ORDER BY 1, 2, 3, 4, 5'
      : `SELECT scope, period, starts_on, v.view, v.points, count(*)::int AS n FROM point_totals t
          CROSS JOIN LATERAL (VALUES ('top', t.points, t.points > 0), ('newcomers', t.points, t.points > 0 AND t.newcomer),
                                     ('bridges', t.departments, t.departments > 0)) AS v(view, points, stands)
         WHERE listed AND scope <> 'own' AND v.stands GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  );

it('after any sequence of doings and undoings the sum of the ledger is the total and the board; deleting and restoring ends where it began', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ what: fc.constantFrom(...deeds), by: fc.integer({ min: 2, max: 7 }) }), { minLength: 3, maxLength: 14 }),
      async (steps) => {
        for (const { what, by } of steps) await perform(what, staff[by] as TestPerson);
        await perform('restore_question', asker as TestPerson);
        await perform('restore', helper as TestPerson);
        await perform('unmute', helper as TestPerson);
        await settle(api);
        expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
        expect(await counts('board_counts')).toEqual(await counts('point_totals'));
        const began = await totals();
        for (const what of ['trash_question', 'mute'] as const) await perform(what, helper as TestPerson);
        await settle(api);
        expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
        for (const what of ['restore_question', 'unmute'] as const) await perform(what, helper as TestPerson);
        await settle(api);
        expect(await totals()).toEqual(began);
        const board = await api.as(asker).call(leaderboard.board, { query: { period: 'all', limit: '100' } });
        const shown = Object.fromEntries(board.items.map((r) => [r.person?.id, r.points]));
        const listed = await api.db.rows<{ person_id: number; points: number }>(
          `SELECT person_id, sum(points)::int AS points FROM point_entries WHERE open GROUP BY 1 HAVING sum(points) > 0 AND on_boards(person_id)`,
        );
        if (board.state === 'shown') expect(shown).toEqual(Object.fromEntries(listed.map((l) => [l.person_id, l.points])));
      },
    ),
    { numRuns: RUNS, interruptAfterTimeLimit: 40_000 },
  );
}, 120_000);

it('twenty times the same at once, and two nodes on the same event, have exactly one effect', async () => {
  const [fresh] = (await colleagues(api, 1)) as [TestPerson];
  await Promise.all(times(20, () => perform('upvote', fresh)));
  const events = await api.db.rows<{ id: number; type: string }>('SELECT id, type FROM domain_events ORDER BY id DESC LIMIT 20');
  const registry = api.app.get(Registry);
  for (const { id: eventId, type } of events) {
    const queues = registry.interested(type).filter((queue) => queue === 'points' || queue === 'badges');
    await Promise.all([1, 2, 3, 4].flatMap(() => queues.map((queue) => api.app.get(Dispatcher).consume(queue, eventId))));
  }
  await settle(api);
  const found = await api.db.rows(`SELECT count(*)::int AS n, sum(points)::int AS points FROM point_entries WHERE actor_id = $1`, [
    fresh.id,
  ]);
  expect(found).toEqual([{ n: 1, points: 4 }]);
  expect(await drift(api)).toEqual({ lines: 0, sums: 0 });
});
