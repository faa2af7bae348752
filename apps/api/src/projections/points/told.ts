import type { Tx } from '../../platform/database/database';
import type { JobQueue } from '../../platform/jobs/job-queue';
import { notify } from '../../platform/live/notify';
import type { NewLine } from './lines';

/** At most so many people are named in one message: NOTIFY carries 8 kB. */
const NAMED = 200;

/** The job that looks at the badges of people. */
const BADGES = 'badges.award';

/** Open screens of the people concerned ask again for their own points, nobody else is told; and their badges are looked at. */
export async function pointsChanged(tx: Tx, queue: JobQueue, lines: NewLine[]): Promise<void> {
  const personIds = [...new Set(lines.map(({ personId }) => personId))];
  for (let at = 0; at < personIds.length; at += NAMED)
    await notify(tx, { event: 'recognition', personIds: personIds.slice(at, at + NAMED) });
  if (personIds.length > 0) await queue.insert(tx, [{ name: BADGES, data: { personIds } }]);
}
