import { type PointRule, points } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { Switch } from '../../shared/fields/choice';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { useRecognitionWords } from '../../shared/recognition/words';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { CountAgain } from './count-again';
import { useAdminWords } from './words';

const fields = ['points', 'capPoints', 'capTimes', 'delayHours'] as const;
const labels = { points: 'worth', capPoints: 'capPoints', capTimes: 'capTimes', delayHours: 'delay' } as const;
const asNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** New numbers for a rule; and, for whoever asks, what counting the past by it would change. */
export function ChangeRule({ rule, onClose }: { rule: PointRule; onClose: () => void }) {
  const t = useAdminWords();
  const recognition = useRecognitionWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const [enabled, setEnabled] = useState(rule.enabled);
  const [values, setValues] = useState(
    () => Object.fromEntries(fields.map((key) => [key, String(rule[key] ?? '')])) as Record<(typeof fields)[number], string>,
  );
  const send = useMutation({
    mutationFn: () =>
      call(points.changeRule, {
        params: { code: rule.code },
        body: {
          enabled,
          points: asNumber(values.points) ?? 0,
          delayHours: asNumber(values.delayHours) ?? 0,
          capPoints: asNumber(values.capPoints),
          capTimes: asNumber(values.capTimes),
        },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['points'] });
      toast(t('recognition.saved'), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => send.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={recognition(`rules.${rule.code}`)}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{t('recognition.changeLead')}</p>
        {fields.map((key, i) => (
          <TextInput
            key={key}
            {...(i === 0 ? { 'data-autofocus': true } : {})}
            label={t(`recognition.${labels[key]}`)}
            inputMode="numeric"
            value={values[key]}
            onChange={({ currentTarget }) => setValues({ ...values, [key]: currentTarget.value })}
          />
        ))}
        <Switch checked={enabled} onChange={({ currentTarget }) => setEnabled(currentTarget.checked)} label={t('recognition.enabled')} />
        <FormProblem error={send.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={fields.some((key) => Number.isNaN(asNumber(values[key])))}>
            {t('recognition.save')}
          </Button>
        </FormButtons>
      </form>
      <CountAgain rule={rule} />
    </Dialog>
  );
}
