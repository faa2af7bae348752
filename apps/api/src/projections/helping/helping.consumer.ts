import { entryDeleted } from '../../core/entries';
import { OnQuestion } from '../../features/help';
import { answerAccepted, questionAnswered, questionSettled } from '../../features/questions';
import type { Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { EventConsumer } from '../../platform/events/workers';

/** Whoever is asked for help with a question has helped by answering it, and is let go when it needs none any more. */
@EventConsumer()
export class HelpingConsumer implements Consumer {
  readonly name = 'helping';
  readonly events = [questionAnswered, answerAccepted, questionSettled, entryDeleted];

  constructor(private readonly onQuestion: OnQuestion) {}

  async handle(tx: Tx, { entryId }: StoredEvent): Promise<void> {
    if (entryId) await this.onQuestion.follow(tx, entryId);
  }
}
