import { insertAll } from '../platform/database/bulk';
import { row, type Tx } from '../platform/database/database';
import type { DemoAnswer, DemoCompany, DemoQuestion } from './content/types';
import { Texts } from './load-ideas';
import type { Places } from './load-people';

/** Questions with their answers, votes and remarks, oldest first; counts and states follow from them. */
export async function loadQuestions(tx: Tx, demo: DemoCompany, places: Places): Promise<void> {
  const texts = new Texts(demo.people, places);
  const ids = new Map<string, number>();
  for (const question of demo.questions) ids.set(question.key, await loadQuestion(tx, question, places, texts));
  for (const { key, duplicateOf, author, at } of demo.questions) {
    if (!duplicateOf) continue;
    await insertAll(tx, 'links', [
      {
        from_id: ids.get(key),
        to_id: ids.get(duplicateOf),
        type: 'duplicate_of',
        created_by_id: places.people.get(author),
        created_at: at,
      },
    ]);
    await row(tx, 'SELECT settle_question($1)', [ids.get(key)]);
  }
}

async function loadQuestion(tx: Tx, question: DemoQuestion, places: Places, texts: Texts): Promise<number> {
  const { people, spaces, themes } = places;
  const id = await loadEntry(tx, places, texts, {
    ...question,
    kind: 'question',
    spaceId: spaces.get(question.space),
    title: question.title,
    parentId: null,
  });
  await insertAll(tx, 'questions', [
    {
      entry_id: id,
      closed_at: question.closed?.at ?? null,
      closed_by_id: question.closed ? people.get(question.closed.by) : null,
      closed_reason: question.closed?.reason ?? '',
    },
  ]);
  await insertAll(
    tx,
    'entry_themes',
    question.themes.map((key) => ({ entry_id: id, theme_id: themes.get(key) })),
  );
  await loadVotes(tx, places, id, question.votes, [], question.at);
  for (const answer of question.answers) {
    const answerId = await loadAnswer(tx, question, answer, id, places, texts);
    if (answer.key === question.accepted)
      await row(tx, 'UPDATE questions SET accepted_answer_id = $2 WHERE entry_id = $1 RETURNING entry_id', [id, answerId]);
  }
  const followers = new Set([question.author, ...question.answers.map(({ author }) => author)]);
  await insertAll(
    tx,
    'follows',
    [...followers].map((key) => ({ entry_id: id, person_id: people.get(key), created_at: question.at })),
  );
  const last = question.answers.at(-1)?.at ?? question.at;
  await row(tx, 'UPDATE entries SET active_at = $2, trend = entry_trend(id) WHERE id = $1 RETURNING id', [id, last]);
  await row(tx, 'SELECT settle_question($1)', [id]);
  return id;
}

async function loadAnswer(
  tx: Tx,
  question: DemoQuestion,
  answer: DemoAnswer,
  parentId: number,
  places: Places,
  texts: Texts,
): Promise<number> {
  const { people, spaces } = places;
  const id = await loadEntry(tx, places, texts, {
    ...answer,
    kind: 'answer',
    spaceId: spaces.get(question.space),
    title: question.title,
    parentId,
  });
  await insertAll(tx, 'follows', [{ entry_id: id, person_id: people.get(answer.author), created_at: answer.at }]);
  await loadVotes(tx, places, id, answer.up, answer.down, answer.at);
  for (const comment of answer.comments) {
    const body = texts.of(comment.body);
    await insertAll(tx, 'comments', [
      { entry_id: id, author_id: people.get(comment.author), body: body.doc, text: body.text, created_at: comment.at },
    ]);
  }
  await row(tx, 'UPDATE entries SET comment_count = $2 WHERE id = $1 RETURNING id', [id, answer.comments.length]);
  return id;
}

interface Written {
  kind: 'question' | 'answer';
  author: DemoQuestion['author'];
  spaceId: number;
  title: string;
  body: string;
  at: Date;
  parentId: number | null;
}

/** The entry, its author's credit and whom it mentions. */
async function loadEntry(
  tx: Tx,
  { people }: Places,
  texts: Texts,
  { kind, author, spaceId, title, body, at, parentId }: Written,
): Promise<number> {
  const { doc, text, mentions } = texts.of(body);
  const state = kind === 'question' ? 'open' : 'published';
  const [id] = await insertAll(
    tx,
    'entries',
    [
      {
        kind,
        parent_id: parentId,
        space_id: spaceId,
        author_id: people.get(author),
        title,
        body: doc,
        text,
        state,
        audience: 'space',
        created_at: at,
        updated_at: at,
        published_at: at,
        active_at: at,
      },
    ],
    'id',
  );
  if (!id) throw new Error(`no ${kind}`);
  await insertAll(tx, 'contributions', [{ entry_id: id, person_id: people.get(author), role: 'author', share: 100, created_at: at }]);
  await insertAll(
    tx,
    'mentions',
    [...new Set(mentions)].map((person_id) => ({ entry_id: id, person_id, created_at: at })),
  );
  return id;
}

async function loadVotes(
  tx: Tx,
  { people }: Places,
  id: number,
  up: readonly DemoQuestion['author'][],
  down: typeof up,
  at: Date,
): Promise<void> {
  const cast = (keys: typeof up, value: 1 | -1) => keys.map((key) => ({ entry_id: id, person_id: people.get(key), value, created_at: at }));
  await insertAll(tx, 'votes', [...cast(up, 1), ...cast(down, -1)]);
  await row(
    tx,
    'UPDATE entries SET vote_count = $2, down_count = $3, support = wilson($4, $5), trend = entry_trend(id) WHERE id = $1 RETURNING id',
    [id, up.length - down.length, down.length, up.length, up.length + down.length],
  );
}
