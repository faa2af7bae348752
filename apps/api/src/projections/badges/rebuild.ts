import type { Database } from '../../platform/database/database';
import { type Awarding, awardBadges } from './awarding';

/** Looks at every badge of everybody; whoever gets one finds it, and is not told badge by badge. @returns how many people got one */
export const rebuildBadges = (db: Database, how: Pick<Awarding, 'now' | 'zone'>): Promise<number> =>
  db.transaction(async (tx) => new Set((await awardBadges(tx, { ...how, personIds: null })).map(({ personId }) => personId)).size);
