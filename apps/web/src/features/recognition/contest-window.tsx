import { type PointEntry, pointLimits, points } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { Textarea } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { useRecognitionWords } from '../../shared/recognition/words';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './recognition.module.css';
import { useSigned } from './use-signed';
import { useBoardWords } from './words';

/** Says what is wrong with a line; a person answers. */
export function ContestWindow({ line, onClose }: { line: PointEntry; onClose: () => void }) {
  const t = useBoardWords();
  const recognition = useRecognitionWords();
  const signed = useSigned();
  const shared = useSharedWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => call(points.contest, { params: { id: line.id }, body: { reason: reason.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['points'] });
      toast(t('contestSent'), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => send.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('contestTitle')}>
      <form className={styles.form} onSubmit={submit}>
        <p>
          <b>{recognition(`rules.${line.rule}`)}</b> <b className="num">{signed(line.points)}</b>
          {line.source && <span className={styles.small}>{line.source.title}</span>}
        </p>
        <p className="muted">{t('contestLead')}</p>
        <Textarea
          data-autofocus
          label={t('contestReason')}
          description={t('contestHint', { number: String(pointLimits.reason.min) })}
          rows={4}
          maxLength={pointLimits.reason.max}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value.replace(/\n/g, ' '))}
        />
        <FormProblem error={send.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={reason.trim().length < pointLimits.reason.min}>
            {t('contestSend')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
