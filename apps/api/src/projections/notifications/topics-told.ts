import { excerpt } from '@ruche/rich-text';
import { topicLocked } from '../../features/topics';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { authorsOf, followersOf } from './circles';
import { type Stories, WORDS } from './story';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

/** Its authors, whatever they have muted, and who follows: a facilitator closed a topic, and why. */
const ofLock = (event: StoredEvent): Telling => {
  const { reason } = event.payload as { reason: string | null };
  const entryId = event.entryId ?? 0;
  return {
    circles: [
      { reason: 'author', type: 'settled', class: 'direct', people: authorsOf(entryId), entryId },
      { reason: 'following', type: 'settled', class: 'followed', people: followersOf(entryId), entryId },
    ],
    stage: 'locked',
    excerpt: excerpt(reason ?? '', WORDS),
  };
};

/** That a topic takes no more replies, until it does again: events may come in any order. */
async function locked(tx: Tx, event: StoredEvent): Promise<void> {
  const topicId = event.entryId ?? 0;
  if (!(event.payload as { on: boolean }).on) return withdraw.ofLock(tx, topicId, event.id);
  const takenBack = await row(
    tx,
    `SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND payload->>'on' = 'false' AND id > $3`,
    [topicId, event.type, event.id],
  );
  if (!takenBack) await tell(tx, event, ofLock(event));
}

/** What of topics is told, and to whom. */
export const topicStories: Stories = [[topicLocked.type, locked]];
