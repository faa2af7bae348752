import { type KudosValue, kudos, kudosLimits, kudosValues } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../button';
import { ChoiceCards } from '../fields/choice-cards';
import { FormButtons } from '../fields/form-buttons';
import { Textarea } from '../fields/text';
import { FormProblem } from '../notice/form-problem';
import { Dialog } from '../overlays/dialog';
import { toast } from '../toasts/toast';
import { useSubmit } from '../use-submit';
import { useSharedWords } from '../words';
import { recognitionQueries } from './queries';
import styles from './recognition.module.css';
import type { Thanking } from './thanking';
import { useRecognitionWords } from './words';

/** Thanks a person in a sentence, for one of five things, with what they did when it began there. */
export default function ThankWindow({ what: { person, ...cited }, onClose }: { what: Thanking; onClose: () => void }) {
  const t = useRecognitionWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const { data } = useQuery(recognitionQueries.left());
  const [value, setValue] = useState<KudosValue>('care');
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => call(kudos.give, { body: { to: person.handle, value, reason: reason.trim(), ...cited } }),
    onSuccess: () => {
      for (const noun of ['kudos', 'people']) void client.invalidateQueries({ queryKey: [noun] });
      toast(t('kudos.sent', { name: person.name }), { tone: 'good' });
      onClose();
    },
  });
  const submit = useSubmit(() => send.mutateAsync());
  const spent = data?.left === 0;
  const short = reason.trim().length < kudosLimits.reason.min;
  return (
    <Dialog opened onClose={onClose} title={t('kudos.title', { name: person.name })} width={560}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">
          {t('kudos.lead')} {(cited.entryId ?? cited.commentId) && t('kudos.cites')}
        </p>
        <ChoiceCards
          compact
          legend={t('kudos.value')}
          choices={kudosValues.map((each) => ({ value: each, label: t(`kudos.values.${each}`) }))}
          value={value}
          onChange={setValue}
        />
        <Textarea
          label={t('kudos.reason')}
          description={t('kudos.reasonHint')}
          rows={3}
          maxLength={kudosLimits.reason.max}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value.replace(/\n/g, ' '))}
        />
        {data && <p className={styles.left}>{spent ? t('kudos.none') : t('kudos.left', { count: data.left })}</p>}
        <FormProblem error={send.error} kept={shared('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={spent || short}>
            {t('kudos.send')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
