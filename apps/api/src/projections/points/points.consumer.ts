import { Inject } from '@nestjs/common';
import { commentDeleted, commentEdited, commentHidden, commentReacted, commentRestored, commentShown } from '../../core/comments';
import { entryChanged, entryDeleted, entryPublished, entryReacted, entryRestored, entryVoted } from '../../core/entries';
import { moderated } from '../../core/moderation';
import { personChanged } from '../../core/people';
import { helpRated } from '../../features/help';
import { ideaMerged, ideaMoved, ideaUnmerged } from '../../features/ideas';
import { kudosGiven } from '../../features/kudos';
import { pageRated, pageVerified } from '../../features/pages';
import { answerAccepted, answerUnaccepted, questionSettled } from '../../features/questions';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import type { Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { EventConsumer } from '../../platform/events/workers';
import { JobQueue } from '../../platform/jobs/job-queue';
import type { Subject } from './facts';
import { reckon } from './reckoning';
import { pointsChanged } from './told';

/** Keeps the ledger: whatever happens to an entry, what it earns is looked at again. Who records events knows nothing of points. */
@EventConsumer()
export class PointsConsumer implements Consumer {
  readonly name = 'points';
  readonly events = [
    entryPublished,
    entryChanged,
    entryDeleted,
    entryRestored,
    entryVoted,
    entryReacted,
    commentEdited,
    commentDeleted,
    commentRestored,
    commentHidden,
    commentShown,
    commentReacted,
    ideaMoved,
    ideaMerged,
    ideaUnmerged,
    answerAccepted,
    answerUnaccepted,
    questionSettled,
    pageRated,
    pageVerified,
    moderated,
    kudosGiven,
    personChanged,
    helpRated,
  ];

  constructor(
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(tx: Tx, event: StoredEvent): Promise<void> {
    const [subject, about] = subjectOf(event);
    const lines = await reckon(tx, about, { subject, now: this.clock.now(), zone: this.config.COMPANY_TIME_ZONE });
    await pointsChanged(tx, this.queue, lines);
  }
}

function subjectOf({ type, entryId, payload }: StoredEvent): [Subject, number[]] {
  const { intoId, answerId, personId, requestId } = payload as Record<'intoId' | 'answerId' | 'personId' | 'requestId', number | undefined>;
  const known = (...ids: (number | null | undefined)[]) => ids.filter((id) => id !== undefined && id !== null);
  if (type === personChanged.type) return ['person', known(personId)];
  if (type === helpRated.type) return ['help', known(requestId)];
  return ['entry', known(entryId, intoId, answerId)];
}
