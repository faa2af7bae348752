import { spaces } from '@ruche/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../platform/api';
import type { Charter } from '../platform/charter';
import { asProblem } from '../platform/problem';
import { queryClient } from '../platform/query';
import { Button } from '../shared/button';
import { FormButtons } from '../shared/fields/form-buttons';
import { FormProblem } from '../shared/notice/form-problem';
import { Dialog } from '../shared/overlays/dialog';
import { useSharedWords } from '../shared/words';
import styles from './charter-window.module.css';
import { useShellWords } from './words';

/** The charter of a space, before the first words that one writes there; what was being sent goes on with the answer. */
export default function CharterWindow({ due, onAnswer }: { due: Charter; onAnswer: (accepted: boolean) => void }) {
  const t = useShellWords();
  const shared = useSharedWords();
  const [shown, setShown] = useState(due);
  const accept = useMutation({
    mutationFn: () => call(spaces.acceptCharter, { params: { slug: due.space.slug }, body: { version: shown.version } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['spaces'] });
      onAnswer(true);
    },
    onError: (error) => {
      const { code, details } = asProblem(error);
      if (code === 'charter_changed') setShown({ ...due, ...(details as unknown as Pick<Charter, 'charter' | 'version'>) });
    },
  });
  return (
    <Dialog opened onClose={() => onAnswer(false)} title={t('charter.title', { name: due.space.name })} width={560}>
      <p className="muted">{t('charter.why')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.words} tabIndex={0} aria-label={t('charter.label')}>
        {shown.charter}
      </section>
      <FormProblem error={accept.error} kept={t('charter.kept')} />
      <FormButtons>
        <Button variant="default" onClick={() => onAnswer(false)}>
          {shared('cancel')}
        </Button>
        <Button data-autofocus loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('charter.accept')}
        </Button>
      </FormButtons>
    </Dialog>
  );
}
