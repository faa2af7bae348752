import type { Answer, Paging } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { type Actor, visibleTo, writtenBy } from '../../core/access';
import {
  canComment,
  canEditEntry,
  canReact,
  canRemoveEntry,
  canRestoreEntry,
  canTurnInto,
  canVote,
  type EntryRecord,
  RECORD_COLUMNS,
  spaceJson,
  urlOf,
} from '../../core/entries';
import { canHideEntry } from '../../core/moderation';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { reactionsJson } from '../../core/votes';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import { canSettle, type QuestionRecord } from './questions.policy';

export interface AnswerRow extends EntryRecord {
  parentId: number;
  body: RichDoc;
  text: string;
  down_count: number;
  comment_count: number;
  created_at: Date;
  updated_at: Date;
  author_ref: PersonRefRow;
  space_ref: Answer['space'];
  reactions: Answer['reactions'];
  my_vote: 1 | -1 | null;
  following: boolean;
  edited: boolean;
  accepted: boolean;
  /** What the right to accept hangs on. */
  question: Pick<QuestionRecord, 'state' | 'deleted' | 'mine'>;
  support: string;
  sort_at: string;
}
type AnswerKey = [accepted: number, support: string, score: number, at: string, id: number];

/** The tables of an answer `e` of the question `asked`. */
const from = `entries e JOIN entries asked ON asked.id = e.parent_id JOIN questions q ON q.entry_id = e.parent_id
  JOIN people a ON a.id = e.author_id JOIN spaces s ON s.id = e.space_id`;
const columns = (me: string): string => `${RECORD_COLUMNS(me)}, e.body, e.text, e.down_count, e.comment_count, e.created_at, e.updated_at,
  ${personJson('a')} AS author_ref, ${spaceJson('s')} AS space_ref, ${reactionsJson('e.id', me, 'entry_id')} AS reactions,
  (SELECT v.value::int FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me}) AS my_vote,
  EXISTS (SELECT 1 FROM follows f WHERE f.entry_id = e.id AND f.person_id = ${me}) AS following,
  EXISTS (SELECT 1 FROM revisions rv WHERE rv.entry_id = e.id) AS edited,
  q.accepted_answer_id IS NOT DISTINCT FROM e.id AS accepted,
  json_build_object('state', asked.state, 'deleted', asked.deleted_at IS NOT NULL, 'mine', ${writtenBy(me, 'asked')}) AS question,
  e.support::text AS support, e.created_at::text AS sort_at`;

/**
 * One page of a question's answers: the accepted one, then Wilson(up, up + down) with z = 1.2816, then the score, then the
 * oldest. Source: product/ranking, "Q&A answers". One statement that reads the answers of this question alone, by its index.
 */
export async function listAnswers(reader: Reader, cursors: Cursors, actor: Actor, question: EntryRecord, page: Paging) {
  const scope = scopeOf('answers', page, question.id);
  const start = cursors.read<AnswerKey>(scope, page.cursor);
  const params = new Params();
  const [me, id] = [params.add(actor.id), params.add(question.id)];
  const key = '-(q.accepted_answer_id IS NOT DISTINCT FROM e.id)::int, -e.support, -e.vote_count, e.created_at, e.id';
  const after = (k: AnswerKey) =>
    `AND (${key}) > (-${params.add(k[0])}::int, -${params.add(k[1])}::double precision, -${params.add(k[2])}::int, ${params.add(k[3])}::timestamptz, ${params.add(k[4])}::bigint)`;
  const found = await reader.rows<AnswerRow>(
    `SELECT ${columns(me)} FROM ${from}
      WHERE e.parent_id = ${id} AND e.kind = 'answer' AND e.deleted_at IS NOT DISTINCT FROM asked.deleted_at AND ${visibleTo(actor, params)} ${start ? after(start) : ''}
      ORDER BY ${key} LIMIT ${page.limit + 1}`,
    params.values,
  );
  return cursors.page(
    scope,
    found,
    page.limit,
    (r) => [Number(r.accepted), r.support, r.voteCount, r.sort_at, r.id],
    (r) => presentAnswer(actor, r),
  );
}

/** One answer. @throws NotFound when hidden or missing */
export async function findAnswer(reader: Reader, actor: Actor, id: number): Promise<AnswerRow> {
  const params = new Params();
  const [me, answer] = [params.add(actor.id), params.add(id)];
  const [found] = await reader.rows<AnswerRow>(
    `SELECT ${columns(me)} FROM ${from} WHERE e.id = ${answer} AND e.kind = 'answer' AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

export function presentAnswer(actor: Actor, a: AnswerRow): Answer {
  return {
    id: a.id,
    kind: 'answer',
    questionId: a.parentId,
    url: urlOf(a),
    space: a.space_ref,
    author: presentRef(a.author_ref),
    body: { doc: { ...a.body }, text: a.text },
    accepted: a.accepted,
    votes: a.voteCount,
    up: a.voteCount + a.down_count,
    down: a.down_count,
    comments: a.comment_count,
    reactions: a.reactions,
    createdAt: a.created_at.toISOString(),
    updatedAt: a.updated_at.toISOString(),
    edited: a.edited,
    deleted: a.deleted,
    viewer: { voted: a.my_vote === 1, vote: a.my_vote, following: a.following, author: a.mine },
    can: {
      vote: allowed(canVote(actor, a)),
      comment: allowed(canComment(actor, a)),
      react: allowed(canReact(actor, a)),
      edit: allowed(canEditEntry(actor, a)),
      remove: allowed(canRemoveEntry(actor, a)),
      restore: allowed(canRestoreEntry(actor, a)),
      accept: allowed(canSettle(actor, { ...a, ...a.question })) && !a.deleted,
      hide: allowed(canHideEntry(actor, a)),
      turnInto: allowed(canTurnInto(actor, a)),
    },
  };
}
