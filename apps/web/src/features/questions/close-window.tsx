import { type Question, questionLimits, questions } from '@ruche/contracts';
import { call } from '../../platform/api';
import { ReasonWindow } from '../../shared/fields/reason-window';
import { toast } from '../../shared/toasts/toast';
import { useTakeQuestion } from './use-take-question';
import { useQuestionsWords } from './words';

/** Closing a question, with a reason if one likes. */
export function CloseWindow({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useQuestionsWords();
  const take = useTakeQuestion();
  return (
    <ReasonWindow
      title={t('closing.title')}
      text={t('closing.text')}
      label={t('closing.reason')}
      submit={t('closing.submit')}
      maxLength={questionLimits.reason}
      onSend={async (reason) => {
        await take(await call(questions.close, { params: { id: question.id }, body: { reason } }));
        toast(t('done.closed'), { tone: 'good' });
      }}
      onClose={onClose}
    />
  );
}
