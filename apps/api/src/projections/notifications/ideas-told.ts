import type { IdeaStage } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { ideaMoved } from '../../features/ideas';
import type { Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { authorsOf, type Circle, facilitatorsOf, followersOf, votersOf, watchersOf } from './circles';
import { type Stories, WORDS } from './story';
import { type EntrySubject, loadEntrySubject } from './subjects';
import { type Telling, tell } from './tell';

/** Stages that those who voted hear of. */
const heardByVoters: readonly string[] = ['shortlisted', 'declined', 'funded'];

/** Stages at which only authors and facilitators read an idea. */
const before: readonly string[] = ['draft', 'submitted', 'needs_work'];

/** Authors, whatever they have muted; followers; on some stages voters, facilitators or those who watch the space. */
const ofMove = (event: StoredEvent, entry: EntrySubject): Telling => {
  const { from, to, reason } = event.payload as { from: IdeaStage; to: IdeaStage; reason: string | null };
  const circle = (c: Pick<Circle, 'reason' | 'class' | 'people'>): Circle => ({ ...c, type: 'stage', entryId: entry.id });
  const circles = [
    circle({ reason: 'author', class: 'direct', people: authorsOf(entry.id) }),
    circle({ reason: 'following', class: 'followed', people: followersOf(entry.id) }),
  ];
  if (to === 'submitted')
    circles.push(circle({ reason: 'facilitator', class: 'direct', people: facilitatorsOf(entry.spaceId, event.actorId) }));
  if (heardByVoters.includes(to)) circles.push(circle({ reason: 'voted', class: 'followed', people: votersOf(entry.id) }));
  if (to === 'open' && before.includes(from))
    circles.push({
      reason: 'space',
      type: 'published',
      class: 'community',
      people: watchersOf(entry.spaceId),
      entryId: entry.id,
      byId: entry.authorIds[0],
    });
  return { circles, stage: to, excerpt: excerpt(reason ?? '', WORDS) };
};

/** To and from `merged` are told by the merge itself. */
async function moved(tx: Tx, event: StoredEvent): Promise<void> {
  const { from, to } = event.payload as { from: string; to: string };
  if (from === 'merged' || to === 'merged') return;
  const entry = await loadEntrySubject(tx, event.entryId ?? 0);
  if (entry) await tell(tx, event, ofMove(event, entry));
}

/** What of the stages of ideas is told, and to whom. */
export const ideaStories: Stories = [[ideaMoved.type, moved]];
