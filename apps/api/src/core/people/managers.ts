import { row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

/** Two people who name each other at the same moment wait for each other. */
const LOCK = 7_282_036;

/**
 * Holds the organisation chart, and looks whether somebody may have that manager.
 * @throws 400 `unknown_person` for a guest, somebody inactive or nobody; 400 `manager_cycle` when the manager is, however far, below them
 */
export async function ensureManager(tx: Tx, personId: number, managerId: number): Promise<void> {
  await row(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const manager = await row(tx, `SELECT 1 FROM people WHERE id = $1 AND active AND role <> 'guest'`, [managerId]);
  if (!manager) throw Problems.invalid('managerId', 'unknown_person');
  const below = await row(
    tx,
    `WITH RECURSIVE chain AS (SELECT $2::bigint AS id UNION SELECT p.manager_id FROM people p JOIN chain c ON p.id = c.id WHERE p.manager_id IS NOT NULL)
     SELECT 1 FROM chain WHERE id = $1`,
    [personId, managerId],
  );
  if (below) throw Problems.invalid('managerId', 'manager_cycle');
}
