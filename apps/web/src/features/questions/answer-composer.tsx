import { type Question, questions } from '@ruche/contracts';
import { emptyDoc, type RichDoc } from '@ruche/rich-text';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { randomId } from '../../platform/random-id';
import { CommentForm } from '../../shared/comments/comment-form';
import { toast } from '../../shared/toasts/toast';
import styles from './questions.module.css';
import { goToAnswer } from './use-answer-link';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

/** The field in which one answers: its words are kept on this device until they are sent. */
export function AnswerComposer({ question }: { question: Question }) {
  const t = useQuestionsWords();
  const take = useTakeQuestion();
  const idempotencyKey = useRef(randomId());
  const sending = useMutation({
    mutationFn: async ({ doc = emptyDoc(), drop }: { doc: RichDoc; drop: () => void }) => {
      const body = { body: { doc: doc as unknown as Record<string, unknown> } };
      const made = await call(questions.answer, { params: { id: question.id }, body, idempotencyKey: idempotencyKey.current });
      idempotencyKey.current = randomId();
      drop();
      await take();
      toast(t('answer.sent'), { tone: 'good' });
      goToAnswer(made.id);
    },
  });
  return (
    <div className={styles.composer} id="answer-form">
      <h3>{t('answer.write')}</h3>
      <CommentForm
        draftKey={`answer.${question.id}`}
        entryId={question.id}
        audience
        label={t('answer.write')}
        placeholder={t('answer.placeholder')}
        submit={t('answer.send')}
        busy={sending.isPending}
        error={sending.error && problemSentence(sending.error)}
        onSend={(doc, drop) => sending.mutate({ doc, drop })}
      />
    </div>
  );
}
