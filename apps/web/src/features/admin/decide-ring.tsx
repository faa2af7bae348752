import { pointLimits, type RingFinding, rings } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { ChoiceCards } from '../../shared/fields/choice-cards';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

const decisions = ['dismiss', 'reverse'] as const;
type Decision = (typeof decisions)[number];

/** Leaves a finding as it is, or lets what these people gave each other give no points; either with a reason, kept in the log. */
export function DecideRing({ finding, onClose }: { finding: RingFinding; onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const { list, number } = useFormats();
  const client = useQueryClient();
  const [decision, setDecision] = useState<Decision>('dismiss');
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: () => call(rings.decide, { params: { id: finding.id }, body: { decision, reason: reason.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['admin'] });
      toast(t(`rings.done.${decision}`), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => decide.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('rings.decideTitle')} width={560}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{list(finding.people.map(({ name }) => name))}</p>
        <ChoiceCards
          legend={t('rings.decision')}
          choices={decisions.map((each) => ({
            value: each,
            label: t(`rings.${each}`),
            note: t(`rings.${each}Hint`, { points: number(finding.points) }),
          }))}
          column
          value={decision}
          onChange={setDecision}
        />
        <Textarea
          label={t('rings.reason')}
          description={t('rings.reasonHint')}
          rows={3}
          maxLength={pointLimits.reason.max}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value.replace(/\n/g, ' '))}
        />
        <FormProblem error={decide.error} kept={shared('kept')} />
        <WindowButtons
          submit={t('rings.save')}
          busy={decide.isPending}
          blocked={reason.trim().length < pointLimits.reason.min}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
