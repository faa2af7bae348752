import type { Comment } from '@ruche/contracts';
import type { BlockNode } from '@ruche/rich-text';
import { createContext, useContext } from 'react';
import type { CommentWrites } from './use-comment-writes';

/** What every comment of a thread may ask the thread for. */
export interface Thread {
  entryId: number;
  writes: CommentWrites;
  isUnread: (comment: Comment) => boolean;
  /** The comment that a link led to, for a moment. */
  lit: number;
  reply: (comment: Comment, quoted?: BlockNode[]) => void;
  showHistory: (comment: Comment) => void;
}
export const ThreadContext = createContext<Thread | null>(null);

export function useThread(): Thread {
  const thread = useContext(ThreadContext);
  if (!thread) throw new Error('a comment stands outside of its thread');
  return thread;
}
