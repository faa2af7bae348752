import type { SpaceRole } from '@ruche/contracts';
import { row, type Tx } from '../../platform/database/database';

export interface Placed {
  previous: SpaceRole | null;
  /** They had asked to join; the request is gone now. */
  asked: boolean;
}

/**
 * Gives a person a role in a space, whose row the caller has locked; keeps the count of members, ends a request, and lets
 * whoever comes follow the space as its owner proposes.
 */
export async function place(tx: Tx, spaceId: number, personId: number, role: SpaceRole): Promise<Placed> {
  const placed = await row<Placed>(
    tx,
    `WITH old AS (SELECT role FROM memberships WHERE space_id = $1 AND person_id = $2),
          asked AS (DELETE FROM join_requests WHERE space_id = $1 AND person_id = $2 RETURNING 1),
          put AS (INSERT INTO memberships (space_id, person_id, role) VALUES ($1, $2, $3)
                  ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role RETURNING xmax = 0 AS added),
          watched AS (INSERT INTO space_watches (space_id, person_id, level) SELECT s.id, $2, s.watch_default FROM spaces s
                       WHERE s.id = $1 AND s.watch_default <> 'normal' AND NOT EXISTS (SELECT 1 FROM old) ON CONFLICT DO NOTHING)
     UPDATE spaces SET member_count = member_count + (SELECT count(*) FROM put WHERE added)
      WHERE id = $1 RETURNING (SELECT role FROM old) AS previous, EXISTS (SELECT 1 FROM asked) AS asked`,
    [spaceId, personId, role],
  );
  return placed ?? { previous: null, asked: false };
}

/** Takes a person out of a space, who no longer follows it. @returns false when they were not in it */
export async function displace(tx: Tx, spaceId: number, personId: number): Promise<boolean> {
  const gone = await row(
    tx,
    `WITH gone AS (DELETE FROM memberships WHERE space_id = $1 AND person_id = $2 RETURNING 1),
          unwatched AS (DELETE FROM space_watches WHERE space_id = $1 AND person_id = $2)
     UPDATE spaces SET member_count = member_count - 1 WHERE id = $1 AND EXISTS (SELECT 1 FROM gone) RETURNING id`,
    [spaceId, personId],
  );
  return gone !== undefined;
}

/** Takes a request back. @returns false when there was none */
export async function dropRequest(tx: Tx, spaceId: number, personId: number): Promise<boolean> {
  return (await row(tx, 'DELETE FROM join_requests WHERE space_id = $1 AND person_id = $2 RETURNING 1', [spaceId, personId])) !== undefined;
}
