import { spaceModules, spaces } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { fieldSentences } from '../../platform/problem-words';
import { sessionQuery } from '../../platform/session';
import { WindowButtons } from '../../shared/fields/window-buttons';
import { FormProblem } from '../../shared/notice/form-problem';
import { Dialog } from '../../shared/overlays/dialog';
import { toast } from '../../shared/toasts/toast';
import { useSubmit } from '../../shared/use-submit';
import { useSharedWords } from '../../shared/words';
import { spaceQueries } from './queries';
import { type SpaceDraft, SpaceFields } from './space-fields';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

const blank: SpaceDraft = {
  name: '',
  purpose: '',
  charter: '',
  visibility: 'open',
  colour: 'honey',
  type: 'team',
  modules: [...spaceModules],
  pageReview: false,
};

/** The window that opens a space; its maker becomes its owner and arrives in it. */
export default function CreateSpace({ onClose }: { onClose: () => void }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(blank);
  const create = useMutation({
    mutationFn: () => call(spaces.create, { body: draft }),
    onSuccess: async (space) => {
      client.setQueryData(spaceQueries.detail(space.slug).queryKey, space);
      void client.invalidateQueries({ queryKey: ['spaces'] });
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await navigate(`/spaces/${space.slug}?tab=members`, { replace: true });
      toast(t('create.done', { name: space.name }), { tone: 'good' });
    },
  });
  const submit = useSubmit(() => create.mutateAsync());
  return (
    <Dialog opened onClose={onClose} title={t('create.title')} width={620}>
      <form className={styles.form} onSubmit={submit}>
        <SpaceFields draft={draft} onChange={setDraft} mistakes={create.error ? fieldSentences(create.error) : {}} />
        <FormProblem error={create.error} kept={shared('kept')} />
        <WindowButtons submit={t('create.submit')} busy={create.isPending} blocked={draft.name.trim().length < 2} onClose={onClose} />
      </form>
    </Dialog>
  );
}
