import { type PersonSummary, pageTrust, type WikiPage, wikiLimits } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Select } from '../../shared/fields/choice';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { PersonPicker } from '../../shared/people/person-picker';
import { toast } from '../../shared/toasts/toast';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

const periods = [1, 3, 6, 12, 24];

/** It holds: for how long, and who answers for it. */
export function VerifyWindow({ page, onClose }: { page: WikiPage; onClose: () => void }) {
  const t = usePagesWords();
  const take = useTakePage();
  const [months, setMonths] = useState(page.verification.months ?? wikiLimits.defaultMonths);
  const [owner, setOwner] = useState<PersonSummary | null>(page.verification.owner as PersonSummary | null);
  const [comment, setComment] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      call(pageTrust.check, {
        params: { id: page.id },
        body: { verdict: 'verified', months, comment, ...(owner ? { ownerId: owner.id } : {}) },
      }),
    onSuccess: async (next) => {
      await take(next);
      toast(t('verify.done'), { tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('verify.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <p className="muted">{t('verify.text')}</p>
        {sending.error && <FormProblem error={sending.error} />}
        <Select
          mt="md"
          data-autofocus
          label={t('verify.months')}
          allowDeselect={false}
          data={periods.map((n) => ({ value: String(n), label: t('verify.period', { count: n }) }))}
          value={String(months)}
          onChange={(value) => setMonths(Number(value))}
        />
        <PersonPicker label={t('verify.owner')} description={t('verify.ownerHint')} value={owner} onChange={setOwner} />
        <Textarea
          mt="md"
          label={t('verify.comment')}
          value={comment}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        <WindowButtons submit={t('verify.submit')} busy={sending.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
