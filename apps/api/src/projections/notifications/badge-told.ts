import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { badgeAwarded } from '../badges/badges.events';
import { these } from './circles';
import { holdObjects } from './objects';
import { tell } from './tell';

/** Whoever got a badge, while they have it; one that is given again before it was read stays one line. */
async function awarded(tx: Tx, event: StoredEvent): Promise<void> {
  const { personId, badge } = event.payload as { personId: number; badge: string };
  const company = await row<{ id: number }>(
    tx,
    'SELECT s.id FROM spaces s WHERE s.company AND EXISTS (SELECT 1 FROM badge_awards b WHERE b.person_id = $1 AND b.badge = $2 AND b.revoked_at IS NULL)',
    [personId, badge],
  );
  if (!company) return;
  await holdObjects(tx, [`s${company.id}`]);
  const circle = { reason: 'awarded', type: 'badge', class: 'direct', people: these([personId]) } as const;
  await tell(tx, event, { circles: [circle], spaceId: company.id, object: `b-${badge}`, stage: badge, excerpt: '' });
}

export const badgeStories: [string, (tx: Tx, event: StoredEvent) => Promise<void>][] = [[badgeAwarded.type, awarded]];
