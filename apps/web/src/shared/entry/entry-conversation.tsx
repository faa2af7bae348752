import { useState } from 'react';
import { CommentThread } from '../comments/comment-thread';
import type { EntryLike } from './entry-like';

/** The comments of an entry. Load `commentsWords` with the page. */
export function EntryConversation({ entry }: { entry: EntryLike }) {
  // Opening the page marks it as read: what counts is how it was before.
  const [readAt] = useState(entry.viewer.readAt);
  return <CommentThread entryId={entry.id} count={entry.comments} can={entry.can.comment} readAt={readAt} />;
}
