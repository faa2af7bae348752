import { comments, entries } from '@ruche/contracts';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { toast } from '../toasts/toast';
import { useCommentsWords } from './words';

/**
 * A linked comment that is not in this conversation: leads to the one that it was moved to, or says that it is gone. One about a
 * passage is shown where that stands.
 */
export function useElsewhere(entryId: number): (commentId: number) => void {
  const t = useCommentsWords();
  const navigate = useNavigate();
  return useCallback(
    (id) => {
      const follow = async () => {
        const comment = await call(comments.get, { params: { id } });
        if (comment.passageId !== null && comment.entryId === entryId && !comment.deleted) return;
        if (comment.deleted || comment.entryId === entryId) return toast(t('goneLink'));
        const { url } = await call(entries.get, { params: { id: comment.entryId } });
        await navigate(`${url}#comment-${id}`, { replace: true });
      };
      follow().catch(() => toast(t('goneLink')));
    },
    [entryId, navigate, t],
  );
}
