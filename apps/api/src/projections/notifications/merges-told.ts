import { excerpt } from '@ruche/rich-text';
import { ideaMerged, ideaUnmerged } from '../../features/ideas';
import { topicMerged, topicUnmerged } from '../../features/topics';
import type { Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { authorsOf, followersOf } from './circles';
import { type Stories, WORDS } from './story';
import { loadEntrySubject } from './subjects';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

/** The authors and followers of what was merged, the authors of what it was merged into. */
const ofMerge = (event: StoredEvent, stage: string): Telling => {
  const { intoId, reason } = event.payload as { intoId: number; reason?: string | null };
  const fromId = event.entryId as number;
  return {
    circles: [
      { reason: 'merged_author', type: 'merge', class: 'direct', people: authorsOf(fromId), entryId: fromId },
      { reason: 'author', type: 'merge', class: 'direct', people: authorsOf(intoId), entryId: intoId },
      { reason: 'following', type: 'merge', class: 'followed', people: followersOf(fromId), entryId: fromId },
    ],
    stage,
    excerpt: excerpt(reason ?? '', WORDS),
  };
};

async function unmerged(tx: Tx, event: StoredEvent): Promise<void> {
  const { intoId } = event.payload as { intoId: number };
  await withdraw.ofMerge(tx, event.entryId ?? 0, intoId);
  const entry = await loadEntrySubject(tx, event.entryId ?? 0);
  if (entry) await tell(tx, event, ofMerge(event, entry.state));
}

/** What of ideas and topics that become one is told, and to whom. */
export const mergeStories: Stories = [
  [ideaMerged.type, (tx, event) => tell(tx, event, ofMerge(event, 'merged'))],
  [ideaUnmerged.type, unmerged],
  [topicMerged.type, (tx, event) => tell(tx, event, ofMerge(event, 'merged'))],
  [topicUnmerged.type, (tx, event) => withdraw.ofMerge(tx, event.entryId ?? 0, (event.payload as { intoId: number }).intoId)],
];
