import { Injectable } from '@nestjs/common';
import type { Answer, AnswerSummary, answers, InputOf, Page, Paging, RichTextInput } from '@ruche/contracts';
import { isEmpty } from '@ruche/rich-text';
import type { Actor } from '../../core/access';
import {
  canEditEntry,
  canRemoveEntry,
  canRestoreEntry,
  type EntryRecord,
  EntryWriting,
  Follows,
  loadEntry,
  refreshActivity,
} from '../../core/entries';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { type AnswerRow, findAnswer, listAnswers, presentAnswer } from './answers.queries';
import { authoredAnswers } from './authored-answers';
import { questionAnswered, questionSettled } from './questions.events';
import { canAnswer } from './questions.policy';
import { QuestionsService } from './questions.service';

/** Answers: entries that are part of a question. The question's count and state follow by themselves (`settle_question`). */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly questions: QuestionsService,
    private readonly writing: EntryWriting,
    private readonly follows: Follows,
    private readonly events: Events,
  ) {}

  /** @throws NotFound when the question is hidden or missing, 400 `bad_cursor` */
  async list(actor: Actor, questionId: number, page: Paging) {
    return listAnswers(this.db, this.cursors, actor, await loadEntry(this.db, actor, questionId, { kind: 'question' }), page);
  }

  /** What somebody answered, as far as the actor reads it. @throws 400 `bad_cursor` */
  authored(actor: Actor, query: InputOf<typeof answers.list>['query']): Promise<Page<AnswerSummary>> {
    return authoredAnswers(this.db, this.cursors, actor, query);
  }

  async get(actor: Actor, id: number): Promise<Answer> {
    return presentAnswer(actor, await findAnswer(this.db, actor, id));
  }

  /** Answers, and follows the question from then on. @throws NotFound, Forbidden when it takes no answers, Invalid without words */
  async create(actor: Actor, questionId: number, body: RichTextInput): Promise<Answer> {
    const asked = await loadEntry(this.db, actor, questionId, { kind: 'question' });
    const { title, audience, space } = asked;
    const answer = { kind: 'answer', parentId: questionId, spaceId: space.id, title, audience, body, state: 'published' } as const;
    return this.writing.create(actor, answer, async (tx, written) => {
      ensure(canAnswer(actor, await this.questions.lock(tx, actor, questionId)));
      if (isEmpty(written.body.doc)) throw Problems.invalid('body', 'empty');
      await this.follows.add(tx, actor.id, questionId);
      await refreshActivity(tx, questionId);
      await this.events.record(tx, questionAnswered({ actorId: actor.id, entryId: questionId, spaceId: space.id, answerId: written.id }));
      return this.show(tx, actor, written.id);
    });
  }

  /** @throws NotFound, Forbidden when it is not the actor's, Invalid without words */
  edit(actor: Actor, id: number, body: RichTextInput): Promise<Answer> {
    return this.db.transaction(async (tx) => {
      const answer = await this.lock(tx, actor, id);
      ensure(canEditEntry(actor, answer));
      await this.writing.edit(tx, actor, answer, { body });
      const edited = await findAnswer(within(tx), actor, id);
      if (isEmpty(edited.body)) throw Problems.invalid('body', 'empty');
      return presentAnswer(actor, edited);
    });
  }

  /** Puts it in the trash. @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const answer = await this.lock(tx, actor, id);
      ensure(canRemoveEntry(actor, answer));
      await this.writing.trash(tx, actor, answer);
      await this.settled(tx, actor, answer);
    });
  }

  /** Takes it out of the trash. @throws NotFound, Forbidden, Conflict `question_deleted` */
  restore(actor: Actor, id: number): Promise<Answer> {
    return this.db.transaction(async (tx) => {
      const answer = await this.lock(tx, actor, id);
      ensure(canRestoreEntry(actor, answer));
      await this.bringBack(tx, actor, answer);
      return this.show(tx, actor, id);
    });
  }

  /** The same, for whoever holds it already and may: an answer comes back to a question that is there. */
  async bringBack(tx: Tx, actor: Actor, answer: EntryRecord): Promise<void> {
    const question = await row<{ deleted: boolean }>(tx, 'SELECT deleted_at IS NOT NULL AS deleted FROM entries WHERE id = $1', [
      answer.parentId,
    ]);
    if (question?.deleted) throw Problems.conflict('question_deleted');
    await this.writing.restore(tx, actor, answer);
    await this.settled(tx, actor, answer);
  }

  private async show(tx: Tx, actor: Actor, id: number): Promise<Answer> {
    return presentAnswer(actor, await findAnswer(within(tx), actor, id));
  }

  /** Holds the question, then the answer, as everything that changes both does. @throws NotFound */
  private async lock(tx: Tx, actor: Actor, id: number): Promise<AnswerRow> {
    const { parentId } = await findAnswer(within(tx), actor, id);
    await row(tx, 'SELECT id FROM entries WHERE id = $1 FOR NO KEY UPDATE', [parentId]);
    await row(tx, 'SELECT id FROM entries WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return findAnswer(within(tx), actor, id);
  }

  private async settled(tx: Tx, actor: Actor, { parentId, space }: EntryRecord): Promise<void> {
    if (parentId === null) return;
    await refreshActivity(tx, parentId);
    const question = await row<{ state: string }>(tx, 'SELECT state FROM entries WHERE id = $1', [parentId]);
    await this.events.record(
      tx,
      questionSettled({ actorId: actor.id, entryId: parentId, spaceId: space.id, what: 'answers', state: question?.state ?? 'open' }),
    );
  }
}
