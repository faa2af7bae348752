import { entryChanged, entryDeleted, entryRestored, entryVoted } from '../../core/entries';
import { skillEndorsed, skillMerged } from '../../core/skills';
import { helpRated } from '../../features/help';
import { ideaMoved } from '../../features/ideas';
import { answerAccepted, answerUnaccepted, questionSettled } from '../../features/questions';
import { rows, type Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { EventConsumer } from '../../platform/events/workers';
import { countDeeds } from './expertise';

/** Keeps what deeds prove in step with what happens to questions, answers, ideas, endorsements and help. */
@EventConsumer()
export class ExpertiseConsumer implements Consumer {
  readonly name = 'expertise';
  readonly events = [
    entryChanged,
    entryDeleted,
    entryRestored,
    entryVoted,
    answerAccepted,
    answerUnaccepted,
    questionSettled,
    ideaMoved,
    skillEndorsed,
    skillMerged,
    helpRated,
  ];

  async handle(tx: Tx, event: StoredEvent): Promise<void> {
    const { personId, helperId, answerId } = event.payload as { personId?: number; helperId?: number; answerId?: number };
    const named = [personId, helperId].filter((id) => id !== undefined);
    const entries = [event.entryId, answerId].filter((id) => typeof id === 'number');
    await countDeeds(tx, [...named, ...(await concerned(tx, entries))]);
  }
}

/** Whose deeds stand in these entries or in their parts. */
async function concerned(tx: Tx, entryIds: number[]): Promise<number[]> {
  if (entryIds.length === 0) return [];
  const found = await rows<{ id: number }>(
    tx,
    `WITH meant AS (SELECT e.id, e.kind, e.author_id FROM entries e WHERE e.id = ANY($1::bigint[]) OR e.parent_id = ANY($1::bigint[]))
     SELECT author_id AS id FROM meant WHERE kind = 'answer'
     UNION SELECT w.verified_by_id FROM wiki_pages w JOIN meant m ON m.id = w.entry_id WHERE w.verified_by_id IS NOT NULL
     UNION SELECT c.person_id FROM contributions c JOIN meant m ON m.id = c.entry_id AND m.kind = 'idea' ORDER BY 1`,
    [entryIds],
  );
  return found.map(({ id }) => id);
}
