import type { Idea } from '@ruche/contracts';
import { useState } from 'react';
import { CommentThread } from '../../shared/comments/comment-thread';

/** The comments of an idea. */
export function IdeaConversation({ idea }: { idea: Idea }) {
  // Opening the page marks it as read: what counts is how it was before.
  const [readAt] = useState(idea.viewer.readAt);
  return <CommentThread entryId={idea.id} count={idea.comments} can={idea.can.comment} readAt={readAt} />;
}
