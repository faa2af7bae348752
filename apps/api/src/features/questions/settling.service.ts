import { Injectable } from '@nestjs/common';
import type { Question } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { QuestionRowFull } from './question.query';
import { answerAccepted, answerUnaccepted, questionSettled, type Settlement } from './questions.events';
import { canSettle } from './questions.policy';
import { QuestionsService } from './questions.service';

/** What becomes of a question: which answer helped, that it is closed, or that it was asked before. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly db: Database,
    private readonly questions: QuestionsService,
    private readonly events: Events,
  ) {}

  /** Accepts an answer, instead of another. Again changes nothing. @throws NotFound also for an answer of another question, Forbidden */
  accept(actor: Actor, id: number, answerId: number): Promise<Question> {
    return this.change(actor, id, async (tx, question) => {
      const standing = await row(
        tx,
        `SELECT 1 FROM entries WHERE id = $1 AND parent_id = $2 AND kind = 'answer' AND deleted_at IS NULL AND audience = $3`,
        [answerId, id, question.audience],
      );
      if (!standing) throw Problems.notFound();
      if (question.accepted_answer_id === answerId) return;
      await this.setAccepted(tx, actor, question, answerId);
    });
  }

  /** @throws NotFound, Forbidden */
  unaccept(actor: Actor, id: number): Promise<Question> {
    return this.change(actor, id, async (tx, question) => {
      if (question.accepted_answer_id !== null) await this.setAccepted(tx, actor, question, null);
    });
  }

  /** Takes no more answers. @throws NotFound, Forbidden */
  close(actor: Actor, id: number, reason: string): Promise<Question> {
    return this.change(actor, id, async (tx, question) => {
      await row(
        tx,
        'UPDATE questions SET closed_at = coalesce(closed_at, now()), closed_by_id = $2, closed_reason = $3 WHERE entry_id = $1 RETURNING entry_id',
        [id, actor.id, reason],
      );
      await this.settle(tx, actor, question, 'closed', reason);
    });
  }

  /** Takes answers again. @throws NotFound, Forbidden */
  reopen(actor: Actor, id: number): Promise<Question> {
    return this.change(actor, id, async (tx, question) => {
      if (question.closed_at === null) return;
      await row(
        tx,
        `UPDATE questions SET closed_at = NULL, closed_by_id = NULL, closed_reason = '' WHERE entry_id = $1 RETURNING entry_id`,
        [id],
      );
      await this.settle(tx, actor, question, 'reopened');
    });
  }

  /**
   * Says that it was asked before, with a link to where.
   * @throws NotFound for either, Forbidden, Conflict `condition_not_met`: `another_question`, `target_stands`, `same_visibility`
   */
  markDuplicate(actor: Actor, id: number, ofId: number): Promise<Question> {
    return this.change(actor, id, async (tx, question) => {
      ensureOriginal(question, await this.questions.lock(tx, actor, ofId));
      await row(tx, `DELETE FROM links WHERE from_id = $1 AND type = 'duplicate_of' RETURNING id`, [id]);
      await row(tx, `INSERT INTO links (from_id, to_id, type, created_by_id) VALUES ($1, $2, 'duplicate_of', $3) RETURNING id`, [
        id,
        ofId,
        actor.id,
      ]);
      await this.settle(tx, actor, question, 'duplicate');
    });
  }

  /** @throws NotFound, Forbidden */
  unmarkDuplicate(actor: Actor, id: number): Promise<Question> {
    return this.change(actor, id, async (tx, question) => {
      if (await row(tx, `DELETE FROM links WHERE from_id = $1 AND type = 'duplicate_of' RETURNING id`, [id]))
        await this.settle(tx, actor, question, 'no_duplicate');
    });
  }

  private change(actor: Actor, id: number, work: (tx: Tx, question: QuestionRowFull) => Promise<void>): Promise<Question> {
    return this.db.transaction(async (tx) => {
      const question = await this.questions.lock(tx, actor, id);
      ensure(canSettle(actor, question));
      await work(tx, question);
      return this.questions.show(tx, actor, id);
    });
  }

  private async setAccepted(tx: Tx, actor: Actor, question: QuestionRowFull, answerId: number | null): Promise<void> {
    await row(tx, 'UPDATE questions SET accepted_answer_id = $2 WHERE entry_id = $1 RETURNING entry_id', [question.id, answerId]);
    await row(tx, 'SELECT settle_question($1)', [question.id]);
    const where = { actorId: actor.id, entryId: question.id, spaceId: question.space.id };
    const before = question.accepted_answer_id;
    if (before !== null) await this.events.record(tx, answerUnaccepted({ ...where, answerId: before }));
    if (answerId !== null) await this.events.record(tx, answerAccepted({ ...where, answerId }));
  }

  private async settle(tx: Tx, actor: Actor, question: QuestionRowFull, what: Settlement, reason = ''): Promise<void> {
    await row(tx, 'SELECT settle_question($1)', [question.id]);
    const now = await row<{ state: string }>(tx, 'SELECT state FROM entries WHERE id = $1', [question.id]);
    await this.events.record(
      tx,
      questionSettled({
        actorId: actor.id,
        entryId: question.id,
        spaceId: question.space.id,
        what,
        state: now?.state ?? question.state,
        reason,
      }),
    );
  }
}

/** Questions that repeated one which goes for good are questions of their own again. */
export async function letGoOfDuplicates(tx: Tx, id: number): Promise<void> {
  const gone = await rows<{ from_id: number }>(tx, `DELETE FROM links WHERE to_id = $1 AND type = 'duplicate_of' RETURNING from_id`, [id]);
  for (const { from_id } of gone) await row(tx, 'SELECT settle_question($1)', [from_id]);
}

/** Whoever reads the one must be able to follow to the other. */
function ensureOriginal(question: QuestionRowFull, original: QuestionRowFull): void {
  const unmet = (condition: string) => Problems.conflict('condition_not_met', { condition });
  if (question.id === original.id) throw unmet('another_question');
  if (original.deleted || original.state === 'duplicate') throw unmet('target_stands');
  const elsewhere = question.space.id !== original.space.id;
  if (
    original.audience !== question.audience ||
    (elsewhere && original.space.visibility !== 'open' && original.space.visibility !== question.space.visibility)
  )
    throw unmet('same_visibility');
  if (elsewhere && (original.space.visibility === 'hidden' || question.space.visibility === 'hidden')) throw unmet('same_visibility');
}
