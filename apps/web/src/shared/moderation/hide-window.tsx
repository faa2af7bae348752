import { moderation, moderationLimits } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../button';
import { FormButtons } from '../fields/form-buttons';
import { Textarea } from '../fields/text';
import { FormProblem } from '../notice/form-problem';
import { Dialog } from '../overlays/dialog';
import { toast } from '../toasts/toast';
import { useSubmit } from '../use-submit';
import { useSharedWords } from '../words';
import styles from './moderation.module.css';
import type { Reporting } from './reporting';

/** Hides what somebody wrote at once, with the reason that its author reads. */
export default function HideWindow({ what: { kind, id }, onClose }: { what: Reporting; onClose: () => void }) {
  const t = useSharedWords();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const send = useMutation({
    mutationFn: () =>
      call(kind === 'entry' ? moderation.hideEntry : moderation.hideComment, { params: { id }, body: { note: note.trim() } }),
    onSuccess: async () => {
      onClose();
      toast(t('moderation.hideDone'), { tone: 'good' });
      await client.invalidateQueries();
    },
  });
  const submit = useSubmit(() => send.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t(`moderation.hideTitle.${kind}`)} width={520}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{t('moderation.hideLead')}</p>
        <Textarea
          data-autofocus
          label={t('moderation.hideWhy')}
          description={t('moderation.hideWhyHint')}
          rows={3}
          maxLength={moderationLimits.note.max}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormProblem error={send.error} kept={t('kept')} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="brick" loading={send.isPending} disabled={note.trim().length < moderationLimits.note.min}>
            {t('moderation.hide')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
