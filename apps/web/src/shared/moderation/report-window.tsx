import { moderation, moderationLimits, type ReportReason, reportReasons } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { ChoiceCards } from '../fields/choice-cards';
import { Textarea } from '../fields/text';
import { WindowButtons } from '../fields/window-buttons';
import { FormProblem } from '../notice/form-problem';
import { Dialog } from '../overlays/dialog';
import { toast } from '../toasts/toast';
import { useSubmit } from '../use-submit';
import { useSharedWords } from '../words';
import styles from './moderation.module.css';
import type { Reporting } from './reporting';

/** Tells those who run the space that something is wrong with what somebody wrote. */
export default function ReportWindow({ what: { kind, id }, onClose }: { what: Reporting; onClose: () => void }) {
  const t = useSharedWords();
  const client = useQueryClient();
  const [reason, setReason] = useState<ReportReason>('hurtful');
  const [words, setWords] = useState('');
  const send = useMutation({
    mutationFn: () =>
      call(kind === 'entry' ? moderation.reportEntry : moderation.reportComment, { params: { id }, body: { reason, words: words.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['entries'] });
      toast(t('moderation.reported'), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => send.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t(`moderation.title.${kind}`)} width={560}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{t('moderation.lead')}</p>
        <ChoiceCards
          compact
          legend={t('moderation.why')}
          choices={reportReasons.map((value) => ({ value, label: t(`moderation.reasons.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <Textarea
          label={t('moderation.words')}
          description={t('moderation.wordsHint')}
          rows={3}
          maxLength={moderationLimits.words}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <FormProblem error={send.error} kept={t('kept')} />
        <WindowButtons submit={t('moderation.send')} busy={send.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
