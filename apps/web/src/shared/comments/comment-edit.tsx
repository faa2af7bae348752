import { type Comment, comments } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { CommentForm } from './comment-form';
import { useThread } from './thread-context';
import { goToComment } from './use-deep-link';
import { useCommentsWords } from './words';

/** A comment that is being changed where it stands; what was written stays when the server refuses. */
export function CommentEdit({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useCommentsWords();
  const { writes, entryId } = useThread();
  const close = () => {
    onClose();
    goToComment(comment.id);
  };
  const save = useMutation({
    mutationFn: ({ doc }: { doc: RichDoc; drop: () => void }) =>
      call(comments.update, { params: { id: comment.id }, body: { body: { doc: doc as unknown as Record<string, unknown> } } }),
    onSuccess: (changed, { drop }) => {
      writes.put(changed);
      drop();
      close();
    },
  });
  return (
    <CommentForm
      draftKey={`comment-edit.${comment.id}`}
      entryId={entryId}
      label={t('editing')}
      placeholder={t('placeholder')}
      submit={t('save')}
      initial={comment.body?.doc as unknown as RichDoc}
      autoFocus
      busy={save.isPending}
      error={save.error && problemSentence(save.error)}
      onSend={(doc, drop) => save.mutate({ doc, drop })}
      onCancel={close}
    />
  );
}
