import type { QuestionState } from '@ruche/contracts';
import { type Actor, facilitates } from '../../core/access';
import { canComment, type EntryRecord } from '../../core/entries';
import { all, not, type Verdict, when } from '../../platform/http/verdict';

/** An entry that is a question. */
export interface QuestionRecord extends EntryRecord {
  state: QuestionState;
}

/** Whoever may comment on it, while it takes answers. */
export const canAnswer = (actor: Actor, question: QuestionRecord): Verdict =>
  all(
    canComment(actor, question),
    not(question.state === 'closed', 'question_closed'),
    not(question.state === 'duplicate', 'question_duplicate'),
  );

/** Whoever asked says what helped, closes, reopens and names what was asked before; so do the facilitators of its space. */
export const canSettle = (actor: Actor, question: QuestionRecord): Verdict =>
  all(
    not(question.space.archived, 'archived'),
    not(question.deleted, 'deleted'),
    not(question.audience === 'authors', 'not_published'),
    when(question.mine || facilitates(actor, question.space.id)),
  );
