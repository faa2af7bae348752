import { type Answer, answers } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { CommentForm } from '../../shared/comments/comment-form';
import { goToAnswer } from './use-answer-link';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

/** An answer that is being changed where it stands; what was written stays when the server refuses. */
export function AnswerEdit({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const t = useQuestionsWords();
  const take = useTakeQuestion();
  const close = () => {
    onClose();
    goToAnswer(answer.id);
  };
  const save = useMutation({
    mutationFn: async ({ doc, drop }: { doc: RichDoc; drop: () => void }) => {
      await call(answers.update, { params: { id: answer.id }, body: { body: { doc: doc as unknown as Record<string, unknown> } } });
      await take();
      drop();
      close();
    },
  });
  return (
    <CommentForm
      draftKey={`answer-edit.${answer.id}`}
      entryId={answer.id}
      label={t('answer.edit')}
      placeholder={t('answer.placeholder')}
      submit={t('answer.save')}
      initial={answer.body.doc as unknown as RichDoc}
      autoFocus
      busy={save.isPending}
      error={save.error && problemSentence(save.error)}
      onSend={(doc, drop) => save.mutate({ doc, drop })}
      onCancel={close}
    />
  );
}
