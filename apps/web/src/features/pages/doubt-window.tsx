import { pageTrust, type WikiPage } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Textarea } from '../../shared/fields/text';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useTakePage } from './use-take-page';
import { usePagesWords } from './words';

/** It does not hold any more: what, so that whoever answers for it knows where to look. */
export function DoubtWindow({ page, onClose }: { page: WikiPage; onClose: () => void }) {
  const t = usePagesWords();
  const take = useTakePage();
  const [comment, setComment] = useState('');
  const sending = useMutation({
    mutationFn: () => call(pageTrust.check, { params: { id: page.id }, body: { verdict: 'outdated', comment } }),
    onSuccess: async (next) => {
      await take(next);
      toast(t('doubt.done'), { tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('doubt.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <p className="muted">{t('doubt.text')}</p>
        {sending.error && <FormProblem error={sending.error} />}
        <Textarea
          mt="md"
          data-autofocus
          label={t('doubt.comment')}
          value={comment}
          maxLength={1000}
          autosize
          minRows={3}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        <WindowButtons submit={t('doubt.submit')} busy={sending.isPending} blocked={comment.trim() === ''} onClose={onClose} />
      </form>
    </Dialog>
  );
}
