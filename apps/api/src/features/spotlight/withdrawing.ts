import { rows, type Tx } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { spotlightAnswered, spotlightTakenBack } from './spotlight.events';

interface Ended {
  id: number;
  before: string;
  asked_by_id: number | null;
}

/** Somebody wants no portrait: every one of them that is on its way or shown is gone at once. */
export async function endSpotlightsOf(tx: Tx, events: Events, personId: number): Promise<void> {
  const ended = await rows<Ended>(
    tx,
    `WITH live AS (SELECT id, state FROM spotlights WHERE person_id = $1 AND state IN ('draft', 'asked', 'accepted', 'published') FOR UPDATE)
     UPDATE spotlights s SET state = 'withdrawn', answered_at = now(), consented_at = NULL FROM live WHERE s.id = live.id
     RETURNING s.id, live.state AS before, s.asked_by_id`,
    [personId],
  );
  for (const { id, before, asked_by_id } of ended) {
    const on = { actorId: personId, spotlightId: id };
    if (before === 'asked') await events.record(tx, spotlightTakenBack({ ...on, personId }));
    await events.record(tx, spotlightAnswered({ ...on, askedById: asked_by_id, what: 'withdrawn' }));
  }
}
