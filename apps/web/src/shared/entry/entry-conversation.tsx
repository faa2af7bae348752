import { useState } from 'react';
import { CommentThread } from '../comments/comment-thread';
import type { Resuming } from '../comments/use-opening';
import type { EntryLike } from './entry-like';

interface EntryConversationProps {
  entry: EntryLike;
  /** One line of time, from where one had stopped: see `CommentThread`. */
  resuming?: Resuming;
  openedBy?: string;
  onRead?: (lastId: number) => void;
}

/** The comments of an entry. Load `commentsWords` with the page. */
export function EntryConversation({ entry, resuming, openedBy, onRead }: EntryConversationProps) {
  // Opening the page marks it as read: what counts is how it was before.
  const [readAt] = useState(entry.viewer.readAt);
  const [opened] = useState(resuming);
  return (
    <CommentThread
      entryId={entry.id}
      count={entry.comments}
      can={entry.can.comment}
      readAt={readAt}
      resuming={opened}
      openedBy={openedBy}
      onRead={onRead}
    />
  );
}
