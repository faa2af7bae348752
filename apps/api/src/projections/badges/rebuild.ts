import { peopleInSlices } from '../../core/people';
import type { Database } from '../../platform/database/database';
import { type Awarding, awardBadges } from './awarding';

/** People at once: their badges are one transaction. */
export const BADGES_AT_ONCE = 500;

/** Looks at every badge of everybody; whoever gets one finds it, and is not told badge by badge. @returns how many people got one */
export async function rebuildBadges(db: Database, how: Pick<Awarding, 'now' | 'zone'>): Promise<number> {
  let people = 0;
  for await (const personIds of peopleInSlices(db, BADGES_AT_ONCE)) {
    const given = await db.transaction((tx) => awardBadges(tx, { ...how, personIds }));
    people += new Set(given.map(({ personId }) => personId)).size;
  }
  return people;
}
