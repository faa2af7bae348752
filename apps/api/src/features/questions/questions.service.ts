import { Injectable } from '@nestjs/common';
import type { EntryPatch, Question, QuestionInput } from '@ruche/contracts';
import { isEmpty } from '@ruche/rich-text';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { canEditEntry, canPublish, canRemoveEntry, canRestoreEntry, EntryWriting } from '../../core/entries';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { findQuestion, presentQuestion, type QuestionRowFull } from './question.query';

/** What makes a question of an entry. */
export async function beginQuestion(tx: Tx, entryId: number): Promise<void> {
  await row(tx, 'INSERT INTO questions (entry_id) VALUES ($1) RETURNING entry_id', [entryId]);
}

/** Asking, changing and putting away; what settles a question has its own service. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
  ) {}

  async get(actor: Actor, id: number): Promise<Question> {
    return presentQuestion(actor, await findQuestion(this.db, actor, id));
  }

  /** The question as this person sees it now, inside a use case. */
  async show(tx: Tx, actor: Actor, id: number): Promise<Question> {
    return presentQuestion(actor, await findQuestion(within(tx), actor, id));
  }

  /** Asks the readers of a space at once. @throws NotFound for a space one does not read, Forbidden in an archived one, Invalid without words */
  create(actor: Actor, input: z.output<typeof QuestionInput>): Promise<Question> {
    return this.writing.create(actor, { ...input, kind: 'question', state: 'open', audience: 'space' }, async (tx, { id, body }) => {
      if (isEmpty(body.doc)) throw Problems.invalid('body', 'empty');
      await beginQuestion(tx, id);
      return this.show(tx, actor, id);
    });
  }

  /** @throws NotFound, Forbidden, Invalid */
  update(actor: Actor, id: number, patch: z.output<typeof EntryPatch>): Promise<Question> {
    return this.db.transaction(async (tx) => {
      const question = await this.lock(tx, actor, id);
      ensure(canEditEntry(actor, question));
      await this.writing.edit(tx, actor, question, patch);
      return this.show(tx, actor, id);
    });
  }

  /** Asks what was a draft; again changes nothing. @throws NotFound, Forbidden, Invalid without words */
  publish(actor: Actor, id: number): Promise<Question> {
    return this.db.transaction(async (tx) => {
      const question = await this.lock(tx, actor, id);
      ensure(question.audience === 'authors' ? canPublish(actor, question) : canEditEntry(actor, question));
      if (isEmpty(question.body)) throw Problems.invalid('body', 'empty');
      await this.writing.publish(tx, actor, id, 'open');
      return this.show(tx, actor, id);
    });
  }

  /** Puts a question in the trash, its answers with it. @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const question = await this.lock(tx, actor, id);
      ensure(canRemoveEntry(actor, question));
      await this.writing.trash(tx, actor, question);
    });
  }

  /** Takes it out of the trash, with the answers that went with it. @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Question> {
    return this.db.transaction(async (tx) => {
      const question = await this.lock(tx, actor, id);
      ensure(canRestoreEntry(actor, question));
      await this.writing.restore(tx, actor, question);
      return this.show(tx, actor, id);
    });
  }

  /** Holds the row, then reads all of it. @throws NotFound */
  async lock(tx: Tx, actor: Actor, id: number): Promise<QuestionRowFull> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'question' FOR NO KEY UPDATE`, [id]);
    return findQuestion(within(tx), actor, id);
  }
}
