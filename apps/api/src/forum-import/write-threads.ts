import { rankTopics } from '../features/topics';
import { insertAll } from '../platform/database/bulk';
import { row, rows, type Tx } from '../platform/database/database';
import type { Ready, ReadyThread } from './ready-thread';
import type { ImportedPart } from './thread';

/** Ids here of what threads are made of. */
export interface Known {
  people: Map<string, number>;
  spaces: Map<string, number>;
  themes: Map<string, number>;
}
export interface Made {
  entryIds: number[];
  commentIds: number[];
}

/**
 * Writes threads with their dates and their order, and notes where they came from. Nobody is told, and nobody follows:
 * what happened elsewhere is no news here. Nothing of a thread is written without the rest.
 */
export async function writeThreads(tx: Tx, source: string, threads: ReadyThread[], known: Known, space: string): Promise<Made> {
  const spaceOf = (thread: ReadyThread) => known.spaces.get(thread.space ?? space) as number;
  const ids = await writeEntries(
    tx,
    threads.map((thread) => ({
      ...thread,
      state: thread.kind === 'question' ? 'open' : 'published',
      spaceId: spaceOf(thread),
      parentId: null,
    })),
    known,
  );
  const idOf = new Map(threads.map((thread, i) => [thread, ids[i] as number]));
  const of = (kind: ReadyThread['kind']) => threads.filter((thread) => thread.kind === kind);
  await insertAll(
    tx,
    'questions',
    of('question').map((q) => ({
      entry_id: idOf.get(q),
      answer_count: 0,
      accepted: false,
      closed_at: q.closed ? q.at : null,
      closed_reason: '',
    })),
  );
  await insertAll(
    tx,
    'topics',
    of('topic').map((topic) => ({ entry_id: idOf.get(topic), top: 0 })),
  );
  await insertAll(
    tx,
    'entry_themes',
    threads.flatMap((thread) => themesOf(thread, known).map((theme_id) => ({ entry_id: idOf.get(thread), theme_id }))),
  );
  const answerIds = await writeAnswers(tx, of('question'), idOf, known, spaceOf);
  const commentIds = await writeReplies(tx, of('topic'), idOf, known);
  await settle(tx, ids);
  await rankTopics(
    tx,
    new Date(),
    of('topic').map((topic) => idOf.get(topic) as number),
  );
  await insertAll(
    tx,
    'imports',
    threads.map((thread) => ({ source, external_id: `thread:${thread.id}`, entry_id: idOf.get(thread), created_at: new Date() })),
  );
  return { entryIds: [...ids, ...answerIds], commentIds };
}

const themesOf = ({ tags }: ReadyThread, { themes }: Known): number[] =>
  [...new Set(tags.flatMap((tag) => themes.get(fold(tag)) ?? []))].slice(0, 5);
/** Without accents and case, as `fold` does in the database. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type NewEntry = Ready<ImportedPart> & {
  kind: 'question' | 'topic' | 'answer';
  title: string;
  state: string;
  spaceId: number;
  parentId: number | null;
};

async function writeEntries(tx: Tx, list: NewEntry[], { people }: Known): Promise<number[]> {
  const ids = await insertAll(
    tx,
    'entries',
    list.map((e) => ({
      kind: e.kind,
      parent_id: e.parentId,
      space_id: e.spaceId,
      author_id: people.get(e.authorId),
      title: e.title,
      body: e.doc,
      text: e.text,
      state: e.state,
      audience: 'space',
      vote_count: 0,
      down_count: 0,
      comment_count: 0,
      concern_count: 0,
      exposure_count: 0,
      support: 0,
      trend: -1e9,
      version: 1,
      created_at: e.at,
      updated_at: e.at,
      published_at: e.at,
      active_at: e.at,
    })),
    'id',
  );
  await insertAll(
    tx,
    'contributions',
    list.map((e, i) => ({ entry_id: ids[i], person_id: people.get(e.authorId), role: 'author', share: 100, created_at: e.at })),
  );
  return ids;
}

async function writeAnswers(
  tx: Tx,
  questions: ReadyThread[],
  idOf: Map<ReadyThread, number>,
  known: Known,
  spaceOf: (thread: ReadyThread) => number,
): Promise<number[]> {
  const list = questions.flatMap((question) => question.parts.map((part) => ({ question, part })));
  const ids = await writeEntries(
    tx,
    list.map(({ question, part }) => ({
      ...part,
      kind: 'answer',
      title: question.title,
      state: 'published',
      spaceId: spaceOf(question),
      parentId: idOf.get(question) as number,
    })),
    known,
  );
  const accepted = list.flatMap(({ question, part }, i) => (part.id === question.accepted ? [[idOf.get(question), ids[i]]] : []));
  await rows(
    tx,
    `UPDATE questions q SET accepted_answer_id = a.answer FROM unnest($1::bigint[], $2::bigint[]) AS a(question, answer) WHERE q.entry_id = a.question`,
    [accepted.map(([question]) => question), accepted.map(([, answer]) => answer)],
  );
  return ids;
}

async function writeReplies(tx: Tx, topics: ReadyThread[], idOf: Map<ReadyThread, number>, { people }: Known): Promise<number[]> {
  const list = topics.flatMap((topic) => topic.parts.map((part) => ({ topic, part })));
  const ids = await insertAll(
    tx,
    'comments',
    list.map(({ topic, part }) => ({
      entry_id: idOf.get(topic),
      author_id: people.get(part.authorId),
      body: part.doc,
      text: part.text,
      reply_count: 0,
      best: 0,
      revision_count: 0,
      created_at: part.at,
    })),
    'id',
  );
  const byName = new Map(list.map(({ topic, part }, i) => [`${topic.id} ${part.id}`, ids[i]]));
  const replies = list.flatMap(({ topic, part }, i) => {
    const to = part.replyTo === undefined ? undefined : byName.get(`${topic.id} ${part.replyTo}`);
    return to === undefined ? [] : [[ids[i], to]];
  });
  await rows(tx, `UPDATE comments c SET parent_id = r.parent FROM unnest($1::bigint[], $2::bigint[]) AS r(id, parent) WHERE c.id = r.id`, [
    replies.map(([id]) => id),
    replies.map(([, to]) => to),
  ]);
  await rows(
    tx,
    `UPDATE comments c SET reply_count = n.count FROM (SELECT parent_id, count(*)::int AS count FROM comments WHERE parent_id = ANY($1::bigint[]) GROUP BY 1) AS n WHERE c.id = n.parent_id`,
    [ids],
  );
  return ids;
}

/** Counts, last activity and state, from what was written. */
async function settle(tx: Tx, ids: number[]): Promise<void> {
  await rows(
    tx,
    `UPDATE entries e SET comment_count = (SELECT count(*) FROM comments c WHERE c.entry_id = e.id), trend = entry_trend(e.id),
            active_at = greatest(e.created_at, (SELECT max(c.created_at) FROM comments c WHERE c.entry_id = e.id),
              (SELECT max(part.created_at) FROM entries part WHERE part.parent_id = e.id))
      WHERE e.id = ANY($1::bigint[])`,
    [ids],
  );
  await row(tx, 'SELECT count(settle_question(id)) FROM unnest($1::bigint[]) AS id', [ids]);
}
