import type { Question } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { canPublish, type PageRow, paged, presentPage } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import { canAnswer, canSettle, type QuestionRecord } from './questions.policy';

export interface QuestionRowFull extends PageRow {
  state: QuestionRecord['state'];
  answer_count: number;
  accepted: boolean;
  accepted_answer_id: number | null;
  closed_at: Date | null;
  closed_reason: string;
  closed_by: PersonRefRow | null;
}

/** One question with all that its page shows but its answers, in one statement. @throws NotFound when hidden or missing */
export async function findQuestion(reader: Reader, actor: Actor, id: number): Promise<QuestionRowFull> {
  const params = new Params();
  const [me, question] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  const [found] = await reader.rows<QuestionRowFull>(
    `SELECT ${columns}, q.answer_count, q.accepted, CASE WHEN q.accepted THEN q.accepted_answer_id END AS accepted_answer_id,
            q.closed_at, q.closed_reason, CASE WHEN closer.id IS NOT NULL THEN ${personJson('closer')} END AS closed_by
       FROM ${from} JOIN questions q ON q.entry_id = e.id LEFT JOIN people closer ON closer.id = q.closed_by_id
      WHERE e.id = ${question} AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

/** The question as its page shows it, with its `ETag`. */
export function presentQuestion(actor: Actor, q: QuestionRowFull): Question {
  const page = presentPage(actor, q);
  return Object.assign(page, {
    state: q.state,
    answers: q.answer_count,
    accepted: q.accepted,
    acceptedAnswerId: q.accepted_answer_id,
    duplicateOf: page.links.find((l) => l.type === 'duplicate_of' && l.direction === 'to')?.entry ?? null,
    closed: q.closed_at && { at: q.closed_at.toISOString(), by: q.closed_by && presentRef(q.closed_by), reason: q.closed_reason },
    can: Object.assign(page.can, {
      answer: allowed(canAnswer(actor, q)),
      accept: allowed(canSettle(actor, q)),
      settle: allowed(canSettle(actor, q)),
      publish: allowed(canPublish(actor, q)),
    }),
  });
}
