import type { AnswerSummary, Page } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { type Actor, visibleTo } from '../../core/access';
import { type EntryRefRow, entryJson, presentEntryRef, urlOf } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';

const EXCERPT = 240;
interface Row {
  id: number;
  title: string;
  text: string;
  accepted: boolean;
  votes: number;
  created_at: Date;
  question: EntryRefRow;
}
interface Asked {
  author: number;
  limit: number;
  cursor?: string | undefined;
}

/** One page of what somebody answered, latest first, as far as the actor reads it; by `entries_author_ix`. @throws 400 `bad_cursor` */
export async function authoredAnswers(reader: Reader, cursors: Cursors, actor: Actor, query: Asked): Promise<Page<AnswerSummary>> {
  const scope = scopeOf('answers of', query, actor.id);
  const [before] = cursors.read<[number]>(scope, query.cursor) ?? [];
  const params = new Params();
  const found = await reader.rows<Row>(
    `SELECT e.id, e.title, e.text, q.accepted_answer_id IS NOT DISTINCT FROM e.id AND q.accepted AS accepted, e.vote_count AS votes, e.created_at,
            ${entryJson('asked')} AS question
       FROM entries e JOIN entries asked ON asked.id = e.parent_id JOIN questions q ON q.entry_id = e.parent_id
      WHERE e.kind = 'answer' AND e.author_id = ${params.add(query.author)} AND e.deleted_at IS NULL AND ${visibleTo(actor, params)}
        ${before ? `AND e.id < ${params.add(before)}::bigint` : ''} ORDER BY e.id DESC LIMIT ${query.limit + 1}`,
    params.values,
  );
  return cursors.page(
    scope,
    found,
    query.limit,
    ({ id }) => [id],
    (answer) => ({
      id: answer.id,
      url: urlOf({ kind: 'answer', id: answer.id, title: answer.title, parentId: answer.question.id }),
      question: presentEntryRef(answer.question),
      excerpt: excerpt(answer.text, EXCERPT),
      accepted: answer.accepted,
      votes: answer.votes,
      createdAt: answer.created_at.toISOString(),
    }),
  );
}
