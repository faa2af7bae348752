import { type Comment, comments, type ReactionKind, type Reactions } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../platform/api';
import { writeInOrder } from '../../platform/in-order';
import { reacted } from '../reactions/reaction-bar';
import { toast, toastProblem } from '../toasts/toast';
import { commentLists, patchComment, refreshComments } from './queries';
import { useCommentsWords } from './words';

type Reaction = Exclude<ReactionKind, 'concern'>;

/** What one does to a comment that is there: shown at once, taken back with a reason when the server refuses. */
export function useCommentWrites(entryId: number) {
  const client = useQueryClient();
  const t = useCommentsWords();
  return useMemo(() => {
    const patch = (id: number, change: (comment: Comment) => Comment) => patchComment(client, entryId, id, change);
    const restore = async (id: number) => {
      try {
        const back = await call(comments.restore, { params: { id } });
        patch(id, () => back);
        await refreshComments(client, entryId);
      } catch (error) {
        toastProblem(error);
      }
    };
    return {
      react: (comment: Comment, kind: Reaction, on: boolean) => {
        const { id } = comment;
        writeInOrder<Comment, Reactions>(
          client,
          { name: `comments/${id}`, held: commentLists(entryId), id },
          {
            effect: (shown) => ({ ...shown, reactions: reacted(shown.reactions, kind, on) }),
            send: () => call(on ? comments.react : comments.unreact, { params: { id, kind } }),
            settle: (shown, reactions) => ({ ...shown, reactions }),
            onRefused: toastProblem,
          },
        );
      },
      remove: async (comment: Comment) => {
        patch(comment.id, (shown) => ({ ...shown, deleted: true, body: null, author: null }));
        try {
          await call(comments.remove, { params: { id: comment.id } });
          toast(t('removed'), { action: { label: t('undo'), run: () => void restore(comment.id) } });
          await refreshComments(client, entryId);
        } catch (error) {
          patch(comment.id, () => comment);
          toastProblem(error);
        }
      },
      put: (comment: Comment) => patch(comment.id, () => comment),
    };
  }, [client, entryId, t]);
}
export type CommentWrites = ReturnType<typeof useCommentWrites>;
