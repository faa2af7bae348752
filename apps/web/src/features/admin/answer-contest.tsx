import { type PointContest, pointLimits, points } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea, TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

/** Answers whoever contests a line, with a correction when they are right. */
export function AnswerContest({ contest, onClose }: { contest: PointContest; onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const [answer, setAnswer] = useState('');
  const [correction, setCorrection] = useState('0');
  const value = Number(correction);
  const fits = Number.isInteger(value) && Math.abs(value) <= pointLimits.manual && answer.trim().length >= pointLimits.reason.min;
  const send = useMutation({
    mutationFn: () => call(points.answer, { params: { id: contest.id }, body: { answer: answer.trim(), points: value } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['admin'] });
      toast(t('recognition.sent'), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => send.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('recognition.answerTo', { name: contest.person.name })}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{contest.reason}</p>
        <Textarea
          data-autofocus
          label={t('recognition.yourAnswer')}
          description={t('recognition.answerHint', { number: String(pointLimits.reason.min) })}
          rows={4}
          maxLength={pointLimits.reason.max}
          value={answer}
          onChange={({ currentTarget }) => setAnswer(currentTarget.value.replace(/\n/g, ' '))}
        />
        <TextInput
          label={t('recognition.correction')}
          description={t('recognition.correctionHint')}
          inputMode="numeric"
          value={correction}
          onChange={({ currentTarget }) => setCorrection(currentTarget.value)}
        />
        <FormProblem error={send.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={!fits}>
            {t('recognition.send')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
