import { row, type Tx } from '../../platform/database/database';
import type { Events } from '../../platform/events/events';
import { commentHidden, commentShown } from '../comments';
import { entryChanged } from '../entries';

/** What is hidden or shown, and by whom; nobody: the number of reports. */
export interface Hideable {
  actorId: number | null;
  entryId: number;
  spaceId: number;
  commentId: number | null;
}

/**
 * Keeps something from its readers until it is reviewed: an entry is for its authors and the facilitators, a comment keeps
 * its place without its words. Search and bells follow by the events. @returns false when it was hidden already
 */
export async function hide(tx: Tx, events: Events, what: Hideable): Promise<boolean> {
  const { commentId } = what;
  const changed = await row(
    tx,
    commentId === null
      ? `UPDATE entries SET hidden_at = now(), audience_before = audience, audience = CASE audience WHEN 'space' THEN 'facilitators' ELSE audience END,
                version = version + 1 WHERE id = $1 AND hidden_at IS NULL RETURNING id`
      : 'UPDATE comments SET hidden_at = now() WHERE id = $1 AND hidden_at IS NULL RETURNING id',
    [commentId ?? what.entryId],
  );
  if (!changed) return false;
  await events.record(tx, commentId === null ? entryChanged(what) : commentHidden({ ...what, commentId }));
  return true;
}

/** Gives it back to its readers, as far as its state allows by now. @returns false when it was not hidden */
export async function show(tx: Tx, events: Events, what: Hideable): Promise<boolean> {
  const { commentId } = what;
  const changed = await row(
    tx,
    commentId === null
      ? `UPDATE entries SET hidden_at = NULL, audience = CASE audience WHEN 'facilitators' THEN coalesce(audience_before, audience) ELSE audience END,
                audience_before = NULL, version = version + 1 WHERE id = $1 AND hidden_at IS NOT NULL RETURNING id`
      : 'UPDATE comments SET hidden_at = NULL WHERE id = $1 AND hidden_at IS NOT NULL RETURNING id',
    [commentId ?? what.entryId],
  );
  if (!changed) return false;
  await events.record(tx, commentId === null ? entryChanged(what) : commentShown({ ...what, commentId }));
  return true;
}
