import { type Question, questionLimits, questions } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { problemSentence } from '../../platform/problem-words';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

/** Closing a question, with a reason if one likes. */
export function CloseWindow({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useQuestionsWords();
  const take = useTakeQuestion();
  const [reason, setReason] = useState('');
  const sending = useMutation({
    mutationFn: async () => {
      await take(await call(questions.close, { params: { id: question.id }, body: { reason: reason.trim() } }));
      toast(t('done.closed'), { tone: 'good' });
    },
    onSuccess: onClose,
  });
  return (
    <Dialog opened onClose={onClose} title={t('closing.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <p className="muted">{t('closing.text')}</p>
        <Textarea
          data-autofocus
          mt="md"
          rows={3}
          label={t('closing.reason')}
          maxLength={questionLimits.reason}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={sending.error && problemSentence(sending.error)}
        />
        <WindowButtons submit={t('closing.submit')} busy={sending.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
