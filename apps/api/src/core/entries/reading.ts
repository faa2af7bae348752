/**
 * How many replies of others stand after the last one that somebody read; of what they never opened, all of them.
 * @param me the person's id, as placeholder
 * @param state what the statement calls the table `read_states`
 * @param atMost where counting stops
 */
export const unreadReplies = (me: string, state: string, atMost: number): string =>
  `(SELECT count(*)::int FROM (SELECT 1 FROM comments u WHERE u.entry_id = e.id AND u.deleted_at IS NULL AND u.hidden_at IS NULL AND u.author_id <> ${me}
     AND (u.created_at, u.id) > ${readTo(state)} LIMIT ${atMost}) AS fresh)`;

/** Something in it is new to somebody: it is another's and was never opened, or another replied since. */
export const isUnread = (me: string, state: string): string =>
  `(${state}.person_id IS NULL AND e.author_id <> ${me} OR e.active_at > coalesce(${state}.read_at, '-infinity')
    AND EXISTS (SELECT 1 FROM comments u WHERE u.entry_id = e.id AND u.deleted_at IS NULL AND u.hidden_at IS NULL AND u.author_id <> ${me} AND (u.created_at, u.id) > ${readTo(state)}))`;

/** Up to where they have read: by the date of that reply, since replies may come from another entry. */
const readTo = (state: string): string =>
  `(coalesce((SELECT lr.created_at FROM comments lr WHERE lr.id = ${state}.last_comment_id), ${state}.read_at, '-infinity'), coalesce(${state}.last_comment_id, 0))`;
