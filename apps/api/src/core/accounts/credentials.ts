import { row, rows, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';

/**
 * Ends every session, token and reset link of a person, at once and for good. The person's row is locked first, so that a
 * sign-in that is under way is either seen here and deleted, or finds the new state and fails.
 */
export async function endCredentials(tx: Tx, personId: number): Promise<void> {
  await row(tx, 'UPDATE people SET credentials_valid_after = now() WHERE id = $1 RETURNING id', [personId]);
  await rows(
    tx,
    `WITH s AS (DELETE FROM sessions WHERE person_id = $1), t AS (DELETE FROM api_tokens WHERE person_id = $1)
     DELETE FROM one_time_links WHERE kind = 'reset' AND person_id = $1 AND used_at IS NULL`,
    [personId],
  );
}

/**
 * Credentials are made and changed from a signed-in browser, and one that is signed in still: a token that ends could
 * otherwise make one that does not.
 * @throws Forbidden `session_required`, Unauthorized
 */
export async function ensureSession(tx: Tx, actor: Actor): Promise<void> {
  if (!actor.sessionId) throw Problems.forbidden('session_required');
  const still = await row(
    tx,
    'SELECT 1 FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id = $1 AND p.active FOR NO KEY UPDATE OF p',
    [actor.sessionId],
  );
  if (!still) throw Problems.unauthorized();
}
