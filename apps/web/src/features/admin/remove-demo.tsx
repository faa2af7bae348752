import { admin } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { FormButtons } from '../../shared/fields/form-buttons';
import { TextInput } from '../../shared/fields/text';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { useAdminWords } from './words';

/** Asks for a word to be typed, since this cannot be taken back. */
export default function RemoveDemo({ onClose }: { onClose: () => void }) {
  const t = useAdminWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const word = t('demo.word');
  const agreed = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const remove = useMutation({
    mutationFn: () => call(admin.removeDemo),
    onSuccess: async () => {
      toast(t('demo.done'), { tone: 'good' });
      onClose();
      await client.invalidateQueries();
    },
  });
  const submit = useSubmit(async () => agreed && remove.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('demo.title')}>
      <form className={styles.form} onSubmit={submit}>
        <p className="muted">{t('demo.text')}</p>
        <TextInput
          data-autofocus
          label={t('demo.type', { word })}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <FormProblem error={remove.error} />
        <FormButtons>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" color="brick" disabled={!agreed} loading={remove.isPending}>
            {t('demo.remove')}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}
