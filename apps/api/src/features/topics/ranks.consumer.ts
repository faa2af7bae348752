import { commentCreated, commentDeleted, commentReacted, commentRestored } from '../../core/comments';
import { entryPublished, entryReacted, entryVoted } from '../../core/entries';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { EventConsumer } from '../../platform/events/workers';
import { keepRanks } from './ranks';
import { topicMerged, topicSplit, topicUnmerged } from './topics.events';

/** Ranks follow what happens to a topic at once; that time passes is the job's affair. */
@EventConsumer()
export class RanksConsumer implements Consumer {
  readonly name = 'topics.ranks';
  readonly events = [
    entryPublished,
    entryVoted,
    entryReacted,
    commentCreated,
    commentDeleted,
    commentRestored,
    commentReacted,
    topicMerged,
    topicUnmerged,
    topicSplit,
  ];

  constructor(private readonly clock: Clock) {}

  async handle(tx: Tx, event: StoredEvent): Promise<void> {
    const { intoId } = event.payload as { intoId?: number };
    const ids = [event.entryId, intoId].filter((id) => id !== undefined && id !== null).sort((a, b) => a - b);
    for (const id of ids) await keepRanks(tx, this.clock.now(), id);
  }
}
