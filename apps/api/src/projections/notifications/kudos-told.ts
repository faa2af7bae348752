import { excerpt } from '@ruche/rich-text';
import { kudosGiven } from '../../features/kudos';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { these } from './circles';
import { type Stories, WORDS } from './story';
import { type Telling, tell } from './tell';

interface Thanks {
  receiverId: number;
  entryId: number | null;
  commentId: number | null;
  reason: string;
  spaceId: number;
}

/** Whoever is thanked, for what they wrote or for something else. */
const ofThanks = ({ receiverId, entryId, commentId, reason, spaceId }: Thanks): Telling => ({
  circles: [{ reason: 'thanked', type: 'kudos', class: 'direct', people: these([receiverId]), ...(entryId === null ? {} : { entryId }) }],
  ...(commentId === null ? {} : { commentId }),
  ...(entryId === null ? { spaceId } : {}),
  excerpt: excerpt(reason, WORDS),
});

/** What nothing is cited for is told in the space of the company. */
async function thanked(tx: Tx, event: StoredEvent): Promise<void> {
  const { kudosId } = event.payload as { kudosId: number };
  const given = await row<Thanks>(
    tx,
    `SELECT k.receiver_id AS "receiverId", k.entry_id AS "entryId", k.comment_id AS "commentId", k.reason, s.id AS "spaceId"
       FROM kudos k, spaces s WHERE k.id = $1 AND s.company`,
    [kudosId],
  );
  if (given) await tell(tx, event, ofThanks(given));
}

/** What of thanks is told, and to whom. */
export const kudosStories: Stories = [[kudosGiven.type, thanked]];
